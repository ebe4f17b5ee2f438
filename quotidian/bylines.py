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
_BETWEEN_NAMES = re.compile(r"\s*(?:,|&|\band\b|\bwith\b)\s*", re.IGNORECASE)
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


def _names(parts: list[str]) -> tuple[str, ...] | None:
    """Return the names that `parts` begins with; None if even the first is neither a name nor an outlet."""
    names: list[str] = []
    for part in parts:
        words = part.strip(" .,").split()
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
    return word[0].isupper() or word.lower() in _PARTICLES or word.lower().startswith(("al-", "el-", "d'", "d’"))


def _signed_by_role(text: str) -> tuple[str, ...] | None:
    """Read "Ann Lee, staff writer": a name and what the person is at the paper."""
    name, comma, role = text.partition(",")
    words = role.split()
    if not comma or not 1 <= len(words) <= _LONGEST_NAME or words[-1].lower() not in _WRITERS:
        return None
    return _names([name])
