"""The analysis from article to answers: the order of the stages, and nothing else."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from quotidian.analysis import (
    casing,
    coreference,
    names,
    organisations,
    other_languages,
    people,
    places,
    quotation_marks,
    quotes,
    reported_speech,
    speakers,
)
from quotidian.analysis.parsing import Parser
from quotidian.engine import ENGINE
from quotidian.model import Analysis, Article, Entity

# The parser takes nearly all of the time, so progress is its progress.
PARSING_SHARE = 0.9

Progress = Callable[[float], None]


class Pipeline:
    """The stages joined. Made once a process, since it holds the loaded model."""

    def __init__(self, parser: Parser | None = None) -> None:
        self._parser = parser or Parser()

    def analyse(self, article: Article, progress: Progress = lambda _: None) -> Analysis:
        """Find people, places, organisations, quotes and speakers in `article`; `progress` gets shares from 0 to 1."""
        if article.language != other_languages.ENGLISH:
            return _analyse_by_marks(article)
        clock = _Clock()
        with clock("parse"):
            article = casing.in_running_case(article, self._parser.commonness)
            recase = casing.recaser(article, self._parser.commonness)
            parse = self._parser.parse(article, recase, lambda share: progress(PARSING_SHARE * share))
        with clock("names"):
            mentions = names.find(article, parse)
        with clock("people"):
            found_people = people.merge(article, parse, mentions)
        with clock("places"):
            found_places = places.resolve(article, parse, mentions)
            found_organisations = organisations.group(article, mentions)
        with clock("quotes"):
            stretches = quotation_marks.pair(article)
            drafts = quotes.attribute(article, parse, stretches, mentions)
            drafts += reported_speech.find(article, parse, stretches, mentions, drafts)
        with clock("speakers"):
            meant = coreference.resolve(article, parse, drafts, found_people, found_places, found_organisations)
            found_people = people.with_mentions(found_people, meant.mentions)
            entities: tuple[Entity, ...] = (*found_people, *found_places, *found_organisations)
            found_quotes = speakers.link(article, drafts, entities, meant.referents)
        progress(1.0)
        return Analysis(
            article.id,
            ENGINE,
            found_people,
            found_places,
            found_organisations,
            found_quotes,
            tuple(clock.timings.items()),
        )


def _analyse_by_marks(article: Article) -> Analysis:
    """Analyse an article whose language the model does not know."""
    drafts = other_languages.quotes_by_marks(article, quotation_marks.pair(article))
    quotes_found = speakers.link(article, drafts, (), {})
    authors = tuple(other_languages.authors(article))
    return Analysis(article.id, ENGINE, authors, quotes=quotes_found, warnings=(other_languages.warning(article),))


class _Clock:
    def __init__(self) -> None:
        self.timings: dict[str, float] = {}

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        began = time.perf_counter()
        yield
        self.timings[stage] = time.perf_counter() - began
