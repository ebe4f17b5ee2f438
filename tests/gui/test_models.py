"""The rows of the side panel as plain values, and the model and filter that hand them to a view."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.marks import Mark, Target
from gui.models.contexts import ContextItems, Contexts
from gui.models.entity_items import entity_items
from gui.models.items import Item, folded
from gui.models.note_items import note_items
from gui.models.outline_model import ITEM_ROLE, OutlineFilter, OutlineModel
from gui.models.quote_items import UNSURE_HEADING, quotes_by_speaker, quotes_in_order
from gui.session import Session
from quotidian.engine import ENGINE
from quotidian.model import Analysis, Attribution, Location, Mention, Person, Place, Quote, Span

from .pages import analysis_of, article_of, spans

PAGE = article_of(
    ("headline", "Bridge to Sund"),
    ("paragraph", "🌉 Mayor Åsa Lien opened the bridge to Sund. “It is long,” Lien said. “And it is ours.”"),
    ("paragraph", "Tor Vik\nwalked over it to Sund. “It shook,” he said."),
)


def session_with(analysis: Analysis) -> Session:
    session = Session()
    session.show_article(PAGE)
    session.set_analysis(analysis)
    return session


def person(number: int, name: str, *words: str, role: str | None = None, author: bool = False) -> Person:
    mentions = [Mention(span, "person") for each in (name, *words) for span in spans(PAGE, each)]
    return Person(f"person-{number}", name, tuple(mentions), tuple(words), role, author)


def quote(number: int, words: str, speaker: str, entity: str | None = None, confidence: float = 0.9) -> Quote:
    (span,) = spans(PAGE, words)
    attribution = Attribution(speaker, span, entity) if speaker else None
    return Quote(f"quote-{number}", "direct", span, (span,), attribution, (entity,) if entity else (), None, confidence)


LIEN = person(1, "Åsa Lien", "Lien", role="Mayor")
VIK = person(2, "Tor Vik", author=True)
QUOTES = (
    quote(1, "“It is long,”", "Åsa Lien", "person-1"),
    quote(2, "“And it is ours.”", "Åsa Lien", "person-1", 0.5),
    quote(3, "“It shook,”", "Tor Vik", "person-2"),
)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    return session_with(Analysis(PAGE.id, ENGINE, (VIK, LIEN), quotes=QUOTES))


def test_a_person_has_one_row_with_role_and_counts(session: Session) -> None:
    first, second = entity_items(session, "person")
    assert (first.title, first.subtitle, first.detail) == ("Åsa Lien", "Mayor", "3 · 2 quotes")
    assert (second.title, second.subtitle, second.detail) == ("Tor Vik", "author", "1 · 1 quote")


def test_the_author_comes_last(session: Session) -> None:
    assert [item.title for item in entity_items(session, "person")] == ["Åsa Lien", "Tor Vik"]


def test_an_author_without_mentions_has_a_row_that_goes_nowhere(qtbot: QtBot) -> None:
    author = Person("person-9", "Ada Berg", (), author=True)
    session = session_with(Analysis(PAGE.id, ENGINE, (author, LIEN)))
    last = entity_items(session, "person")[-1]
    assert (last.title, last.subtitle, last.detail, list(last.children), last.positions) == (
        "Ada Berg", "author", "", [], (),
    )  # fmt: skip
    assert last.target is not None
    with qtbot.assertNotEmitted(session.jump_requested), qtbot.waitSignal(session.said) as said:
        session.jump_to(last.target)
    assert said.args == ["The text itself does not name Ada Berg."]
    assert session.current == last.target
    session.next_mention()
    assert session.position_of_current() is None


def test_positions_are_shares_of_the_article(session: Session) -> None:
    first = entity_items(session, "person")[0]
    assert first.positions == tuple(sorted(first.positions))
    assert all(0 <= position <= 1 for position in first.positions)
    start = spans(PAGE, "Åsa Lien")[0].start
    assert first.positions[0] == pytest.approx(start / len(PAGE.text), abs=0.001)


def test_a_place_tells_where_it_was_found(qtbot: QtBot) -> None:
    spot = Location("Sundby", 59.0, 10.0, "city", "NO", 1)
    place = Place("place-1", "Sund", tuple(Mention(span, "place") for span in spans(PAGE, "Sund")), (), spot)
    (item,) = entity_items(session_with(Analysis(PAGE.id, ENGINE, places=(place,))), "place")
    assert item.subtitle == "Sundby, city, NO"


def test_nothing_is_listed_before_the_analysis(qtbot: QtBot) -> None:
    session = Session()
    assert entity_items(session, "person") == quotes_in_order(session) == quotes_by_speaker(session) == ()
    session.show_article(PAGE)
    assert entity_items(session, "person") == quotes_in_order(session) == quotes_by_speaker(session) == ()


def test_context_stays_in_its_block_and_on_one_line() -> None:
    contexts = Contexts(PAGE)
    before, words, after = contexts.around(spans(PAGE, "Tor Vik")[0] if spans(PAGE, "Tor Vik") else Span(0, 1))
    assert (before, words) == ("", "Tor Vik")
    assert after.startswith(" walked over it")
    before, words, after = contexts.around(spans(PAGE, "Sund")[0])
    assert (before, words, after) == ("Bridge to ", "Sund", "")


def test_long_context_is_cut_at_a_word() -> None:
    position = spans(PAGE, "ours")[0]
    before, _, after = Contexts(PAGE).around(position)
    assert before.startswith("…")
    cut = position.start - len(before) + 1
    assert PAGE.text[cut : position.start] == before[1:]
    assert PAGE.text[cut - 1] == " "
    assert after == ".”"


def test_context_rows_are_made_when_asked_for() -> None:
    marks = [Mark(span, Target("place", "place-1", index)) for index, span in enumerate(spans(PAGE, "Sund"))]
    rows = ContextItems(marks, Contexts(PAGE))
    assert len(rows) == 3
    assert rows[2].target == Target("place", "place-1", 2)
    assert [row.title for row in rows[1:]] == ["Sund", "Sund"]


def test_quotes_stand_in_reading_order(session: Session) -> None:
    items = quotes_in_order(session)
    assert [item.title for item in items] == ["“It is long,”", "“And it is ours.”", "“It shook,”"]
    assert [item.unsure for item in items] == [False, True, False]
    assert items[1].subtitle == "perhaps Åsa Lien"


def test_unsure_speakers_head_the_groups(session: Session) -> None:
    groups = quotes_by_speaker(session)
    assert [(group.title, len(group.children)) for group in groups] == [
        (UNSURE_HEADING, 1),
        ("Åsa Lien", 1),
        ("Tor Vik", 1),
    ]
    assert groups[1].detail == "1 · 33 % of quoted words"


def test_a_quote_of_two_stands_below_both_and_names_both(qtbot: QtBot) -> None:
    span = spans(PAGE, "“It is long,”")[0]
    first = Attribution("Åsa Lien", spans(PAGE, "Åsa Lien")[0], "person-1")
    joint = Quote("quote-1", "direct", span, (span,), first, (LIEN.id, VIK.id), None, 0.9)
    session = session_with(Analysis(PAGE.id, ENGINE, (LIEN, VIK), quotes=(joint,)))
    assert [item.subtitle for item in quotes_in_order(session)] == ["Åsa Lien and Tor Vik"]
    groups = quotes_by_speaker(session)
    assert [(group.title, len(group.children), group.detail) for group in groups] == [
        ("Åsa Lien", 1, "1 · 100 % of quoted words"),
        ("Tor Vik", 1, "1 · 100 % of quoted words"),
    ]


def test_a_quote_in_parts_is_one_row(qtbot: QtBot) -> None:
    first, second = spans(PAGE, "“It is long,”")[0], spans(PAGE, "“And it is ours.”")[0]
    split = Quote("quote-1", "direct", Span(first.start, second.end), (first, second), None)
    (item,) = quotes_in_order(session_with(Analysis(PAGE.id, ENGINE, quotes=(split,))))
    assert item.title == "“It is long,” … “And it is ours.”"
    assert item.subtitle.endswith("2 parts")


def test_quotes_without_marks_are_not_listed(qtbot: QtBot) -> None:
    indirect = Quote("quote-1", "indirect", spans(PAGE, "walked over it")[0])
    assert quotes_in_order(session_with(Analysis(PAGE.id, ENGINE, quotes=(indirect,)))) == ()


def test_notes_stand_in_text_order(session: Session) -> None:
    session.add_annotation(spans(PAGE, "Tor Vik")[0], "green", "Who *is*\n\n[he](https://example.org)?")
    session.add_annotation(spans(PAGE, "bridge")[0], "orange")
    assert [(item.title, item.subtitle) for item in note_items(session)] == [
        ("Highlight", "“bridge”"),
        ("Who is he?", "“Tor Vik”"),
    ]


@pytest.mark.parametrize(("words", "wanted"), [("ÅSA", "asa"), ("Müller", "muller"), ("e\u0301", "e")])
def test_the_filter_folds_case_and_accents(words: str, wanted: str) -> None:
    assert folded(words) == wanted


def test_the_model_keeps_qt_s_rules(session: Session, qtbot: QtBot) -> None:
    model = OutlineModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fill(entity_items(session, "person"))
    model.fill(quotes_by_speaker(session))
    model.fill(())
    assert tester.model() is model
    assert model.rowCount() == 0


def test_an_index_is_found_for_any_mention_and_for_quotes_under_headings(session: Session) -> None:
    model = OutlineModel()
    model.fill(entity_items(session, "person"))
    assert model.index_of(Target("person", "person-2", 5)).row() == 1
    assert not model.index_of(Target("person", "person-9")).isValid()
    model.fill(quotes_by_speaker(session))
    index = model.index_of(Target("quote", "quote-3"))
    assert (index.row(), index.parent().row()) == (0, 2)
    item = index.data(ITEM_ROLE)
    assert isinstance(item, Item)
    assert item.title == "“It shook,”"


def test_headings_can_not_be_selected(session: Session) -> None:
    model = OutlineModel()
    model.fill(quotes_by_speaker(session))
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(0, 0, model.index(0, 0))) & Qt.ItemFlag.ItemIsSelectable


def test_the_filter_keeps_a_row_with_all_its_mentions(session: Session) -> None:
    model, shown = OutlineModel(), OutlineFilter()
    model.fill(entity_items(session, "person"))
    shown.setSourceModel(model)
    shown.set_words(" asa ")
    assert [shown.index(row, 0).data(ITEM_ROLE).title for row in range(shown.rowCount())] == ["Åsa Lien"]
    assert shown.rowCount(shown.index(0, 0)) == 3
    shown.set_words("mayor")
    assert shown.rowCount() == 1
    shown.set_words("nobody")
    assert shown.rowCount() == 0
    shown.set_words("")
    assert shown.rowCount(QModelIndex()) == 2


def test_the_filter_finds_quotes_under_their_headings(session: Session) -> None:
    model, shown = OutlineModel(), OutlineFilter()
    model.fill(quotes_by_speaker(session))
    shown.setRecursiveFilteringEnabled(True)
    shown.setSourceModel(model)
    shown.set_words("shook")
    assert shown.rowCount() == 1
    assert shown.index(0, 0).data(ITEM_ROLE).title == "Tor Vik"


def test_analysis_of_pages_lists_every_kind(qtbot: QtBot) -> None:
    session = session_with(analysis_of(PAGE, {"Tor Vik": ()}, ("Sund",), ("“It shook,”",), ("bridge",)))
    for kind, title in (("person", "Tor Vik"), ("place", "Sund"), ("organisation", "bridge")):
        assert [item.title for item in entity_items(session, kind)] == [title]  # type: ignore[arg-type]
