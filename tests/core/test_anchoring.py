"""Anchors in a text that changes: a mark in the wrong place is worse than an orphan."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotidian.anchoring import anchor, reanchor
from quotidian.model import Span, TextAnchor

TEXT = (
    "The council of Marrowick voted on Tuesday to close the old swing bridge for the winter. "
    "Ilse Tarrant, who runs the ferry, called the decision “a gift to nobody”. "
    "Traffic will be sent over the northern causeway, the council said. "
    "Shopkeepers in the lower town fear that the winter will be long. "
    "“We asked for one lane, and they gave us a wall,” Bram Oduya said at the quay. "
    "The bridge is to open again in April, unless the ice comes late."
)


def on(words: str, text: str = TEXT, nth: int = 0) -> TextAnchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return anchor(text, Span(start, start + len(words)))


def found(old: TextAnchor, text: str) -> str | None:
    new = reanchor(old, text)
    if new is None:
        return None
    assert new == anchor(text, Span(new.start, new.end))
    return new.exact


def test_an_anchor_keeps_32_code_points_on_each_side() -> None:
    old = on("Shopkeepers")
    assert (len(old.prefix), len(old.suffix)) == (32, 32)
    assert old.prefix + old.exact + old.suffix in TEXT
    assert on("The council").prefix == ""
    assert on("comes late.").suffix == ""


def test_an_unchanged_text_gives_the_same_anchor() -> None:
    assert reanchor(on("Ilse Tarrant"), TEXT) == on("Ilse Tarrant")


def test_an_insertion_before_moves_the_mark() -> None:
    assert reanchor(on("Ilse Tarrant"), "Corrected at noon.\n\n" + TEXT) == on(
        "Ilse Tarrant", "Corrected at noon.\n\n" + TEXT
    )


def test_a_deletion_before_moves_the_mark() -> None:
    text = TEXT.replace("on Tuesday ", "")
    assert reanchor(on("Bram Oduya"), text) == on("Bram Oduya", text)


def test_the_same_words_at_the_old_position_do_not_count_in_another_context() -> None:
    before = "x" * 40 + " the bridge " + "y" * 40
    other = "q" * 40 + " the bridge " + "w" * 40
    assert found(on("bridge", before), other) is None


def test_a_removed_sentence_leaves_an_orphan_though_its_word_stands_elsewhere() -> None:
    sentence = "Traffic will be sent over the northern causeway, the council said. "
    assert found(on("council", nth=1), TEXT.replace(sentence, "")) is None
    assert found(on(sentence.strip()), TEXT.replace(sentence, "")) is None


def test_repeated_words_are_told_apart_by_context() -> None:
    text = "News of the day.\n" + TEXT
    for nth in range(2):
        assert reanchor(on("winter", nth=nth), text) == on("winter", text, nth)
    moved = TEXT[TEXT.index("Shopkeepers") :] + " " + TEXT[: TEXT.index("Shopkeepers")]
    assert reanchor(on("winter"), moved) == on("winter", moved, 1)


def test_a_short_word_in_two_equal_contexts_is_a_toss_up() -> None:
    line = "and so said the mayor of the town, yes and no. "
    text = line * 6
    assert found(on("mayor", text, 2), "New. " + text) is None


def test_of_equal_places_of_longer_words_the_nearest_is_taken() -> None:
    line = "and so said the harbour master of the town, yes and no. "
    text = line * 6
    for nth in (0, 2, 5):
        assert reanchor(on("harbour master", text, nth), "New. " + text) == on("harbour master", "New. " + text, nth)


def test_a_changed_quote_is_found_with_its_new_edges() -> None:
    text = TEXT.replace("one lane, and they gave us", "one lane and they just gave us")
    assert found(on("“We asked for one lane, and they gave us a wall,”"), text) == (
        "“We asked for one lane and they just gave us a wall,”"
    )


def test_more_than_a_fifth_of_errors_is_another_text() -> None:
    text = TEXT.replace("asked for one lane, and they", "begged them for a bit of road and yet")
    assert found(on("“We asked for one lane, and they gave us a wall,”"), text) is None


def test_fewer_than_eight_characters_are_not_searched_for_with_errors() -> None:
    assert found(on("Oduya"), TEXT.replace("Oduya", "Oduja")) is None
    assert found(on("Bram Oduya"), TEXT.replace("Oduya", "Oduja")) == "Bram Oduja"


def test_straight_quotes_for_curly_ones_keep_the_mark() -> None:
    text = TEXT.replace("“", '"').replace("”", '"')
    assert found(on("“a gift to nobody”"), text) == '"a gift to nobody"'


def test_emoji_and_combining_marks_count_as_code_points() -> None:
    text = "\U0001f6a2\U0001f468\u200d\U0001f469\u200d\U0001f467 Cafe\u0301 e\u0301tage: " + TEXT + " \U0001f600"
    assert reanchor(on("Ilse Tarrant"), text) == on("Ilse Tarrant", text)
    assert found(on("Cafe\u0301", text), "\U0001f600\U0001f600 " + text) == "Cafe\u0301"
    composed = text.replace("e\u0301", "\u00e9")
    assert found(on("Cafe\u0301 e\u0301tage", text), composed) is None or found(
        on("Cafe\u0301 e\u0301tage", text), composed
    ) == ("Caf\u00e9 \u00e9tage")


def test_an_empty_text_and_an_empty_anchor_give_none() -> None:
    assert reanchor(on("Ilse"), "") is None
    assert reanchor(TextAnchor(0, 0, "", "", ""), TEXT) is None


def test_a_mark_at_the_very_start_is_not_taken_for_one_in_the_middle() -> None:
    old = on("The council of")
    assert found(old, "Elsewhere, The council of elders met and nothing came of it at all, as always.") is None
    assert found(old, "New lead. " + TEXT) == "The council of"


@pytest.mark.parametrize("words", ["nowherere", "words that stand nowhere at all in the text " * 3])
def test_a_vain_search_of_a_long_text_ends_soon(words: str) -> None:
    began = time.perf_counter()
    assert reanchor(TextAnchor(9, 9 + len(words), words, "zz", "zz"), TEXT * 600) is None
    assert time.perf_counter() - began < 5


def prose(seed: int, words: int) -> str:
    dice = random.Random(seed)
    lexicon = ["".join(dice.choices("etaoinshrdlu", k=dice.randint(2, 9))) for _ in range(2000)]
    return " ".join(dice.choices(lexicon, k=words))


@pytest.mark.parametrize("changed", ["head", "middle", "tail"])
def test_a_long_highlight_is_found_though_a_part_of_it_was_rewritten(changed: str) -> None:
    before, words, after = prose(1, 3000), prose(2, 400), prose(3, 3000)
    third, new = len(words) // 3, prose(4, 50)
    at = {"head": 0, "middle": third, "tail": len(words) - len(new)}[changed]
    rewritten = words[:at] + new + words[at + len(new) :]
    old = anchor(before + words + after, Span(len(before), len(before + words)))
    place = reanchor(old, "New. " + before + rewritten + after)
    assert place is not None
    assert abs(place.start - len("New. " + before)) <= (10 if changed == "head" else 0)
    assert abs(place.end - len("New. " + before + rewritten)) <= (10 if changed == "tail" else 0)


def test_a_long_highlight_of_which_too_much_was_rewritten_is_an_orphan_soon() -> None:
    text, dice = prose(1, 100_000), random.Random(5)
    start, end = 300_000, 310_000
    letters = list(text[start:end])
    for place in dice.sample(range(len(letters)), 3_000):
        letters[place] = "~"
    began = time.perf_counter()
    assert reanchor(anchor(text, Span(start, end)), text[:start] + "".join(letters) + text[end:]) is None
    assert time.perf_counter() - began < 2


@given(st.integers(0, 10_000), st.text(max_size=30))
def test_an_insertion_elsewhere_never_moves_a_mark_to_other_words(seed: int, inserted: str) -> None:
    dice = random.Random(seed)
    start = dice.randrange(len(TEXT) - 20)
    old = anchor(TEXT, Span(start, start + dice.randrange(8, 20)))
    place = dice.choice([p for p in range(len(TEXT)) if not start < p < old.end])
    text = TEXT[:place] + inserted + TEXT[place:]
    shift = len(inserted) if place <= start else 0
    new = reanchor(old, text)
    assert new is not None
    assert new.start == old.start + shift
