"""Pages to look at and to click: small articles put together block by block, their marks, and points on the page."""

import re
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.article_view import ArticleView
from gui.session import Session
from gui.text_geometry import line_pieces
from quotidian.engine import ENGINE
from quotidian.model import (
    Analysis,
    Article,
    Attribution,
    Block,
    BlockKind,
    Mention,
    MentionForm,
    Organisation,
    Person,
    Place,
    Quote,
    Span,
)

Part = tuple[BlockKind, str]


def article_of(*parts: Part, repeated: Iterable[int] = (), id: str = "page") -> Article:
    """Return an article of these blocks with blank lines between; `repeated` are the numbers of repeated captions."""
    blocks, start = [], 0
    for number, (kind, text) in enumerate(parts):
        marker = "•" if kind == "list_item" else ""
        level = 1 if kind in ("list_item", "heading") else 0
        span = Span(start, start + len(text))
        blocks.append(Block(kind, span, level, marker=marker, repeated=number in repeated))
        start = span.end + 2
    text = "\n\n".join(text for _, text in parts)
    return Article(id, "page.txt", parts[0][1] if parts else "", text, tuple(blocks))


def spans(article: Article, words: str) -> tuple[Span, ...]:
    """Return wherever these words stand."""
    return tuple(Span(*hit.span()) for hit in re.finditer(re.escape(words), article.text))


def analysis_of(
    article: Article,
    people: Mapping[str, Iterable[str]] = {},
    places: Iterable[str] = (),
    quotes: Iterable[str] = (),
    organisations: Iterable[str] = (),
    pronouns: Mapping[str, str] = {},
) -> Analysis:
    """Return an analysis that finds these words: people by their name, with other words that mean them."""
    found_people = []
    for number, (name, others) in enumerate(people.items(), start=1):
        mentions = [Mention(span, "person") for words in (name, *others) for span in spans(article, words)]
        form: MentionForm = "pronoun"
        mentions += [Mention(span, "person", form) for span in spans(article, pronouns.get(name, "")) if len(span)]
        found_people.append(Person(f"person-{number}", name, tuple(sorted(mentions, key=lambda each: each.span))))
    speaker = found_people[0].id if found_people else None
    return Analysis(
        article.id,
        ENGINE,
        tuple(found_people),
        tuple(
            Place(f"place-{number}", name, tuple(Mention(span, "place") for span in spans(article, name)))
            for number, name in enumerate(places, start=1)
        ),
        tuple(
            Organisation(f"org-{number}", name, tuple(Mention(span, "organisation") for span in spans(article, name)))
            for number, name in enumerate(organisations, start=1)
        ),
        tuple(
            Quote(
                f"quote-{number}", "direct", span, (span,),
                Attribution(found_people[0].name, span, speaker) if found_people else None,
                (speaker,) if speaker else (), confidence=0.9,
            )
            for number, words in enumerate(quotes, start=1)
            for span in spans(article, words)[:1]
        ),
    )  # fmt: skip


def shown_view(qtbot: QtBot, article: Article, analysis: Analysis | None = None) -> tuple[ArticleView, Session]:
    """Return a view of the article on the screen, and its session."""
    session = Session()
    view = ArticleView(session)
    qtbot.addWidget(view)
    view.resize(700, 500)
    session.show_article(article)
    if analysis is not None:
        session.set_analysis(analysis)
    view.show()
    qtbot.waitExposed(view)
    QApplication.processEvents()
    return view, session


def point_of(view: ArticleView, position: int) -> QPoint:
    """Return the middle of a character on the viewport."""
    start, end = view.positions.document_range(Span(position, position + 1))
    piece = next(line_pieces(view.document(), start, end))
    return piece.box.center().toPoint() - view.offset()


def click_at(view: ArticleView, position: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click a character."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, point_of(view, position))


def drag_over(view: ArticleView, span: Span) -> None:
    """Select a span with the mouse."""
    first, last = point_of(view, span.start), point_of(view, span.end - 1)
    half = (point_of(view, span.start + 1) - first) / 2
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first - half)
    QTest.mouseMove(view.viewport(), last + half)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last + half)


LONG: tuple[Part, ...] = (
    ("headline", "The lamps of Vestmark"),
    ("paragraph", "Liv Aune lit the first lamp."),
    *(("paragraph", f"In street {number} the lamps were lit one by one, and nobody hurried.") for number in range(150)),
    ("paragraph", "Liv Aune put out the last lamp."),
)
