"""How long does the page take? Its costs must not grow with the article's length, but for setting the text itself.

Run `python -m tests.benchmarks.bench_view [WORDS ...]`. All times are milliseconds of the GUI thread's processor time,
the median of several rounds. The aims are architecture.md's, for 100,000 words: marks applied in a few milliseconds,
a kind switched off or on and painted again in less than ten.
"""

import argparse
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from gui import marks
from gui.article_view import ArticleView
from gui.session import Session
from gui.theme import DARK
from quotidian.engine import ENGINE
from quotidian.model import Analysis, Article, Block, Mention, Person, Place, Quote, Span

ROUNDS = 9
PARAGRAPH = (
    "Liv Aune told the council of Vestmark \N{GRINNING FACE} that the lamps would burn. “We have oil until spring,” "
    "she said, and Odd Berg wrote it down, as he had written down all that was said in Vestmark since the old quay "
    "closed and the ferry went on to the next town without so much as a whistle."
)


@dataclass(frozen=True)
class Case:
    """An article of some length with all that is found in it."""

    article: Article
    analysis: Analysis


def main() -> None:
    """Print a line of times for each length."""
    parser = argparse.ArgumentParser(description="Measure the page of an article.")
    parser.add_argument("words", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    app = QApplication.instance() or QApplication([])
    for words in parser.parse_args().words:
        case = _case(words)
        count = len(marks.of_analysis(case.analysis))
        print(f"{words:,} words, {count:,} marks: " + ", ".join(_measured(case)), flush=True)
    app.quit()


def _measured(case: Case) -> list[str]:
    session = Session()
    view = ArticleView(session)
    view.resize(900, 700)
    view.show()
    QApplication.processEvents()

    def once(act: Callable[[], object]) -> float:
        start = time.thread_time()
        act()
        view.viewport().repaint()
        return (time.thread_time() - start) * 1000

    def often(act: Callable[[], object]) -> float:
        return statistics.median(once(act) for _ in range(ROUNDS))

    times = {"text shown": once(lambda: session.show_article(case.article))}
    times["all laid out"] = once(view.document().size)
    session.set_analysis(case.analysis)
    times["marks applied"] = often(session.marks_changed.emit)
    far = marks.Target("person", "person-1", round(0.8 * len(case.analysis.people[0].mentions)))
    times["jump"] = once(lambda: session.jump_to(far))
    times["kind switched"] = often(lambda: session.set_kind_shown("person", "person" not in session.shown_kinds))
    times["60 pixels scrolled"] = often(lambda: _scroll(view, 60))
    times["found"] = often(lambda: _find(view))
    times["zoomed"] = once(view.zoom_in)
    times["theme changed"] = once(lambda: view.set_theme(DARK))
    view.close()
    return [f"{name} {milliseconds:.1f}" for name, milliseconds in times.items()]


def _scroll(view: ArticleView, pixels: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.value() - pixels)


def _find(view: ArticleView) -> None:
    view.clear_find()
    view.find_text("vestmark")


def _case(words: int) -> Case:
    count = max(1, words // len(PARAGRAPH.split()))
    step = len(PARAGRAPH) + 2
    blocks = tuple(Block("paragraph", Span(step * number, step * number + len(PARAGRAPH))) for number in range(count))
    article = Article(f"bench-{words}", "bench.txt", "Lamps", "\n\n".join([PARAGRAPH] * count), blocks)

    def everywhere(phrase: str) -> tuple[Span, ...]:
        start = PARAGRAPH.index(phrase)
        return tuple(
            Span(block.span.start + start, block.span.start + start + len(phrase)) for block in article.blocks
        )  # fmt: skip

    people = tuple(
        Person(f"person-{number}", name, tuple(Mention(span, "person") for span in everywhere(name)))
        for number, name in enumerate(("Liv Aune", "Odd Berg"), start=1)
    )
    town = Place("place-1", "Vestmark", tuple(Mention(span, "place") for span in everywhere("Vestmark")))
    quotes = tuple(
        Quote(f"quote-{number}", "direct", span, (span,))
        for number, span in enumerate(everywhere("“We have oil until spring,”"))
    )
    return Case(article, Analysis(article.id, ENGINE, people, (town,), (), quotes))


if __name__ == "__main__":
    main()
