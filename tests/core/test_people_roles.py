"""The role that the article gives a person, on texts parsed by the model."""

import pytest

from quotidian.analysis import people
from quotidian.analysis.parsing import Parser
from tests.core.people_marked import read

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


CASES = {
    "counterpart": ("He met his Finnish counterpart, {Petra Lind}, on Friday.", "Finnish counterpart"),
    "title": ("On Friday Foreign Minister {Petra Lind} resigned.", "Foreign Minister"),
    "title with of": ("Reporters met U.S. Secretary of State {Petra Lind} on Friday.", "U.S. Secretary of State"),
    "country and noun": ("He urged South Korean leader {Park Min-ji} to resign.", "South Korean leader"),
    "passing word": ("She met visiting President {Petra Lind} on Friday.", "President"),
    "former": ("She thanked former Mayor {Petra Lind} on Friday.", "former Mayor"),
    "after a possessor": ("Germany's Chancellor {Petra Lind} resigned.", "Chancellor"),
    "trade": ("She met climate activist {Petra Lind} on Friday.", "climate activist"),
    "what the title belongs to is left out": ("Critics of President {Petra Lind} left.", "President"),
    "apposition": ("{Petra Lind}, a lawyer for the port, resigned.", "lawyer for the port"),
    "apposition before": ("The company's chief executive, {Petra Lind}, resigned.", "chief executive"),
    "clause of an apposition left out": ("{Petra Lind}, the mayor who built the port, resigned.", "mayor"),
    "two at once": (
        "{Petra Lind}, chairwoman and chief executive of Norwind, resigned.",
        "chairwoman and chief executive of Norwind",
    ),
    "behind a generation": ("{Karl Lind, Jr.}, chairman of Norwind, resigned.", "chairman of Norwind"),
    "behind a generation, in capitals": (
        "{Karl Lind, Jr.}, Chairman and CEO of Norwind, resigned.",
        "Chairman and CEO of Norwind",
    ),
    "behind an honour": ("{Karl Lind}, PhD, professor of botany at Leeds, resigned.", "professor of botany at Leeds"),
    "a science that no list has": ("Dr {Petra Lind}, a dendrologist at Norbury, wept.", "dendrologist at Norbury"),
    "a title between": ("The interim president, Gen. {Karl Lind}, resigned.", "interim president"),
    "a title behind a place": ("A former mayor in Leeds, Chief {Karl Lind}, wept.", "former mayor in Leeds"),
    "a doer that no list has": ("She met chief splicer {Petra Lind} on Friday.", "chief splicer"),
    "with a hyphen": ("The club let the full-back {Karl Lind} go.", "full-back"),
    "a relative beside a trade": ("{Petra Lind}, a lawyer and mother of two, wept.", "lawyer"),
    "trade behind a comma, where the verb stands first": (
        "Later that day {Petra Lind}, a retired shipwright, said she had seen it.",
        "retired shipwright",
    ),
    "courtesy is no role": ("On Friday Mrs. {Petra Lind} resigned.", None),
    "relative is no role": ("His wife, {Petra Lind}, resigned.", None),
    "age is no role": ("{Petra Lind}, 34, resigned.", None),
    "nothing said": ("{Petra Lind} resigned on Friday.", None),
    "first of several": ("President {Petra Lind} left. {Lind}, a lawyer, wept.", "President"),
}


@pytest.mark.parametrize(("marked", "role"), CASES.values(), ids=CASES.keys())
def test_role(parser: Parser, marked: str, role: str | None) -> None:
    article, mentions = read(marked)
    (person,) = people.merge(article, parser.parse(article), mentions)
    assert person.role == role


def test_running_text_goes_before_the_headline(parser: Parser) -> None:
    article, mentions = read("Mayor {Lind} resigns\nPort Mayor {Petra Lind} resigned on Friday.", {0: "headline"})
    (person,) = people.merge(article, parser.parse(article), mentions)
    assert person.role == "Port Mayor"
