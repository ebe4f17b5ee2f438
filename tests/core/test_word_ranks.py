"""How common a spelling is, by its place in a list."""

import pytest

from quotidian.analysis.parsing import Parser
from quotidian.analysis.parsing.word_ranks import WordRanks


def test_a_spelling_counts_as_one_over_its_rank() -> None:
    keys = {"the": 9_000_000_000_000_000_000, "park": 7, "Park": 3, "unheard": 8}
    ranks = WordRanks([keys["the"], keys["park"], keys["Park"]], keys.__getitem__)
    assert [ranks.of(spelling) for spelling in keys] == [1, 1 / 2, 1 / 3, 0]


def test_a_key_after_all_others_is_unknown() -> None:
    assert WordRanks([3, 7], lambda _: 8).of("late") == 0


@pytest.mark.model
def test_the_model_knows_what_is_usual() -> None:
    parser = Parser()
    for word in ("said", "walked", "yesterday"):
        assert parser.commonness(word) > parser.commonness(word.capitalize())
    for name in ("London", "Obama", "Tuesday"):
        assert parser.commonness(name) > parser.commonness(name.lower())
    assert parser.commonness("Zzqxv") == 0
