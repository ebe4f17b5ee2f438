"""Articles into analyses, one after the other in this process; quotidian.pool does the same in several."""

import logging
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from quotidian.model import Analysis, Article

log = logging.getLogger(__name__)

# An article with its analysis, or with the reason in plain words why it has none.
Result = tuple[Article, Analysis | str]


class Analyser(Protocol):
    """What a run needs of the pipeline."""

    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        """Return the analysis of `article`."""


class Runner(Protocol):
    """Something that analyses articles."""

    def run(self, articles: Iterable[Article], progress: Callable[[float], None]) -> Iterator[Result]:
        """Yield the result of each article in their order; `progress` gets the share done of the one in hand.

        Raises EngineMissing when the analysis cannot be loaded.
        """


class EngineMissing(Exception):  # noqa: N818  (what is wrong, not an error of the program's)
    """The analysis could not be loaded; its text says so in plain words."""


def load_pipeline() -> Analyser:
    """Load the model, which takes seconds that a run with nothing to analyse need not spend.

    Raises EngineMissing when the installation lacks something.
    """
    try:
        from quotidian.analysis.pipeline import Pipeline

        return Pipeline()
    except (ImportError, OSError) as error:
        log.exception("The analysis could not be loaded")
        raise EngineMissing(f"The analysis could not be loaded ({error}). Install Quotidian again.") from error


def analyse(pipeline: Analyser, article: Article, progress: Callable[[float], None]) -> Analysis | str:
    """Return the analysis of `article`, or why there is none: one that trips it must not end a run over thousands."""
    try:
        return pipeline.analyse(article, progress)
    except Exception as error:
        log.exception("%s could not be analysed", article.id)
        return f"The analysis failed ({type(error).__name__}: {error}). Please report it with the article."


class OneByOne:
    """The runner that needs no other process."""

    def __init__(self, load: Callable[[], Analyser]) -> None:
        self._load = load

    def run(self, articles: Iterable[Article], progress: Callable[[float], None]) -> Iterator[Result]:
        """Yield the result of each article; see Runner."""
        pipeline: Analyser | None = None
        for article in articles:
            pipeline = pipeline or self._load()
            yield article, analyse(pipeline, article, progress)
