"""Reads an article of the quality gate: a header of facts between lines of `+++`, then the text with its marks.

A mark is written like a link of Markdown, `[words](kind:target)`, and may hold other marks:

    [“[Accra](place:accra) can wait,”](quote:ama) said [Ama Owusu](person:ama).

Kinds: `person` (a name, without titles), `place` (a name), `demonym` (a word that tells where something belongs),
`quote` and `indirect` (what was said, and by whom: `ama`, `ama+kofi` for several, `?` where nobody can be named), and
`any` for words that may be called anything. A bracket of the text itself is written `\\[`.
"""

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_FENCE = "+++\n"
_TOKEN = re.compile(r"\\(?P<plain>[\[\]])|(?P<opens>\[)|\]\((?P<kind>\w+):(?P<target>[^()\s]*)\)")
KINDS = {"person", "place", "demonym", "quote", "indirect", "any"}
UNKNOWN = "?"


class BadMark(ValueError):  # noqa: N818  (what is wrong, not an error of the program's)
    """The article is not written by the rules above; the text says where and how."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points `start` to `end` of the text, half-open, are of `kind`; `targets` are names of the header."""

    kind: str
    start: int
    end: int
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something of the header; `spot` is latitude and longitude in degrees."""

    name: str
    role: str | None = None
    author: bool = False
    spot: tuple[float, float] | None = None


@dataclass(frozen=True)
class MarkedArticle:
    """An article with its right answers."""

    path: Path
    kind: str
    region: str
    language: str
    text: str
    marks: tuple[Mark, ...]
    people: dict[str, Named]
    places: dict[str, Named]
    others: dict[str, Named]
    structure: dict[str, Any] = field(default_factory=dict)

    def of_kind(self, *kinds: str) -> list[Mark]:
        """Return the marks of these kinds in the order of their starts."""
        return sorted((mark for mark in self.marks if mark.kind in kinds), key=lambda mark: (mark.start, -mark.end))

    def named(self, target: str) -> Named | None:
        """Return who or what a target stands for; None for nobody."""
        return {**self.people, **self.places, **self.others}.get(target)


def read(path: Path) -> MarkedArticle:
    """Read one article. Raises BadMark."""
    source = path.read_text(encoding="utf-8")
    parts = source.split(_FENCE, 2)
    if len(parts) != 3 or parts[0]:
        raise BadMark(f"{path.name}: the header must stand between two lines of +++ at the top")
    try:
        header = tomllib.loads(parts[1])
    except tomllib.TOMLDecodeError as error:
        raise BadMark(f"{path.name}: header: {error}") from None
    text, marks = _unmark(parts[2].lstrip("\n"), path.name)
    article = MarkedArticle(
        path,
        header["kind"],
        header["region"],
        header.get("language", "en"),
        text,
        tuple(marks),
        {
            key: Named(fact["name"], fact.get("role"), fact.get("author", False))
            for key, fact in _table(header, "people")
        },
        {key: Named(fact.get("name", key), spot=tuple(fact["at"])) for key, fact in _table(header, "places")},
        {key: Named(words) for key, words in _table(header, "others")},
        header.get("structure", {}),
    )
    _check(article)
    return article


def _table(header: dict[str, Any], name: str) -> list[tuple[str, Any]]:
    return list(header.get(name, {}).items())


def _unmark(marked: str, name: str) -> tuple[str, list[Mark]]:
    text: list[str] = []
    marks: list[Mark] = []
    opened: list[int] = []
    length = position = 0
    for token in _TOKEN.finditer(marked):
        plain = marked[position : token.start()] + (token["plain"] or "")
        text.append(plain)
        length += len(plain)
        position = token.end()
        if token["opens"]:
            opened.append(length)
        elif token["kind"]:
            if not opened:
                raise BadMark(f"{name}: a mark is closed that was not opened: {marked[position - 60 : position]!r}")
            marks.append(Mark(token["kind"], opened.pop(), length, tuple(token["target"].split("+"))))
    text.append(marked[position:])
    if opened:
        raise BadMark(f"{name}: a mark is not closed: {''.join(text)[opened[-1] : opened[-1] + 60]!r}")
    return "".join(text), marks


def _check(article: MarkedArticle) -> None:
    used: set[str] = set()
    tables = {"person": article.people, "place": article.places, "demonym": article.places}
    speakers = {**article.people, **article.places, **article.others, UNKNOWN: None}
    for mark in article.marks:
        words = article.text[mark.start : mark.end]
        if mark.kind not in KINDS:
            raise BadMark(f"{article.path.name}: unknown kind {mark.kind!r} at {words!r}")
        if not words or words != words.strip():
            raise BadMark(f"{article.path.name}: a mark begins or ends with space: {words!r}")
        known = tables.get(mark.kind, speakers)
        for target in mark.targets if mark.kind != "any" else ():
            if target not in known:
                raise BadMark(f"{article.path.name}: {target!r} at {words!r} is not in the header")
            used.add(target)
    unused = {*article.people, *article.places, *article.others} - used
    if unused:
        raise BadMark(f"{article.path.name}: in the header, but nowhere in the text: {sorted(unused)}")
    _check_structure(article)


def _check_structure(article: MarkedArticle) -> None:
    for key, lines in article.structure.items():
        for line in [lines] if isinstance(lines, str) else lines:
            if line not in article.text:
                raise BadMark(f"{article.path.name}: {key}: {line!r} is not in the text")
