"""Who wrote an article: lines with "By", in other languages, and lines that only say what somebody is."""

import pytest

from quotidian.structure import structure_plain_text
from quotidian.structure.bylines import byline_names, names_alone, says_who

BODY = "The ferry left an hour late on Monday, and nobody on the quay seemed to mind the rain very much."


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Mara Voss March 18 at 3:57 PM  Follow @maravoss", ("Mara Voss",)),
        ("By MARA VOSS JAN. 13, 2017", ("MARA VOSS",)),
        ("By Mara Voss Published May 3, 2024", ("Mara Voss",)),
        ("Posted on May 3, 2024 by Mara Voss", ("Mara Voss",)),
        ("Author: Mara Voss", ("Mara Voss",)),
        ("3 May 2024 | By Mara Voss | 4 min read", ("Mara Voss",)),
        ("Le Quai | 4.5.2024 | Par Mara Voss (avec Olu Adeyemi)", ("Mara Voss",)),
        ("The boat | By the sea", None),
        ("Contributing: Mara Voss and Olu Adeyemi, QUAY TODAY", ("Mara Voss", "Olu Adeyemi")),
        ("Mara Voss of the AP contributed to this report.", ("Mara Voss",)),
        ("Quay Times writers Mara Voss in Oslo and Olu Adeyemi in Bergen contributed to this story.", None),
        (
            "AP writers Mara Voss in Oslo and Olu Adeyemi in Bergen contributed to this story.",
            ("Mara Voss", "Olu Adeyemi"),
        ),
        ("Mara Voss reported from Oslo, Norway.", ("Mara Voss",)),
        ("Reporting from Oslo", ()),
        ("Mara Voss, Chief Political Reporter", ("Mara Voss",)),
        ("Mara Voss, Political Editor, Oslo", ("Mara Voss",)),
        ("Mara Voss and Olu Adeyemi | City Desk", ("Mara Voss", "Olu Adeyemi")),
        ("Mara Voss mara.voss@example.org", ("Mara Voss",)),
        ("Mara Voss @maravoss", ("Mara Voss",)),
        ("Staff and agencies", ()),
        ("Our Correspondent", ()),
        ("Associated Press", ()),
        ("The Associated Press", ()),
        ("Die Woche - Quay Times", None),
        ("Contributing to the delay was the rain.", None),
        ("Interview: Mara Voss", ("Mara Voss",)),
        ("Additional reporting by Mara Voss", ("Mara Voss",)),
        ("Words: a love story", None),
        ("Interview: the mayor on boats", None),
        ("Editor", None),
        ("From: Mara Voss <mara@example.org>", None),
        ("Mara Voss, the mayor, editor of her own paper", None),
    ],
)
def test_bylines_of_pages(line: str, names: tuple[str, ...] | None) -> None:
    assert byline_names(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von Ilse Brandt und Jan Vogt, Bremen", ("Ilse Brandt", "Jan Vogt")),
        ("Par Hélène Carlier", ("Hélène Carlier",)),
        ("Por Rosa Medina y Juan Ortiz", ("Rosa Medina", "Juan Ortiz")),
        ("Di Paola Conti", ("Paola Conti",)),
        ("Door Piet de Vries", ("Piet de Vries",)),
        ("Text: Ilse Brandt", ("Ilse Brandt",)),
        ("Автор: Анна Ли", ("Анна Ли",)),
        ("بقلم: منى الحسن", ("منى الحسن",)),
        ("홍길동 기자 hong@example.org", ("홍길동",)),
        ("Von Hamburg nach Bremen", None),
        ("Por la noche", None),
    ],
)
def test_bylines_in_other_languages(line: str, names: tuple[str, ...] | None) -> None:
    assert byline_names(line) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Sarah Voss", ("Sarah Voss",)),
        ("— Sarah Voss", ("Sarah Voss",)),
        ("Sarah Voss in Oslo", ("Sarah Voss",)),
        ("Sarah Voss in Oslo and Ahmed Adeyemi in New York", ("Sarah Voss", "Ahmed Adeyemi")),
        ("P. K. Nair", ("P. K. Nair",)),
        ("Kim Min-seo", ("Kim Min-seo",)),
        ("Early Life", None),
        ("Victoria Falls", None),
        ("Sarah Voss said", None),
        ("Sarah\tVoss", None),
    ],
)
def test_names_alone(line: str, names: tuple[str, ...] | None) -> None:
    assert names_alone(line) == names


def test_a_rare_name_counts_where_a_byline_stands() -> None:
    assert names_alone("Gwenhwyfar Prothero", may_be_rare=True) == ("Gwenhwyfar Prothero",)
    for below in ("Fri 7 Mar 2025 18.30 BST", "Share this article"):
        article = structure_plain_text(f"Ferry sails after all\n\nGwenhwyfar Prothero\n\n{below}\n\n{BODY}")
        assert article.byline == ("Gwenhwyfar Prothero",)
    article = structure_plain_text(f"Ferry sails after all\n\nGwenhwyfar Prothero\n\n{BODY}")
    assert article.byline == ()


def test_a_name_below_the_headline_or_the_deck_is_the_author() -> None:
    deck = "Crew and owners settle at midnight"
    for above in ("", f"{deck}\n\n"):
        article = structure_plain_text(f"Ferry sails after all\n\n{above}Sarah Voss\n\n{BODY}\n\n{BODY} {BODY}")
        assert article.byline == ("Sarah Voss",)
        assert [block.kind for block in article.blocks if block.span.of(article.text) == deck] == ["deck"] * bool(above)


def test_somebody_whom_the_text_speaks_of_is_no_author() -> None:
    article = structure_plain_text(f"Sarah Voss and the sea\n\nSarah Voss\n\n{BODY}\n\nVoss was born on a boat.")
    assert article.byline == ()


def test_ordinary_words_make_no_rare_name() -> None:
    assert names_alone("Market Report", may_be_rare=True) is None


@pytest.mark.parametrize(
    "matter",
    [
        "Gwenhwyfar Prothero\nGwenhwyfar Prothero",
        "4 May 2024, 10:12\nGwenhwyfar Prothero",
        "GWENHWYFAR PROTHERO\nBy Gwenhwyfar Prothero",
    ],
)
def test_a_name_twice_or_below_the_date_is_the_author(matter: str) -> None:
    article = structure_plain_text(f"Ferry sails after all\n{matter}\n\n{BODY}\n\n{BODY} {BODY}")
    assert [name.title() for name in article.byline] == ["Gwenhwyfar Prothero"]
    assert article.blocks[2].kind == "byline"


def test_a_line_at_the_end_may_tell_who_the_author_is() -> None:
    told = "Sarah Voss is chair of the island council. Voss lives in Oslo."
    article = structure_plain_text(f"The sea is patient\n\nSarah Voss\n\n{BODY}\n\n{BODY} {BODY}\n\n{told}")
    assert article.byline == ("Sarah Voss",)


def test_who_the_author_is_stands_below_the_name() -> None:
    article = structure_plain_text(
        f"Ferry sails\n\nBy Sarah Voss\nIslands reporter, Quay News\n\n{BODY}\n\n{BODY} {BODY}"
    )
    assert [block.kind for block in article.blocks][1:3] == ["byline", "byline"]
    assert article.byline == ("Sarah Voss",)
    assert not says_who("It rained on the quay all night")


def test_a_name_after_a_dash_at_the_end_is_the_author() -> None:
    article = structure_plain_text(f"Ferry sails after all\n\n{BODY}\n\n{BODY} {BODY}\n\n— Sarah Voss\n")
    assert article.byline == ("Sarah Voss",)


@pytest.mark.parametrize("end", ["“The sea is patient.”\n\n— Sarah Voss", "- Olu Adeyemi\n- Sarah Voss"])
def test_whose_a_quotation_is_and_the_last_of_a_list_is_no_author(end: str) -> None:
    assert structure_plain_text(f"Ferry sails after all\n\n{BODY}\n\n{BODY} {BODY}\n\n{end}\n").byline == ()
