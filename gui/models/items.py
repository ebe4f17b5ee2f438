"""What a row of the side panel shows, as plain values, so that the rows can be made and tested without a view."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ..marks import MarkKind, Target

Look = Literal["entity", "context", "quote", "note", "heading"]


@dataclass(frozen=True, slots=True)
class Item:
    """One row. `target` is where a click goes; headings go nowhere.

    `detail` stands at the right edge ("14 · 9 quotes"), `before` and `after` are the grey context of a mention, and
    `positions` say where in the article the entity occurs, from 0 to 1. `search` is what the filter looks in, folded.
    """

    look: Look
    title: str
    kind: MarkKind
    target: Target | None = None
    subtitle: str = ""
    detail: str = ""
    before: str = ""
    after: str = ""
    positions: tuple[float, ...] = ()
    search: str = ""
    unsure: bool = False
    colour: str = ""
    children: Sequence["Item"] = ()

    @property
    def spoken(self) -> str:
        """Return the row's words for assistive technology and for type-ahead."""
        if self.look == "context":
            return f"{self.before}{self.title}{self.after}"
        return ", ".join(part for part in (self.title, self.subtitle, self.detail) if part)


def folded(words: str) -> str:
    """Return `words` without case and accents, for a filter that finds "Müller" by "muller"."""
    decomposed = unicodedata.normalize("NFKD", words)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def on_one_line(words: str) -> str:
    """Return `words` with every run of white space made one space."""
    return " ".join(words.split())
