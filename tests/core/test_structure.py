"""What the blocks of a plain text are, rule by rule."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotidian.model import Article
from quotidian.structure import structure_plain_text, text_hash
from quotidian.structure.bylines import byline_names
from quotidian.structure.captions import is_caption
from quotidian.structure.datelines import is_date_line, published_date, run_in_dateline
from quotidian.structure.furniture import is_furniture

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
BODY = "The ferry left an hour late on Monday, and nobody on the quay seemed to mind the rain very much."


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def test_a_whole_article() -> None:
    article = structure_plain_text(
        "Skip to content\n\nFerry sails after all\n\nCrew and owners settle at midnight\n\n"
        f"By Mara Voss and Olu Adeyemi\n\nFriday, May 3, 2019\n\n{BODY}\n\nA long night\n\n{BODY} {BODY}\n\n"
        "Captain Ida Holm (left) greets a crew member. (Harbour Press)\n"
        "Captain Ida Holm (left) greets a crew member. (Harbour Press)\n\n© The Quay. All rights reserved.\n"
    )
    assert [kind for kind, _ in kinds(article)] == [
        "furniture", "headline", "deck", "byline", "dateline", "paragraph", "heading", "paragraph", "caption",
        "caption", "furniture",
    ]  # fmt: skip
    assert article.title == "Ferry sails after all"
    assert article.byline == ("Mara Voss", "Olu Adeyemi")
    assert article.published == "2019-05-03"
    assert article.dateline is None
    assert [block.repeated for block in article.blocks if block.kind == "caption"] == [False, True]


def test_text_and_given_id_are_kept() -> None:
    article = structure_plain_text("Ferry sails\r\n\r\nIt did.\0", article_id="a-1", source="wire")
    assert (article.text, article.id, article.source) == ("Ferry sails\r\n\r\nIt did.\0", "a-1", "wire")
    assert structure_plain_text("x").id == text_hash("x")


@given(st.text(st.sampled_from("aB. \n\r\t\u2028\u2029\0\u200b“”()>-1•😀e\u0301"), max_size=80))
def test_blocks_are_in_order_apart_and_hold_all_that_is_seen(text: str) -> None:
    article = structure_plain_text(text)
    end, outside = 0, ""
    for block in article.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        outside += text[end : block.span.start]
        end = block.span.end
    outside += text[end:]
    assert not set(outside.replace("\u200b", "")) - set(" \n\r\t\u2028\u2029") - set("•-1.>")


@pytest.mark.parametrize("text", ["", " \n\t\n", "\ufeff", "\u200b\n"])
def test_nothing_to_see_is_no_block(text: str) -> None:
    assert structure_plain_text(text).blocks == ()


def test_wrapped_lines_are_one_paragraph_and_keep_their_line_ends() -> None:
    wrapped = (
        "The ferry left an hour late on Monday, and nobody on the quay\n"
        "seemed to mind the rain very much. Two gulls watched it go from\n"
        "the roof of the ticket office, where they had sat since dawn.\n"
    )
    article = structure_plain_text(f"{wrapped}\n{wrapped}")
    assert [text for _, text in kinds(article)] == [wrapped.rstrip()] * 2


def test_wrapped_paragraphs_may_be_told_apart_by_indents() -> None:
    paragraph = (
        "   The ferry left an hour late on Monday, and nobody on the quay\n"
        "seemed to mind the rain very much. Two gulls watched it go from\n"
        "the roof of the ticket office, where they had sat since dawn on\n"
        "one leg each.\n"
    )
    assert len(structure_plain_text(paragraph * 2).blocks) == 2


def test_a_paragraph_a_line() -> None:
    assert len(structure_plain_text(f"{BODY}\nIt rained.\n{BODY} {BODY}\nNobody minded.").blocks) == 4


def test_a_line_end_within_a_sentence_does_not_end_a_paragraph() -> None:
    article = structure_plain_text(f"{BODY}\n\nThe harbour master, who had\nseen worse, went home.")
    assert kinds(article)[-1] == ("paragraph", "The harbour master, who had\nseen worse, went home.")


def test_list_items_leave_their_markers_out() -> None:
    article = structure_plain_text(f"{BODY}\n\n• rope\n- tar\n* 40 lamps\n\n1. Cast off\n2. Row")
    items = [(block.marker, block.span.of(article.text)) for block in article.blocks if block.kind == "list_item"]
    assert items == [("•", "rope"), ("-", "tar"), ("*", "40 lamps"), ("1.", "Cast off"), ("2.", "Row")]


def test_a_number_alone_is_no_list() -> None:
    assert kinds(structure_plain_text(f"{BODY}\n\n31. That was his number."))[-1][0] == "paragraph"


def test_lines_after_angle_brackets_are_a_quote() -> None:
    assert kinds(structure_plain_text(f"{BODY}\n\n> Come home.\n\n{BODY}"))[1] == ("quote", "Come home.")


@pytest.mark.parametrize(
    "first",
    ["Ferry sails after all", "Is the ferry late again?", "Ferry Late. Nobody Minds.", "FERRY SAILS", "Ferry sails."],
)
def test_headlines(first: str) -> None:
    assert kinds(structure_plain_text(f"{first}\n\n{BODY}"))[0] == ("headline", first)


@pytest.mark.parametrize(
    "first", [BODY + " It left without the mail.", "OSLO — The ferry left.", "She gave three reasons:"]
)
def test_a_first_paragraph_is_no_headline(first: str) -> None:
    assert kinds(structure_plain_text(f"{first}\n\n{BODY}"))[0][0] == "paragraph"


def test_a_headline_that_runs_into_the_dateline_is_cut_off() -> None:
    article = structure_plain_text(f"Ferry sails after all. OSLO, Norway (AP) — {BODY}")
    assert kinds(article)[0] == ("headline", "Ferry sails after all.")
    assert article.dateline == "OSLO, Norway (AP)"


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("ORZAN, Tav. – March 4, 2024 – The quay grew.", "ORZAN, Tav. – March 4, 2024"),
        ("ORZAN, Tav., Jan. 9, 2024 /TVNewswire/ -- The quay grew.", "ORZAN, Tav., Jan. 9, 2024 /TVNewswire/"),
        ("OSLO, April 12 (Reuters) — The ferry left.", "OSLO, April 12 (Reuters)"),
        ("ST. GALLEN, Switzerland – The ferry left.", "ST. GALLEN, Switzerland"),
        ("NEW HARBOUR (AP) -- The ferry left.", "NEW HARBOUR (AP)"),
        ("Oslo, 12 April 2019 - The ferry left.", "Oslo, 12 April 2019"),
        ("NEW ORZAN, Nov 3: The ferry left.", "NEW ORZAN, Nov 3"),
        ("ORZAN, 3 Nov (TNA): The ferry left.", "ORZAN, 3 Nov (TNA)"),
        ("Orzan, Tavia, Nov 3: The ferry left.", "Orzan, Tavia, Nov 3"),
        ("ORZAN, MARCH 3 (TNA) - THE FERRY LEFT.", "ORZAN, MARCH 3 (TNA)"),
        ("ORZAN (AP) _ The ferry left.", "ORZAN (AP)"),
        ("Sunday, Nov 3: The ferry leaves.", None),
        ("Monday, May 3 — The ferry leaves.", None),
        ("VOSS: The ferry left.", None),
        ("Orzan, Tavia: The ferry left.", None),
        ("The ferry — late as ever — left.", None),
        ("Voss — who was late — left.", None),
        ("OSLO is where the ferry left.", None),
    ],
)
def test_run_in_datelines(text: str, dateline: str | None) -> None:
    assert run_in_dateline(text) == dateline


@pytest.mark.parametrize(
    "line", ["OSLO, April 12 (Reuters)", "May 3, 2019", "Updated: 3 May 2019 10:15 GMT", "2019-05-03"]
)
def test_date_lines(line: str) -> None:
    assert is_date_line(line)
    assert not is_date_line(f"{line} the ferry left Oslo for good")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("3 May 2019", "2019-05-03"),
        ("Sept. 9, 2001", "2001-09-09"),
        ("2019-05-03T10:00Z", "2019-05-03"),
        ("May 33, 2019", None),
    ],
)
def test_published_dates(text: str, date: str | None) -> None:
    assert published_date(text) == date


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Voss", ("Mara Voss",)),
        ("BY MARA VOSS", ("MARA VOSS",)),
        ("By Ko Min-seo (", ("Ko Min-seo",)),
        ("By Ko Min-seo (komin@example.org)", ("Ko Min-seo",)),
        ("By Mara Voss, Olu Adeyemi and Ida van der Holm", ("Mara Voss", "Olu Adeyemi", "Ida van der Holm")),
        ("By Mara Voss, Associated Press", ("Mara Voss",)),
        ("By Mara Voss in Oslo", ("Mara Voss",)),
        ("By Mara Voss, Olu Adeyemi, and Ida Holm", ("Mara Voss", "Olu Adeyemi", "Ida Holm")),
        ("By Olu Adeyemi, Jr., and Ida Holm.", ("Olu Adeyemi, Jr.", "Ida Holm")),
        ("By Mara Voss | Staff Writer", ("Mara Voss",)),
        ("Mara Voss, staff writer", ("Mara Voss",)),
        ("(Reporting by Mara Voss; Editing by Ida Holm)", ("Mara Voss",)),
        ("By Staff Reporter", ()),
        ("By Friday, the ferry had left.", None),
        ("By the time she left, it rained.", None),
        ("By Mara Voss and her crew, who had rowed all night through the rain to be there.", None),
        ("Mara Voss, a writer of letters, left", None),
    ],
)
def test_bylines(line: str, names: tuple[str, ...] | None) -> None:
    assert byline_names(line) == names


def test_a_cut_off_byline_at_the_end() -> None:
    article = structure_plain_text(f"Ferry sails after all\n\n{BODY}\n\nBy Ko Min-seo (")
    assert kinds(article)[-1] == ("byline", "By Ko Min-seo (")
    assert article.byline == ("Ko Min-seo",)


@pytest.mark.parametrize(
    "line",
    [
        "Back To Top", "Share this article", "Read more: The ferry that would not sail", "Advertisement",
        "Subscribe to our newsletter", "© 2019 The Quay", "Copyright 2019 The Quay. All rights reserved.", "* * *",
        "https://example.org/ferry", "Follow us on Facebook", "Story continues below", "FOR IMMEDIATE RELEASE",
        "For release on 4 May", "EMBARGOED UNTIL 9 a.m. on Tuesday", "PRESS RELEASE",
        "Media contact: Ada Rhee, press@example.org",
    ],
)  # fmt: skip
def test_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices fell on Monday.",
        "Read, he told them, and they read.",
        "More rain fell.",
        "Back to the sea",
        "The release was immediate.",
    ],
)
def test_sentences_are_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Captain Ida Holm (left) on the bridge. (Harbour Press Corp.)", "The ferry at dawn. Photo: Mara Voss",
        "The ferry at dawn. Mara Voss / Reuters", "FILE PHOTO: The ferry at dawn", "The ferry at dawn. (Yonhap)",
    ],
)  # fmt: skip
def test_captions(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "“We sail at dawn,” Voss said. (AP)", "The ferry left at dawn. (It was late.)", "She took a photo of it.",
        "It rained. (Reporting by Mara Voss)",
    ],
)  # fmt: skip
def test_paragraphs_are_no_captions(line: str) -> None:
    assert not is_caption(line)


def test_a_line_said_twice_in_a_row_is_a_caption() -> None:
    article = structure_plain_text(f"{BODY}\n\n{BODY[:60]}\n\n{BODY[:60]}\n\n{BODY}")
    assert [block.kind for block in article.blocks][1:3] == ["caption", "caption"]


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("船" * 200, "船" * 89 + "…"),
        ("x" * 200, "x" * 89 + "…"),
        ("Oslo " + "船" * 200, "Oslo " + "船" * 84 + "…"),
        ("It rained. " * 20, "It rained. " * 7 + "It rained.…"),
        ("It rained and\nrained.", "It rained and rained."),
    ],
)
def test_titles_are_cut_at_a_space_where_there_is_one(words: str, title: str) -> None:
    assert structure_plain_text(words).title == title


def test_questions_of_an_interview_are_no_headings() -> None:
    assert kinds(structure_plain_text(f"{BODY} {BODY}\n\nQ: Why so late?\n\n{BODY}"))[1][0] == "paragraph"
    assert kinds(structure_plain_text(f"{BODY} {BODY}\n\nWhy so late?\n\n{BODY}"))[1][0] == "heading"


@pytest.mark.parametrize(
    "turn", ["Ida Holm: Not yet, I think", "BH: Not yet", "IDA HOLM: Why not?", "MODERATOR 2: Yes"]
)
def test_turns_of_a_conversation_are_no_headings(turn: str) -> None:
    assert kinds(structure_plain_text(f"{BODY} {BODY}\n\n{turn}\n\n{BODY}"))[1][0] == "paragraph"


@pytest.mark.parametrize(
    "heading", ["Verdict: late", "“No one came”", "‘Only the gulls’", "A LONG NIGHT", "Early years [4]"]
)
def test_headings(heading: str) -> None:
    assert kinds(structure_plain_text(f"{BODY} {BODY}\n\n{heading}\n\n{BODY}"))[1][0] == "heading"


@pytest.mark.parametrize("line", ["“No one came,”", "She left in 2015. [4] [5]"])
def test_sentences_are_no_headings(line: str) -> None:
    assert kinds(structure_plain_text(f"{BODY} {BODY}\n\n{line}\n\n{BODY}"))[1][0] == "paragraph"


def test_lines_of_a_poem_are_no_headings() -> None:
    poem = "You came at nine\nYou came at ten\nYou did not come\nYou came again"
    article = structure_plain_text(f"{BODY} {BODY}\n\n{poem}\n\n{BODY}")
    assert [kind for kind, _ in kinds(article)][1:4] == ["paragraph"] * 3


def test_where_paragraphs_are_short_the_lines_within_sentences_tell_the_width() -> None:
    lines = [
        "The ferry left an hour late on Monday, and nobody on the quay in",
        "Oslo minded.",
        "It rained, and two gulls watched from the roof of the tall old Town",
        "Hall.",
        "Nobody else was there.",
        "The captain, who had been late before, said that she had seen the",
        "Queen wait.",
        "The Queen had laughed.",
    ]
    assert len(structure_plain_text("\n".join(lines)).blocks) == 5


def test_a_text_may_be_wrapped_at_the_width_of_a_wide_page_and_indented_all_over() -> None:
    line = "The ferry left an hour late on Monday, and nobody on the quay seemed to mind the rain rain of it"
    text = "\n            ".join([line, line, "it.", line, line, "them."])
    assert [text.count("\n") for _, text in kinds(structure_plain_text(text))] == [2, 2]


def test_wrapped_lines_may_all_be_followed_by_a_blank_one() -> None:
    lines = [
        "The ferry left an hour late on Monday, and nobody on the quay",
        "seemed to mind the rain very much. Two gulls watched it go from",
        "the roof of the ticket office, where they had sat since dawn.",
    ]
    paragraph = "\n\n".join(lines)
    assert [text for _, text in kinds(structure_plain_text(f"{paragraph}\n\n\n{paragraph}"))] == [paragraph] * 2


def test_an_address_does_not_go_on_with_the_line_above() -> None:
    article = structure_plain_text(f"Ferry sails\n\nIda Holm\nida@example.org\n\n{BODY}\n\n{BODY} {BODY}")
    assert [kind for kind, _ in kinds(article)][:3] == ["headline", "byline", "furniture"]


def test_the_first_article() -> None:
    path = SHARED / "seeds" / "korea-dialogue.txt"
    if not path.exists():
        pytest.skip("the seed article lies in ../shared, which is not here")
    article = structure_plain_text(path.read_text(encoding="utf-8"))
    other = [(block.kind, block.repeated) for block in article.blocks if block.kind != "paragraph"]
    assert other == [
        ("furniture", False), ("headline", False), ("caption", False), ("caption", True), ("byline", False),
    ]  # fmt: skip
    assert article.byline == ("Shin Hyon-hee",)
    assert len(article.blocks) == 38
