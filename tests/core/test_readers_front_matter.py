"""Front matter: what it says of title, authors and date, however it is written."""

import pytest

from quotidian.readers import read_bytes
from quotidian.readers.front_matter import split
from quotidian.structure.bylines import author_names, is_author_name


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("title: >\n  Ferry sails\n  at last", "Ferry sails at last"),
        ("title: >-\n  Ferry #2: sails", "Ferry #2: sails"),
        ("title: |\n  Ferry sails\n\n  at last\n", "Ferry sails at last"),
        ("title: 'It''s late'", "It's late"),
        (r'title: "The \"Haven\" # 2" # working title', 'The "Haven" # 2'),
        ("title: Ferry sails # working title", "Ferry sails"),
        ("title: Ferry sails\n  at last", "Ferry sails at last"),
        ("title: ~", ""),
        ("title:", ""),
    ],
)
def test_titles(line: str, title: str) -> None:
    metadata, rest = split(f"---\n{line}\ndate: 2019-05-03\n---\nIt left.")
    assert (metadata.title, metadata.published, rest) == (title, "2019-05-03", "It left.")


@pytest.mark.parametrize(
    "lines",
    [
        "author: Mara Voss and Olu Adeyemi",
        "author: Mara Voss & Olu Adeyemi <olu@example.org>",
        "author: Mara Voss; Olu Adeyemi",
        "authors: [Mara Voss, 'Olu Adeyemi']",
        "authors: [\n  Mara Voss,\n  Olu Adeyemi\n]",
        "authors:\n- Mara Voss\n- Olu Adeyemi",
        "authors:\n  - name: Mara Voss\n    email: mara@example.org\n  - name: Olu Adeyemi",
        "params:\n  authors: [Mara Voss, Olu Adeyemi]",
    ],
)
def test_two_authors(lines: str) -> None:
    assert split(f"---\ntitle: T\n{lines}\n---\n")[0].byline == ("Mara Voss", "Olu Adeyemi")


def test_an_author_with_details() -> None:
    assert split("---\nauthor:\n  name: Mara Voss\n  url: https://example.org\n---\n")[0].byline == ("Mara Voss",)
    assert split('+++\n[[authors]]\nname = "Mara Voss"\n+++\n')[0].byline == ("Mara Voss",)
    assert split('+++\n[extra]\nauthor = "Mara Voss"\n+++\n')[0].byline == ("Mara Voss",)


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("By Mara Voss", ("Mara Voss",)),
        ("Mara Voss, staff writer", ("Mara Voss",)),
        ("Mara Voss (Harbour Press)", ("Mara Voss",)),
        ("Mara Voss, Olu Adeyemi, and Ida Holm", ("Mara Voss", "Olu Adeyemi", "Ida Holm")),
        ("Olu, Jr.", ("Olu, Jr.",)),
        ("Olu Adeyemi, Jr. and Mara Voss", ("Olu Adeyemi, Jr.", "Mara Voss")),
        ("Oil and Gas Monthly", ("Oil and Gas Monthly",)),
        ("mvoss", ("mvoss",)),
        ("...", ("...",)),
    ],
)
def test_authors_in_one_field(said: str, names: tuple[str, ...]) -> None:
    assert author_names(said) == names


def test_a_comma_in_quotation_marks_parts_no_authors() -> None:
    assert split('---\nauthors: [Mara Voss, "Olu, Jr."]\n---\n')[0].byline == ("Mara Voss", "Olu, Jr.")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("Mara Voss", True), ("Ida van der Holm", True), ("Harbour Press", False), ("The Team", False), ("admin", False)],
)
def test_which_authors_are_people(name: str, is_one: bool) -> None:
    assert is_author_name(name) == is_one


def test_front_matter_may_end_in_dots() -> None:
    assert split("---\ntitle: T\n...\nIt left.")[1] == "It left."


def test_the_title_in_front_matter_is_the_headline() -> None:
    article = read_bytes(b"---\ntitle: >\n  Ferry\n  sails\n---\nIt left at dawn.", "article.md")
    assert (article.title, article.text) == ("Ferry sails", "Ferry sails\n\nIt left at dawn.")
