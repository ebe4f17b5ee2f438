"""Names that the article says are one person's, and names beside them that are not."""

import pytest

from tests.core.people_marked import merged, rows


@pytest.mark.parametrize(
    "between",
    [
        ", better known as ",
        ", also known as “",
        " (born 3 May 1981), better known by her stage name ",
        " is widely known professionally as ",
        ", who was known as ",
        ", alias ",
        " aka ",
        " (born ",
        " (née ",
    ],
)
def test_joins(between: str) -> None:
    marked = f"{{Zhevra Ombu}}{between}{{Kelu Vint}}”), left. {{Vint}} wept. {{Ombu}} slept."
    assert rows(marked) == [["Zhevra Ombu", "Kelu Vint", "Vint", "Ombu"]]


@pytest.mark.parametrize(
    "between",
    [" and ", ", a friend of the man known as ", " met a man better known as ", ", then known to ", ".\nBorn "],
)
def test_keeps_apart(between: str) -> None:
    assert len(rows(f"{{Zhevra Ombu}}{between}{{Kelu Vint}} left.")) == 2


def test_titles_of_two_sexes_keep_apart() -> None:
    assert len(rows("Mr. {Zhevra Ombu}, alias Mrs. {Kelu Vint}, left.")) == 2
    assert len(rows("Mr. {Zhevra Ombu}, alias {Kelu Vint}, left. Mrs. {Vint} wept.")) == 2


def test_a_former_surname_is_nobody_else_s() -> None:
    assert rows("{Zhevra Ombu} (née {Vint}) met {Kelu Vint}.") == [["Zhevra Ombu"], ["Vint", "Kelu Vint"]]
    assert rows("{Zhevra Ombu} (née {Vint}) left.") == [["Zhevra Ombu", "Vint"]]


def test_the_name_in_use_stands_for_the_person() -> None:
    (person,) = merged("{Zhevra Maria Ombu}, known as {Kelu Vint}, left. {Vint} wept.")
    assert (person.name, person.aliases) == ("Kelu Vint", ("Zhevra Maria Ombu", "Vint"))
    (person,) = merged("{Zhevra Maria Ombu}, known as {Kelu Vint}, left. {Ombu} wept.")
    assert person.name == "Zhevra Maria Ombu"
