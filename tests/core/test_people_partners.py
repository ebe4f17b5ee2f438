"""Partners named together are two people; initials, and names at birth, are nobody else's."""

from tests.core.people_marked import merged, rows


def test_partners_share_a_family_name() -> None:
    marked = "{Frances} and {Patrick Tamrin} sang. Mrs {Tamrin} wept. Mr {Tamrin} slept. {Frances} left."
    assert rows(marked) == [["Frances", "Tamrin", "Frances"], ["Patrick Tamrin", "Tamrin"]]
    assert [person.name for person in merged(marked)] == ["Frances", "Patrick Tamrin"]


def test_a_bare_surname_behind_one_of_partners_is_whose_was_meant_last() -> None:
    marked = "{Frances} and {Patrick Tamrin} sang. Mr {Tamrin} wept. Mr {Tamrin} spoke. {Tamrin} slept."
    assert rows(marked) == [["Frances"], ["Patrick Tamrin", "Tamrin", "Tamrin", "Tamrin"]]


def test_a_spouse_shares_a_family_name() -> None:
    marked = "{Margaret Tamrin} and her husband {John} sang. Mr {Tamrin} wept. Mrs {Tamrin} slept."
    assert rows(marked) == [["Margaret Tamrin", "Tamrin"], ["John", "Tamrin"]]


def test_others_beside_a_full_name_keep_their_own() -> None:
    marked = "{Ada Jackson} came. {Jackson} and {Patrick Tamrin} sang. {Zarnova} and {Max Orlen} left."
    assert rows(marked) == [["Ada Jackson", "Jackson"], ["Patrick Tamrin"], ["Zarnova"], ["Max Orlen"]]


def test_initials_are_whose_they_can_be_alone() -> None:
    assert rows("{Ada Tamrin} spoke.\n{AT}: It rained.") == [["Ada Tamrin", "AT"]]
    assert rows("{Ada Tamrin} and {Alf Torvek} spoke.\n{AT}: It rained.")[-1] == ["AT"]
    assert merged("{Ada Tamrin} spoke.\n{AT}: It rained.\n{AT}: Yes.")[0].name == "Ada Tamrin"


def test_a_sentence_that_opens_with_a_birth_names_whom_the_last_was_about() -> None:
    marked = "Dame {Helena Tamrin} drew it. Born {Elena Orlen} in May, she came late."
    assert rows(marked) == [["Helena Tamrin", "Elena Orlen"]]
    assert len(rows("{Helena Tamrin} drew it. Born {Elena Orlen} in May.")) == 2
    assert len(rows("Mr {Max Tamrin} drew it. Then {Elena Orlen}, born in May, came.")) == 2


def test_a_slip_is_one_of_a_word_and_not_of_its_particle() -> None:
    assert len(rows("{Abdul Mannan Zarnov} left. {Abdul Hannan Zarnov} stayed.")) == 2
    assert len(rows("{Abdul Rahmani Zarnov} left. {Abdul Rahmeni Zarnov} wept.")) == 1
