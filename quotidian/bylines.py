"""Bylines: the line that says who wrote an article, also where it was cut off."""

import re

LONGEST_BYLINE = 160
LONGEST_SENTENCE_TAIL = 6

_BY = re.compile(
    r"[(\[]?(?:(?:written|story|words|text|analysis|opinion|(?:additional\s+)?report(?:ing|ed)?)\s+)?by\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
# Where the names end and an outlet, a place, a date or an address begins.
_END_OF_NAMES = re.compile(r"[|()\[\]<•·–—;:/\n\r\d]|\s-\s|\s(?:in|for|at|of|from|on)\s|\S+@", re.IGNORECASE)
# A comma before "Jr." is within a name.
_BETWEEN_NAMES = re.compile(r"\s*(?:,?\s*(?:&|\b(?:and|with)\b)|,(?!\s*(?:[js]r|i{2,3}|iv)\b))\s*", re.IGNORECASE)
_PARTICLES = frozenset({
    "al", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le",
    "ter", "van", "von", "y",
})  # fmt: skip
_WRITERS = frozenset({
    "columnist", "contributor", "correspondent", "correspondents", "editor", "editors", "photographer", "producer",
    "reporter", "reporters", "writer", "writers",
})  # fmt: skip
_OUTLETS = frozenset({
    "afp", "agencies", "agency", "ap", "associated", "bloomberg", "bureau", "chief", "contributing", "desk",
    "editorial", "herald", "journal", "media", "network", "news", "online", "our", "post", "press", "reuters", "senior",
    "service", "special", "staff", "team", "the", "times", "tribune", "upi", "web", "wire", "wires", "xinhua", "yonhap",
})  # fmt: skip
_SHORTENED = frozenset({"jr.", "sr."})
_LONGEST_NAME = 5


def byline_names(text: str) -> tuple[str, ...] | None:
    """Return the authors that a byline names, or None if `text` is none.

    A byline without a person ("By Staff Reporter") gives an empty tuple.
    """
    if len(text) > LONGEST_BYLINE:
        return None
    match = _BY.match(text)
    if match is None:
        return _signed_by_role(text)
    rest = text[match.end() :]
    end = _END_OF_NAMES.search(rest)
    head = rest[: end.start()] if end else rest
    names = _names(_BETWEEN_NAMES.split(head))
    unnamed = len(rest.split()) - sum(len(name.split()) for name in names or ())
    is_sentence = text.endswith((".", ",")) and unnamed > LONGEST_SENTENCE_TAIL
    return None if is_sentence else names


def author_names(said: str) -> tuple[str, ...]:
    """Return the authors that a field for them names ("Jane Roe and Bob Stone").

    What is one name, or no person's at all, stays as it is said: "Bob Stone, Jr.", "Oil and Gas Monthly".
    """
    return tuple(name for part in said.split(";") if part.strip() for name in _authors(part.strip()))


def _authors(said: str) -> tuple[str, ...]:
    names = byline_names(said)
    if names is None:
        end = _END_OF_NAMES.search(said)
        head = (said[: end.start()] if end else said).strip()
        names = _names(_BETWEEN_NAMES.split(head))
    return names or (said,)


def is_author_name(name: str) -> bool:
    """Say whether an author is a person: several words as in a name, none of them an outlet's."""
    words = name.split()
    return 2 <= len(words) <= _LONGEST_NAME and all(map(_may_be_in_name, words)) and _before_outlet(words) == words


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
            return words[:index]
    return words


def _may_be_in_name(word: str) -> bool:
    return word[:1].isupper() or word.lower() in _PARTICLES or word.lower().startswith(("al-", "el-", "d'", "d’"))


def _signed_by_role(text: str) -> tuple[str, ...] | None:
    """Read "Ann Lee, staff writer": a name and what the person is at the paper."""
    name, comma, role = text.partition(",")
    words = role.split()
    if not comma or not 1 <= len(words) <= _LONGEST_NAME or words[-1].lower() not in _WRITERS:
        return None
    return _names([name])
