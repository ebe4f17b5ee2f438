"""Where the reader was before each jump, as a browser keeps it."""

from dataclasses import dataclass

from .marks import Target


@dataclass(frozen=True, slots=True)
class Place:
    """The code point at the top of the page, and what was current."""

    position: int
    current: Target | None = None


class History:
    """Places to go back and forward to. A jump from somewhere in the middle drops the way forward."""

    def __init__(self, longest: int = 100) -> None:
        self._longest = longest
        self._behind: list[Place] = []
        self._ahead: list[Place] = []

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return bool(self._behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was gone back from."""
        return bool(self._ahead)

    def leave(self, place: Place) -> None:
        """Remember the place that a jump starts from."""
        self._ahead.clear()
        if not self._behind or self._behind[-1] != place:
            self._behind.append(place)
            del self._behind[: -self._longest]

    def back(self, here: Place) -> Place:
        """Return the place before; `here` is then the next one forward. IndexError if there is none."""
        place = self._behind.pop()
        self._ahead.append(here)
        return place

    def forward(self, here: Place) -> Place:
        """Return the place gone back from; `here` is then the next one back. IndexError if there is none."""
        place = self._ahead.pop()
        self._behind.append(here)
        return place

    def clear(self) -> None:
        """Forget all places, for another article."""
        self._behind.clear()
        self._ahead.clear()
