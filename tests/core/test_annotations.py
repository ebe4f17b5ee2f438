"""New, edited and carried annotations."""

from datetime import UTC, datetime

import pytest

from quotidian.annotations import carried_to, edited, new_annotation
from quotidian.model import Article, Span

TEXT = "At dawn the harbour of Pellworth lay still. Nobody had told the pilots why."


def article(text: str = TEXT, identity: str = "first") -> Article:
    return Article(identity, "desk", "Harbour", text, ())


def test_a_new_annotation_is_anchored_and_dated_in_utc() -> None:
    note = new_annotation(article(), Span(23, 32), "green", "why?", ("sea",))
    assert note.anchor.exact == "Pellworth"
    assert (note.article_id, note.colour, note.body, note.tags) == ("first", "green", "why?", ("sea",))
    made = datetime.fromisoformat(note.created)
    assert made.utcoffset() == UTC.utcoffset(None)
    assert note.created == note.modified


def test_ids_differ() -> None:
    assert new_annotation(article(), Span(0, 2), "green").id != new_annotation(article(), Span(0, 2), "green").id


def test_an_edit_changes_what_is_asked_and_the_time() -> None:
    note = edited(new_annotation(article(), Span(0, 2), "green"), modified="2001-01-01T00:00:00+00:00")
    changed = edited(note, body="new", colour="blue")
    assert (changed.body, changed.colour, changed.id, changed.created) == ("new", "blue", note.id, note.created)
    assert changed.modified > note.modified


def test_half_a_surrogate_pair_becomes_the_replacement_character() -> None:
    note = new_annotation(article(), Span(0, 2), "green", "a\ud83db", ("\ud83d",))
    assert note.body == "a\ufffdb"
    assert note.tags == ("\ufffd",)
    assert edited(note, body="\U0001f600 whole").body == "\U0001f600 whole"


def test_a_note_is_carried_to_a_changed_text() -> None:
    note = new_annotation(article(), Span(23, 32), "green")
    carried = carried_to(article("Corrected. " + TEXT, "second"), note)
    assert (carried.article_id, carried.state, carried.anchor.start) == ("second", "anchored", 34)


def test_an_orphan_keeps_its_anchor_and_finds_its_place_when_the_words_come_back() -> None:
    note = new_annotation(article(), Span(23, 32), "green")
    lost = carried_to(article("Quite another story, told elsewhere.", "second"), note)
    assert (lost.state, lost.anchor) == ("orphan", note.anchor)
    assert carried_to(article(), lost) == note


@pytest.mark.parametrize("span", [Span(3, 3), Span(5, 2), Span(-1, 4), Span(0, len(TEXT) + 1)])
def test_a_span_without_text_is_refused(span: Span) -> None:
    with pytest.raises(ValueError, match="no text"):
        new_annotation(article(), span, "green")
