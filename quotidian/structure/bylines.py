"""Bylines: the line that says who wrote an article, also where it was cut off."""

import re

from quotidian.lexicons import word_lists
from quotidian.lexicons.calendar import MONTH
from quotidian.lexicons.person_words import PARTICLES, family_first, fold, given_names
from quotidian.lexicons.place_words import is_known_place
from quotidian.structure.publication import is_publication_line

LONGEST_BYLINE = 160
LONGEST_SENTENCE_TAIL = 6

_BY = re.compile(
    r"[(\[]?(?:(?:posted|published|updated)\s+(?:on\s+)?[\w ,.:]{4,40}?\s+by|"
    r"(?:(?:written|story|words|text|analysis|opinion|posted|published|compiled|produced|interview"
    r"|(?:(?:additional|with)\s+)?report(?:ing|ed)?)\s+)?by)\s*:?\s+(?=\S)"
    r"|(?:author|authors|reporter|words|interview|contributing|contributors?)\s*:\s*(?=\S)",
    re.IGNORECASE,
)
# A preposition of another language begins many a sentence: all of such a line must be names.
_BY_ELSEWHERE = re.compile(
    r"(?:(?:texto?|testo|tekst|written)\s+)?(?:von|par|por|di|door|av|af|oleh|od|przez)\s*:?\s+(?=\S)"
    r"|(?:autore?|autorin|auteur|text|texte|texto|testo|tekst|автор|авторы|автори)\s*:\s*(?=\S)"
    r"|(?:بقلم|כתב|מאת)\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?P<names>[^.]{3,120}?)\s+(?:contributed\s+(?:to\s+this\s+\w+|reporting|from\s.{2,40})"
    r"|reported\s+from\s[^.]{2,60})\.?"
)
_KOREAN = re.compile(r"(?P<name>[가-힣]{2,4})\s?(?:기자|특파원)(?:\s.{0,40})?")
_FROM = re.compile(r"reporting\s+from\s+[^.]{2,60}", re.IGNORECASE)
# Where the names end and an outlet, a place, a date or an address begins.
_END_OF_NAMES = re.compile(
    rf"[|()\[\]<•·–—;:/\n\r\d@]|\s-\s|\s(?:in|for|at|of|from|on)\s|\S+@|\s{MONTH}\s+\d"
    r"|\s(?:follow|published|updated|posted|last)\b",
    re.IGNORECASE,
)
# A comma before "Jr." is within a name.
_COMMA = r",(?!\s*(?:[js]r|i{2,3}|iv)\b)"
_BETWEEN_NAMES = re.compile(rf"\s*(?:,?\s*(?:&|\b(?:and|with)\b)|{_COMMA})\s*", re.IGNORECASE)
_BETWEEN_NAMES_ELSEWHERE = re.compile(rf"\s*(?:,?\s*(?:&|\b(?:und|et|y|e|en|och|og|dan|i)\b)|{_COMMA})\s*")
_CAPITALISED = r"[^\W\d_a-z][\w.’'-]*"
_WHERE = re.compile(
    rf"\s+(?:in|from|of|at)\s(?:the\s)?{_CAPITALISED}(?:,?\s(?!and\b){_CAPITALISED}){{0,3}}(?=,?\s+and\s|,|$)"
)
_WRITERS = frozenset({
    "columnist", "contributor", "correspondent", "correspondents", "editor", "editors", "journalist", "photographer",
    "producer", "reporter", "reporters", "writer", "writers",
})  # fmt: skip
_DESKS = ("bureau", "desk", "staff", "team")
_AGENCIES = frozenset(_DESKS) | frozenset({
    "afp", "agencies", "agency", "ap", "dpa", "efe", "pti", "reuters", "upi", "wires", "xinhua", "yonhap",
})  # fmt: skip
# A paper's name begins with its place: "Haugvik Courier".
_PAPERS = frozenset({"chronicle", "courier", "dispatch", "gazette", "herald", "journal", "ledger", "tribune"})
_OUTLETS = _AGENCIES | frozenset({
    "associated", "bbc", "bloomberg", "chief", "cnn", "contributing", "editorial", "france-presse", "herald", "journal",
    "media", "network", "news", "online", "our", "post", "press", "redaktion", "senior", "service", "special", "team",
    "the", "times", "tribune", "web", "wire",
}) | _PAPERS  # fmt: skip
_SHORTENED = frozenset({"jr.", "sr."})
_SHORTEST_NAME = 2
_LONGEST_NAME = 5
_LONGEST_ROLE = 6
_LONGEST_BESIDE = 3


def byline_names(text: str) -> tuple[str, ...] | None:
    """Return the authors that a byline names, or None if `text` is none.

    A byline without a person ("By Staff Reporter", "Staff and agencies") gives an empty tuple.
    """
    if len(text) > LONGEST_BYLINE:
        return None
    if contributed := _CONTRIBUTED.fullmatch(text):
        return _all_names(_WHERE.sub("", contributed["names"]), _BETWEEN_NAMES)
    if korean := _KOREAN.fullmatch(text):
        return (korean["name"],)
    match = _BY.match(text)
    if match is None:
        return _named_elsewhere(text) or _named_among(text) or signature_names(text)
    rest = text[match.end() :]
    end = _END_OF_NAMES.search(rest)
    names = _names(_BETWEEN_NAMES.split(rest[: end.start()] if end else rest))
    unnamed = len(rest.split()) - sum(len(name.split()) for name in names or ())
    is_sentence = text.endswith((".", ",")) and unnamed > LONGEST_SENTENCE_TAIL
    return None if is_sentence else names


def signature_names(text: str) -> tuple[str, ...] | None:
    """Return the authors that a line without "By" names, since it says what they are or how to write to them.

    "Ann Lee, staff writer", "Ann Lee and Bo Chen | City Desk", "Ann Lee ann@example.org"; of an agency alone, none.
    """
    if is_outlet(text) or _FROM.fullmatch(text):
        return ()
    name, comma, role = text.partition(",")
    if comma and is_role(role):
        return _all_names(name, _BETWEEN_NAMES)
    parts = re.split(r"\s*[|•·/(]\s*|\s+[–—-]+\s+|\s(?=@|\S+@)", text, maxsplit=1)
    if len(parts) != 2:
        return None
    if _is_address(parts[1]) or is_role(parts[1]) or parts[1].lower().endswith(_DESKS):
        return _all_names(parts[0], _BETWEEN_NAMES)
    return names_alone(parts[0]) if _names_outlet(parts[1]) else None


def names_alone(text: str, *, may_be_rare: bool = False) -> tuple[str, ...] | None:
    """Return the people's names that are all of `text`, perhaps with the place they wrote from; None if it says more.

    With `may_be_rare`, names of which no word is a known given name count as well.
    """
    line = text.lstrip("–—- ").rstrip(".,")
    if len(line) > LONGEST_BYLINE or "\t" in line or is_known_place(line):
        return None
    names = _all_names(_WHERE.sub("", line), _BETWEEN_NAMES)
    if not names:
        return None
    return names if all(_is_persons(name) or (may_be_rare and not _is_common(name)) for name in names) else None


def says_who(text: str) -> bool:
    """Say whether `text`, below a name, says who that is: "Environment correspondent, Harbour News"."""
    words = re.split(r"[\s,]+", text.strip(" ."))
    return 1 <= len(words) <= _LONGEST_ROLE and not _WRITERS.isdisjoint(word.lower() for word in words)


def is_role(text: str) -> bool:
    """Say whether `text` is what somebody is at a paper: "Chief Political Reporter"."""
    words = re.split(r"[\s,]+", text.strip(" .)"))
    if not 1 <= len(words) <= _LONGEST_ROLE:
        return False
    return words[-1].lower() in _WRITERS or (_in_capitals(words) and any(word.lower() in _WRITERS for word in words))


def is_outlet(text: str) -> bool:
    """Say whether `text` names an agency or a desk and nobody: "Staff and agencies", "Associated Press"."""
    words = [word.strip("(),.").lower() for word in re.split(r"[\s/&]+", text.strip())]
    named = [word for word in words if word not in ("", "and", "the")]
    if not 1 <= len(named) <= _LONGEST_ROLE or not all(word in _OUTLETS | _WRITERS for word in named):
        return False
    return (
        named[:2] == ["associated", "press"] or bool(_AGENCIES & {*named}) or (len(named) > 1 and named[-1] in _WRITERS)
    )


def author_names(said: str) -> tuple[str, ...]:
    """Return the authors that a field for them names ("Jane Roe and Bob Stone").

    What is one name, or no person's at all, stays as it is said: "Bob Stone, Jr.", "Oil and Gas Monthly".
    """
    return tuple(name for part in said.split(";") if part.strip() for name in _authors(part.strip()))


def is_author_name(name: str) -> bool:
    """Say whether an author is a person: several words as in a name, none of them an outlet's."""
    words = name.split()
    return 2 <= len(words) <= _LONGEST_NAME and all(map(_may_be_in_name, words)) and _before_outlet(words) == words


def _authors(said: str) -> tuple[str, ...]:
    names = byline_names(said)
    if names is None:
        end = _END_OF_NAMES.search(said)
        head = (said[: end.start()] if end else said).strip()
        names = _names(_BETWEEN_NAMES.split(head))
    return names or (said,)


def _named_elsewhere(text: str) -> tuple[str, ...] | None:
    """Read the byline of another language ("Von Ilse Brandt und Jan Vogt, Bremen")."""
    match = _BY_ELSEWHERE.match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    end = re.search(r"[|()\[\]•·–—;/\n\d@]|\S+@", rest)
    return _all_names(rest[: end.start()] if end else rest, _BETWEEN_NAMES_ELSEWHERE)


def _named_among(text: str) -> tuple[str, ...] | None:
    """Read the byline in a row of other matter: "3 May 2024 | By Ann Lee | 4 min read"."""
    parts = [part.strip() for part in re.split(r"[|•·]", text)]
    named = [part for part in parts[1:] if _BY.match(part) or _BY_ELSEWHERE.match(part)]
    others = [part for part in parts if part not in named]
    if len(named) != 1 or not all(len(part.split()) <= _LONGEST_BESIDE or is_publication_line(part) for part in others):
        return None
    return byline_names(named[0])


def _all_names(line: str, between: re.Pattern[str]) -> tuple[str, ...] | None:
    """Return the names in `line` if there is nothing but names, an outlet or a place in it."""
    words = line.split()
    while words and words[0].lower().removesuffix("’s").removesuffix("'s") in _OUTLETS | _WRITERS:
        words = words[1:]
    parts = [part for part in between.split(" ".join(words)) if part]
    if not parts or not all(_may_be_in_name(word) for part in parts for word in part.split()):
        return None
    return _names(parts)


def _names(parts: list[str]) -> tuple[str, ...] | None:
    """Return the names that `parts` begins with; None if even the first is neither a name nor an outlet."""
    names: list[str] = []
    for part in parts:
        words = part.strip(" ,").split()
        if words and words[-1].lower() not in _SHORTENED:
            words[-1] = words[-1].rstrip(".,")
        if not words or not all(_may_be_in_name(word) for word in words):
            break
        name = _before_outlet(words)
        if names and part.isupper() and not names[0].isupper():
            break
        if 2 <= len(name) <= _LONGEST_NAME:
            names.append(" ".join(name))
        elif len(name) == len(words):
            break
        else:
            return tuple(names)
    return tuple(names) or None


def _before_outlet(words: list[str]) -> list[str]:
    for index, word in enumerate(words):
        if word.lower().strip(".") in _OUTLETS | _WRITERS:
            return words[: index - 1] if word.lower() in _PAPERS and index > _SHORTEST_NAME else words[:index]
    return words


def _may_be_in_name(word: str) -> bool:
    if word.endswith(":"):
        return False
    # Arabic and Hebrew have no capitals.
    is_caseless = word[:1].isalpha() and word[:1].upper() == word[:1].lower()
    return (
        word[:1].isupper()
        or is_caseless
        or word.lower() in PARTICLES
        or word.lower().startswith(("al-", "el-", "d'", "d’"))
    )


def _is_persons(name: str) -> bool:
    """Say whether a name's first word is an initial, a given name, or a family name that goes first."""
    first = fold(name.split()[0])
    return first in given_names() or first in family_first() or (len(first) == 2 and first[1] == ".")


def _is_common(name: str) -> bool:
    """Say whether ordinary words alone make up what stands where a name would ("Market Report")."""
    return all(fold(word) in word_lists.words("common_words.txt") for word in name.split())


def _names_outlet(text: str) -> bool:
    words = text.strip(" .)").split()
    return 1 <= len(words) <= _LONGEST_ROLE and _in_capitals(words) and any(w.lower() in _OUTLETS for w in words)


def _in_capitals(words: list[str]) -> bool:
    """Say whether all the words begin with one, as in a name."""
    return all(word[:1].isupper() or word in ("and", "for", "of", "the", "&") for word in words)


def _is_address(text: str) -> bool:
    return re.fullmatch(r"\W*(?:e-?mail:?\s*)?(?:@\w+|\S+@\S+\.\w+)\W*", text.strip(), re.IGNORECASE) is not None
