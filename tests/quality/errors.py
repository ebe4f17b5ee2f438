"""Lists what the analysis gets wrong in the marked articles: `python -m tests.quality.errors [--measure M] [ARTICLE…]`.

An ARTICLE is a path, or the beginning of the name of one in `articles/`; without any, all of those are read.
"""

import argparse
from pathlib import Path

from quotidian.analysis.parsing import Parser
from quotidian.analysis.pipeline import Pipeline
from quotidian.structure import structure_plain_text
from tests.quality.marked_article import read
from tests.quality.scoring import MEASURES, Score

ARTICLES = Path(__file__).parent / "articles"


def main() -> None:
    """Print the figures of every measure, then the errors."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--measure", choices=MEASURES, help="list the errors of this measure alone")
    parser.add_argument("articles", nargs="*", help="paths, or beginnings of names")
    options = parser.parse_args()
    score = score_articles(_chosen(options.articles))
    for measure, tally in score.tallies.items():
        print(f"{measure:22} F1 {tally.f1:5.1f}  precision {tally.precision:5.1f}  recall {tally.recall:5.1f}")
    for error in score.errors:
        if options.measure in (None, error.measure):
            print(f"{error.article}  {error.measure}: {error.what}")


def score_articles(paths: list[Path]) -> Score:
    """Analyse the marked articles at `paths` and return their score."""
    pipeline = Pipeline(Parser())
    score = Score()
    for path in paths:
        marked = read(path)
        article = structure_plain_text(marked.text, article_id=path.stem, source=path.name)
        score.add(marked, article, pipeline.analyse(article))
    return score


def _chosen(names: list[str]) -> list[Path]:
    every = sorted(ARTICLES.glob("*.txt"))
    beginnings = tuple(name for name in names if not Path(name).exists())
    paths = [Path(name) for name in names if Path(name).exists()]
    return paths + [path for path in every if not names or (beginnings and path.name.startswith(beginnings))]


if __name__ == "__main__":
    main()
