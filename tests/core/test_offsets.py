"""Code points to UTF-16 code units and back."""

from hypothesis import given
from hypothesis import strategies as st

from quotidian.offsets import Utf16Map

TEXTS = st.text(st.sampled_from("ae\u0301é😀𝔸👩\u200d\n\u2028"), max_size=40)


@given(TEXTS)
def test_units_are_those_of_utf16(text: str) -> None:
    positions = Utf16Map(text)
    for index in range(len(text) + 1):
        assert positions.to_units(index) == len(text[:index].encode("utf-16-le")) // 2


@given(TEXTS)
def test_there_and_back(text: str) -> None:
    positions = Utf16Map(text)
    for index in range(len(text) + 1):
        assert positions.to_code_points(positions.to_units(index)) == index


def test_between_two_surrogates_is_the_character_they_make() -> None:
    positions = Utf16Map("a😀b")
    assert [positions.to_code_points(units) for units in range(5)] == [0, 1, 1, 2, 3]
