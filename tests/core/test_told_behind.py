"""Speakers that are told only behind the quotation's own paragraph, on texts parsed by the model."""

import pytest

from tests.core.test_quotes import answers

pytestmark = pytest.mark.model

ALONE = "“The water came up to the second shelf and then it stopped.”"


@pytest.mark.parametrize(
    ("behind", "speaker"),
    [
        ("— Marta Quill, who sells rope", "Marta Quill"),
        ("That was Marta Quill, the harbour master, on Friday night.", "Marta Quill"),
        ("It was almost dark when Marta Quill said that, to a room full of sailors.", "Marta Quill"),
        ("Marta Quill says this without pride.", "Marta Quill"),
        ("Marta Quill turned back to the nets.", "Marta Quill"),
        ("That sounded strange to Marta Quill.", None),
        ("The harbour was closed on Friday.", None),
    ],
)
def test_the_next_paragraph_tells_who_spoke(behind: str, speaker: str | None) -> None:
    assert answers(f"{ALONE}\n{behind}")[0] == ("direct", speaker)


def test_what_points_back_beats_who_spoke_before_but_a_bare_name_does_not() -> None:
    before = "“We lost all our rope in the flood,” said Tobias Renn."
    assert answers(f"{before}\n{ALONE}\nThat was Marta Quill, the harbour master.")[1] == ("direct", "Marta Quill")
    assert answers(f"{before}\n{ALONE}\nMarta Quill turned back to the nets.")[1] == ("direct", "Tobias Renn")


def test_a_quotation_pulled_out_of_the_text_is_of_who_says_it_there() -> None:
    text = "“The water came up”\nMarta Quill told the board: “The water came up to the shelf, and then it stopped.”"
    pulled = text.replace("“The water came up”", "“The water came up to the shelf”")
    assert answers(pulled)[0] == ("direct", "Marta Quill")
    assert answers(pulled.replace("“The water came up to the shelf”", "“The water never came up to us”"))[0] == (
        "direct",
        None,
    )
