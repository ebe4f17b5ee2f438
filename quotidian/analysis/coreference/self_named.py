"""The names that people give of themselves behind a description: "a guard who gave only his first name, Musa"."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import takewhile

from quotidian.model import Person, Span

_BETWEEN = r"[^.;:!?“”\"\n]{0,60}?"
# "his surname, Musa" and "her name as Ada"; "himself as Musa"; "known only as Musa", "who asked to be called Musa".
_GIVES_NAME = re.compile(
    rf"{_BETWEEN}\b(?:"
    r"(?:his|her|their) (?:[\w-]+ ){0,2}?(?:name|surname|nickname)(?P<comma>,)?(?: (?:only|simply|just|as|is|was))*"
    r"|(?:(?:him|her|them)sel(?:f|ves))(?: (?:only|simply|just))?(?: as)?"
    r"|(?:known|identified|introduced|referred to)(?: (?:only|simply|just|here|to \w+))* as"
    r"|(?:be|been|is|was|were) (?:called|named)(?: (?:only|simply|just))?"
    r"|(?:goes|went|going) by(?: the name(?: of)?)?"
    r"|(?:offering|giving) (?:only|just)"
    r") (?:Mrs?\.? |Ms\.? |Miss )?"
)
_CALLED = re.compile(r",? (?:called|named) ")
_BEARER = re.compile(r"(?: of (?:[\w’'-]+ ){0,3}?[\w’'-]+)?,? who\b")
# Behind a comma the name ends there: not in "who gave her name, Lind said".
_ENDS = re.compile(r"\s*(?:[,.;:)”\"—–]|$|\n)")
_LONGEST = 130


class SelfNamed:
    """Finds them in one article; by where the names of people start."""

    def __init__(self, text: str, people: Iterable[Person]) -> None:
        self._text = text
        names = ((m.span, person.id) for person in people for m in person.mentions if m.form == "name")
        self._names = sorted(names)

    def person(self, noun: Span, is_person: bool) -> str | None:
        """Return whom the clause behind `noun` names; a noun that may be no person's must have a "who" behind it."""
        if not is_person and not _BEARER.match(self._text, noun.end):
            return None
        first = bisect_left(self._names, (Span(noun.end, noun.end), ""))
        for name, person in takewhile(lambda named: named[0].start - noun.end < _LONGEST, self._names[first:]):
            if self._is_given(Span(noun.end, name.start), name):
                return person
        return None

    def _is_given(self, between: Span, name: Span) -> bool:
        if _CALLED.fullmatch(self._text, between.start, between.end):
            return True
        given = _GIVES_NAME.fullmatch(self._text, between.start, between.end)
        return bool(given and (not given["comma"] or _ENDS.match(self._text, name.end)))
