"""Which words report and who speaks by them, on parses made by hand."""

import pytest

from quotidian.analysis import quotation_marks
from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.speech.cues import Cue, CueFinder
from tests.core.quote_parses import Links, parsed


def cues_of(text: str, links: Links) -> list[Cue]:
    article, parse = parsed(text, links)
    return CueFinder(parse, MarkedWords(parse, quotation_marks.pair(article))).cues(0, len(parse.tokens))


def speakers_of(text: str, links: Links) -> list[str]:
    return [cue.speaker.of(text) for cue in cues_of(text, links) if not cue.negated]


SAID = {0: ("nsubj", 1), 1: ("ROOT", 1)}
NOT = {0: ("nsubj", 3), 1: ("aux", 3), 2: ("neg", 3), 3: ("ROOT", 3)}
NEVER = {0: ("nsubj", 2), 1: ("neg", 2), 2: ("ROOT", 2)}
SAYING = {0: ("nsubj", 1), 1: ("ROOT", 1), 2: ("xcomp", 1)}


@pytest.mark.parametrize(
    ("text", "links", "negated"),
    [
        ("Lind said “ no ”", SAID, False),
        ("Lind did not say “ no ”", NOT, True),
        ("Lind never said “ no ”", NEVER, True),
        ("Lind not merely said “ no ”", {0: ("nsubj", 3), 1: ("neg", 3), 3: ("ROOT", 3)}, False),
        ("Lind denied saying “ no ”", SAYING, True),
        ("Lind not denied saying “ no ”", {0: ("nsubj", 2), 1: ("neg", 2), 2: ("ROOT", 2), 3: ("xcomp", 2)}, False),
        ("Lind refused to say “ no ”", {0: ("nsubj", 1), 1: ("ROOT", 1), 2: ("aux", 3), 3: ("xcomp", 1)}, True),
        ("no one said “ no ”", {0: ("det", 1), 1: ("nsubj", 2), 2: ("ROOT", 2)}, True),
        ("nobody said “ no ”", SAID, True),
    ],
)
def test_what_nobody_said_is_negated(text: str, links: Links, negated: bool) -> None:
    said = [cue for cue in cues_of(text, links) if cue.token.lemma == "say"]
    assert [cue.negated for cue in said] == [negated]


def test_a_not_behind_the_verb_belongs_to_something_else() -> None:
    assert cues_of("Lind said not “ no ”", {**SAID, 2: ("neg", 1)}) == []


ADDRESS = {1: ("prep", 0), 2: ("pobj", 1), 4: ("nsubj", 5), 5: ("ROOT", 5)}


@pytest.mark.parametrize(
    ("text", "links", "speaker"),
    [
        ("Lind of Dorren , Norland said “ no ”", ADDRESS, "Lind of Dorren"),
        # the region is two words
        (
            "Lind of Dorren , North Wale said “ no ”",
            {1: ("prep", 0), 2: ("pobj", 1), 4: ("compound", 5), 5: ("nsubj", 6), 6: ("ROOT", 6)},
            "Lind of Dorren",
        ),
        # an apposition stands between the person and the place
        (
            "Lind , mayor of Dorren , Norland said “ no ”",
            {2: ("appos", 0), 3: ("prep", 2), 4: ("pobj", 3), 6: ("nsubj", 7), 7: ("ROOT", 7)},
            "Lind",
        ),
        # nobody lives at the address, so the place itself speaks
        (
            "talks in Dorren , Norland said “ no ”",
            {1: ("prep", 0), 2: ("pobj", 1), 4: ("nsubj", 5), 5: ("ROOT", 5)},
            "Norland",
        ),
        # no comma, so no address
        ("Lind of Dorren as Norland said “ no ”", ADDRESS, "Norland"),
    ],
)
def test_a_region_that_closes_an_address_does_not_speak(text: str, links: Links, speaker: str) -> None:
    assert speakers_of(text, links) == [speaker]


def test_the_name_that_opens_the_next_sentence_does_not_speak() -> None:
    assert speakers_of("“ No , ” Lind said . Roe rained .", {6: ("ROOT", 6)})[:1] == ["Lind"]


@pytest.mark.parametrize(
    ("links", "speaker"),
    [
        # a clause without a subject, which the model hangs on the sentence before
        ({0: ("nsubj", 1), 1: ("ROOT", 1), 4: ("pobj", 1), 5: ("advcl", 1)}, "Roe"),
        # it has its own
        ({0: ("nsubj", 5), 1: ("ROOT", 1), 4: ("pobj", 1), 5: ("advcl", 1)}, "Lind"),
        # and here it rightly shares another's
        ({0: ("nsubj", 1), 1: ("ROOT", 1), 4: ("pobj", 1), 5: ("conj", 1)}, "Lind"),
    ],
)
def test_the_name_before_a_finite_verb_without_a_subject_is_its_subject(links: Links, speaker: str) -> None:
    assert [
        cue.speaker.of("Lind rained on X. Roe asked “ no ”")
        for cue in cues_of("Lind rained on X. Roe asked “ no ”", links)
        if cue.token.lemma == "ask"
    ] == [speaker]


@pytest.mark.parametrize(("word", "speakers"), [("Mayor", ["Mayor"]), ("Interview", []), ("INTERVIEW", [])])
def test_a_word_for_what_follows_does_not_speak(word: str, speakers: list[str]) -> None:
    assert speakers_of(f"{word} : “ no ”", {}) == speakers


@pytest.mark.parametrize("text", ["“ No . ” – Lind", "“ No . ” ― Lind , Dorren", "“ No . ” – Lind “ Yes . ” – Roe"])
def test_a_name_behind_marks_and_a_dash_signs(text: str) -> None:
    assert (cues_of(text, {})[0].kind, cues_of(text, {})[0].speaker.of(text)) == ("signature", "Lind")


@pytest.mark.parametrize("text", ["“ No . ” – Lind came", "the sea – Lind", "“ No ” so – Lind"])
def test_a_name_behind_a_dash_elsewhere_does_not_sign(text: str) -> None:
    assert all(cue.kind != "signature" for cue in cues_of(text, {}))
