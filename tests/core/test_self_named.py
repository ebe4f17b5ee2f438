"""People who give their own names behind a description."""

import pytest

from quotidian.analysis.coreference.self_named import SelfNamed
from quotidian.analysis.parsing import Parser
from quotidian.model import Mention, Person, Span
from tests.core.test_pronouns import resolved


def named(text: str, noun: str, is_person: bool = True) -> str | None:
    """Return whom the clause behind `noun` names, if it is Musa."""
    at = text.index("Musa")
    musa = Person("person-1", "Musa", (Mention(Span(at, at + 4), "person"),))
    start = text.index(noun)
    return SelfNamed(text, [musa]).person(Span(start, start + len(noun)), is_person)


@pytest.mark.parametrize(
    "clause",
    [
        "who gave only his first name, Musa.",
        "who would give her name only as Musa, wept.",
        "who asked to be identified by her middle name, Musa.",
        "who identified himself simply as Musa, wept.",
        "who called herself Musa wept.",
        "who asked to be called only Musa.",
        "known to everybody as Musa.",
        "called Musa.",
        "named Musa wept.",
        "who declined to give her full name, offering only Musa.",
    ],
)
def test_who_tells_a_name_is_named_by_it(clause: str) -> None:
    assert named(f"The gate was shut by a guard {clause}", "guard") == "person-1"


@pytest.mark.parametrize(
    "clause",
    [
        "who called Musa at once.",
        "who gave his name, Musa said.",
        "who had hurt himself, Musa said.",
        "who is known to Musa.",
        "who told his name to Musa.",
        "who gave her name. Musa wept.",
        "named by Musa.",
    ],
)
def test_other_names_behind_a_description_are_others(clause: str) -> None:
    assert named(f"The gate was shut by a guard {clause}", "guard") is None


def test_a_thing_gives_no_name_of_its_own() -> None:
    assert named("A boat called Musa sank.", "boat", is_person=False) is None
    assert named("One of them, who identified himself as Musa, wept.", "One", is_person=False) == "person-1"


@pytest.mark.model
def test_who_gave_a_name_is_meant_by_a_pronoun_later() -> None:
    marked = "{Karl Roe} was led away. One of the guards, who gave his name as {Musa}, sang.\nHe left early."
    assert resolved(Parser(), marked)[-1] == ("He", "Musa")
