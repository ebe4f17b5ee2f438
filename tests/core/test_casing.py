"""Recasing of lines and articles in capitals and of headlines in Title Case."""

import re

import pytest

from quotidian.analysis.casing import in_running_case, is_capitals, is_title_case, recaser
from quotidian.analysis.parsing import Parser
from quotidian.analysis.pipeline import Pipeline
from quotidian.model import Article, Block, Span
from quotidian.structure import structure_plain_text

BODY = "The Tavikian minister met Ada McHolt at the Blue Palace. They said McHolt would raise the levy on NKTO boats."
# One over the rank of what English at large would know; names and coined words are not in it.
RANKED = """the to of in and on said at with minister will seeks raise end talks levy boats sues wins again pays spring
    Spring EU UN who"""
COMMONNESS = {spelling: 1 / rank for rank, spelling in enumerate(RANKED.split(), 1)}


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


def commonness(spelling: str) -> float:
    return COMMONNESS.get(spelling, 0.0)


def article(text: str) -> Article:
    blocks = tuple(Block("paragraph", Span(*match.span())) for match in re.finditer(r"[^\n]+", text))
    return Article("test", "test", "", text, blocks)


def recase(line: str, body: str = BODY) -> str:
    whole = article(f"{line}\n{body}")
    return recaser(in_running_case(whole, commonness), commonness)(
        in_running_case(whole, commonness).text.split("\n")[0]
    )


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ADA MCHOLT SEEKS LEVY ON NKTO BOATS", "Ada McHolt seeks levy on NKTO boats"),
        ("Minister To Raise The Levy In Spring", "Minister to raise the levy in Spring"),
        ("LEVY TALKS END AT BLUE PALACE IN ORZAN", "Levy talks end at Blue Palace in Orzan"),
        ("ORZAN'S O'DUNNE SUES UN, EU: WHO PAYS?", "Orzan's O'Dunne sues UN, EU: Who pays?"),
    ],
)
def test_a_headline_is_spelled_as_running_text_would(line: str, expected: str) -> None:
    assert recase(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The minister met Ada McHolt at the Blue Palace.",
        "Ada McHolt",
        "NKTO",
        "ORZAN, April 3 (Newswire) — The levy rose.",
        "Levy Rises, Boats Stay Away, Minister Says So.",
        "",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert recase(line) == line


@pytest.mark.parametrize("line", ["İSTANBUL TALKS END IN STRAẞE ROW AGAIN", "😀 ADA MCHOLT WINS E\u0301TE\u0301 CUP"])
def test_the_length_never_changes(line: str) -> None:
    recased = recase(line)
    assert recased != line
    assert len(recased) == len(line)


def test_words_of_the_article_decide_before_english_at_large() -> None:
    assert recase("ADA SPRING WINS AGAIN IN ORZAN", "They saw Ada Spring. They met Spring.") == (
        "Ada Spring wins again in Orzan"
    )


@pytest.mark.model
@pytest.mark.parametrize(
    ("shouted", "spelled"),
    [
        # Where both spellings are common, a name beside the word decides.
        ("THE MINISTER ROSE AND SPOKE TO PARK GEUN-SU", "The Minister rose and spoke to Park Geun-su"),
        ("THE SUN ROSE WHILE TOMAS ROSE SPOKE", "The sun rose while Tomas Rose spoke"),
        # So it does for titles and points of the compass.
        ("THE MAYOR SPOKE, THEN MAYOR RHEE SPOKE", "The mayor spoke, then Mayor Rhee spoke"),
        ("EASTERN TAVIKIA HAS NO EASTERN SHORE", "Eastern Tavikia has no eastern shore"),
        # A body's name runs up to the word for the body.
        ("THE ORZAN FISHING COMMITTEE WILL PAY", "The Orzan Fishing Committee will pay"),
        ("NO FISHING, ITS OWN COMMITTEE DECIDED", "No fishing, its own committee decided"),
        # Words that are two words.
        ("SOLDIERS OF THE US CAMPED WITH US ON MAY 4", "Soldiers of the US camped with us on May 4"),
        ("THE CAPTAINS MAY SAIL AGAIN IN MAY", "The captains may sail again in May"),
        # Parts of a word with hyphens.
        ("THE UN-TAVIKIA SQUABBLE WAS PRO-TAVIKIA", "The UN-Tavikia squabble was pro-Tavikia"),
        ("NATO SAID THEY'LL VISIT TAVIKIA'S HARBOURS", "NATO said they'll visit Tavikia's harbours"),
        # Sentences and quotations open with a capital, and a closing mark opens nothing.
        ("“SHE SAILS,” SAID RHEE. OTHERS LEFT THE U.S. COAST", "“She sails,” said Rhee. Others left the U.S. coast"),
    ],
)  # fmt: skip
def test_an_article_in_capitals_is_spelled_as_english_at_large_would(
    shouted: str, spelled: str, parser: Parser
) -> None:
    assert in_running_case(article(f"{shouted}\nRHEE WINS"), parser.commonness).text.split("\n")[0] == spelled


@pytest.mark.model
def test_the_article_s_own_spelling_decides_between_the_month_and_the_name(parser: Parser) -> None:
    body = "The mayor, Theresa May, left. They saw Mrs May go, and Mrs May wept."
    assert in_running_case(article(f"MAYOR MAY QUITS\n{body}"), parser.commonness).text.startswith("Mayor May quits")


def test_the_short_lines_of_an_article_in_capitals_count_too() -> None:
    assert in_running_case(article("LEVY TALKS END IN ORZAN\nADA RHEE"), commonness).text.endswith("Ada Rhee")


def test_one_shouted_line_leaves_the_short_ones_of_other_articles_alone() -> None:
    body = "They said McHolt would raise the levy on the boats of the harbour."
    whole = article(f"LEVY TALKS END IN ORZAN\nNKTO\n{body}")
    assert in_running_case(whole, commonness).text == f"Levy talks end in Orzan\nNKTO\n{body}"


def test_what_counts_as_capitals_and_as_title_case() -> None:
    assert is_capitals("LEVY TALKS END")
    assert not is_capitals("U.N. U.K. A B")
    assert is_title_case("Levy Talks End in the Rain")
    assert not is_title_case("Levy talks end in Orzan")
    assert not is_title_case("LEVY TALKS END IN THE RAIN")


@pytest.mark.model
def test_an_article_in_capitals_is_analysed_like_any_other(parser: Parser) -> None:
    text = (
        "FERRY DEAL NEARS\n\nTRANSPORT MINISTER HELEN MARSH MET JOHN BAKER IN GDANSK ON TUESDAY.\n\n"
        "“WE WILL SIGN THE DEAL IN MAY,” MARSH SAID. BAKER, A LAWYER FROM GERMANY, SAID NOTHING."
    )
    shouted = structure_plain_text(text, article_id="test", source="test")
    found = Pipeline(parser).analyse(shouted)
    assert {person.name for person in found.people} == {"Helen Marsh", "John Baker"}
    assert {"Gdansk", "Germany"} == {place.name for place in found.places}
    (quote,) = (quote for quote in found.quotes if quote.kind == "direct")
    assert quote.speaker is not None
    assert quote.speaker.name == "Helen Marsh"
    mention = found.people[0].mentions[0]
    assert text[mention.span.start : mention.span.end] == "HELEN MARSH"
