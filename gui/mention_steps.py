"""From one mention to the next: of the same person, place or organisation; of all quotes; of all notes."""

from collections.abc import Sequence

from .marks import Mark, Target

# Of these, each stands for itself.
_ONE_AFTER_ANOTHER = ("quote", "indirect", "note")


def steps(all_marks: Sequence[Mark], of_current: Sequence[Mark], current: Target) -> Sequence[Mark]:
    """Return what next and previous go through: an entity's mentions, or the first parts of all quotes or notes."""
    if current.kind in _ONE_AFTER_ANOTHER:
        return [mark for mark in all_marks if mark.target.kind == current.kind and mark.target.index == 0]
    return of_current


def place_in(row: Sequence[Mark], current: Target) -> int | None:
    """Return the number of the current one in the row, from 0; a quote's later parts count as the quote."""
    wanted = Target(current.kind, current.id) if current.kind in _ONE_AFTER_ANOTHER else current
    return next((number for number, mark in enumerate(row) if mark.target == wanted), None)


def neighbour(row: Sequence[Mark], current: Target, by: int) -> Target | None:
    """Return the one `by` steps on, wrapping round."""
    number = place_in(row, current)
    return None if number is None else row[(number + by) % len(row)].target
