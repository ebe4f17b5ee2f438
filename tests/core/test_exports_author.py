"""An author who stands in front matter alone has no mentions; every export copes."""

import json

from quotidian.engine import ENGINE
from quotidian.exports import analysis_csv, analysis_json, analysis_markdown
from quotidian.model import Analysis, Article, Person

ARTICLE = Article("test", "test", "It left", "It left.", (), byline=("Ada Berg",))
ANALYSIS = Analysis("test", ENGINE, (Person("person-1", "Ada Berg", (), author=True),))


def test_json_lists_no_mentions() -> None:
    (person,) = json.loads(analysis_json.to_line(ARTICLE, ANALYSIS))["people"]
    assert (person["name"], person["author"], person["mentions"]) == ("Ada Berg", True, [])


def test_markdown_counts_no_mentions() -> None:
    assert "- **Ada Berg** (author)\n" in analysis_markdown.to_markdown(ARTICLE, ANALYSIS)


def test_csv_has_a_row_for_each_mention_and_so_none() -> None:
    assert "".join(analysis_csv.to_pieces([(ARTICLE, ANALYSIS)])) == ",".join(analysis_csv.COLUMNS) + "\n"
