"""What each weight does, on parses made by hand: two lines that differ in one thing, and how far the scores part."""

from dataclasses import replace
from typing import Any

import pytest

from quotidian.analysis import quotation_marks
from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.syntax import Token
from quotidian.analysis.quotes.ranking import LONGEST_REACH, WEIGHTS, CuesInOrder, Ranked, Ranking
from quotidian.analysis.speech.cues import Cue
from tests.core.quote_parses import Links, parsed

# How far one thing moves a score: much is what turns a sure answer into another, little what only breaks ties.
HELPS_MUCH, HELPS, HARDLY_MATTERS, HURTS, HURTS_MUCH = (
    (1.2, 3.5),
    (0.15, 1.2),
    (-0.25, 0.25),
    (-1.2, -0.2),
    (-3.5, -1.2),
)


def ranking_of(text: str, links: Links | None = None, word: str = "said", **changes: Any) -> tuple[Ranking, list[Cue]]:
    """Return the ranking of `text` and a cue at every `word`, whose subject is the word before it."""
    article, parse = parsed(text, links)
    marked = MarkedWords(parse, quotation_marks.pair(article))
    cues = []
    for token in parse.tokens:
        if token.text == word and marked.outside(token):
            subject = parse.tokens[max(token.index - 1, 0)]
            cues.append(replace(Cue(token, token.span, subject.span, subject, "verb", "speech"), **changes))
    return Ranking(article.text, marked), cues


def score(text: str, stretch: int = 0, links: Links | None = None, **changes: Any) -> float:
    ranking, cues = ranking_of(text, links, **changes)
    best = ranking.best(stretch, CuesInOrder(cues))
    assert best is not None
    return best.score


def labelled(dep: str, tag: str = "VBD") -> dict[str, Any]:
    """Return what makes the cue of "Lind said …" a verb with this label and tag."""
    return {"token": Token(1, 5, 9, "said", "say", "VERB", tag, dep, 0, 0)}


PLAIN = "Lind said “ We go ”"


@pytest.mark.parametrize(
    ("with_it", "without_it", "effect"),
    [
        pytest.param(score(PLAIN), score(PLAIN, strength="attitude"), HELPS_MUCH, id="speech verb"),
        pytest.param(score(PLAIN, strength="attitude"), score(PLAIN, strength="other"), HELPS_MUCH, id="attitude verb"),
        pytest.param(score("Lind said by the sea “ We go ”"), score(PLAIN), HURTS, id="distance"),
        pytest.param(
            score("Lind said “ no ” and “ no ” “ We go ”", 2),
            score("Lind said “ no ” and “ We go ”", 1),
            HARDLY_MATTERS,
            id="stretch between",
        ),
        pytest.param(
            score("Lind said and “ We go ”"),
            score("Lind said “ no ” and “ We go ”", 1),
            HARDLY_MATTERS,
            id="nothing between",
        ),
        pytest.param(score(PLAIN, links={2: ("ccomp", 1)}), score(PLAIN), HELPS_MUCH, id="governs"),
        pytest.param(
            score(PLAIN, **labelled("xcomp", "VB")), score(PLAIN, **labelled("xcomp", "VBG")), HURTS, id="infinitive"
        ),
        pytest.param(score(PLAIN, inherited=True), score(PLAIN), HURTS, id="shared subject"),
        pytest.param(score(PLAIN, **labelled("relcl")), score(PLAIN), HURTS, id="relative clause"),
        pytest.param(score(PLAIN, **labelled("acl")), score(PLAIN), HURTS, id="of a noun"),
        pytest.param(score(PLAIN, embedded=True), score(PLAIN), HURTS, id="embedded"),
        pytest.param(score("It said “ We go ”"), score(PLAIN), HURTS, id="inanimate it"),
        pytest.param(
            score("Lind said “ Lind goes ”", links={3: ("nsubj", 4)}),
            score("Lind said “ Roe goes ”", links={3: ("nsubj", 4)}),
            HURTS,
            id="named in the stretch",
        ),
        pytest.param(
            score("Lind said “ Lind Street ”", links={3: ("compound", 4)}),
            score("Lind said “ Roe Street ”", links={3: ("compound", 4)}),
            HARDLY_MATTERS,
            id="a street named in the stretch",
        ),
        pytest.param(
            score("Lind said on X. Roe asked “ We go ”", links={5: ("advcl", 1), 6: ("ccomp", 5)}),
            score("Lind said on X. Roe asked “ We go ”", links={5: ("xcomp", 1), 6: ("ccomp", 5)}),
            HURTS_MUCH,
            id="before: sentence end that looks like an initial's",
        ),
        pytest.param(
            score("“ We go , ” rain . Lind said"),
            score("“ We go , ” rain – Lind said"),
            HURTS_MUCH,
            id="behind: sentence end",
        ),
        pytest.param(
            score("“ We go,” Lind said"), score("“ We go ” Lind said"), HELPS_MUCH, id="behind: comma in marks"
        ),
        pytest.param(
            score("“ We go.” Lind said"), score("“ We go ” Lind said"), HURTS_MUCH, id="behind: full stop in marks"
        ),
        pytest.param(
            score("“ We go. ” said Lind", kind="signature"),
            score("“ We go. ” said Lind"),
            HELPS_MUCH,
            id="behind: signed",
        ),
        pytest.param(
            score("said Lind “ We go ”", kind="signature"),
            score("said Lind “ We go ”") - 2.0,
            HURTS_MUCH,
            id="before: signed",
        ),
        pytest.param(
            score("Lind said . “ We go ”"), score("Lind said – “ We go ”"), HURTS_MUCH, id="before: sentence end"
        ),
        pytest.param(
            score("Lind said : “ We go ”"), score("Lind said – “ We go ”"), HELPS_MUCH, id="before: comma or colon"
        ),
        pytest.param(score("Lind said “ We go,”"), score(PLAIN), HELPS, id="before: stretch ends with comma"),
        pytest.param(
            score("Lind said so “ We go ”"), score("Lind said – “ We go ”"), HELPS, id="before: runs into the stretch"
        ),
        pytest.param(
            score("the “ safe ” Lind said"),
            score("– “ safe ” Lind said"),
            HURTS_MUCH,
            id="behind: words run into the stretch",
        ),
    ],
)
def test_what_a_weight_does(with_it: float, without_it: float, effect: tuple[float, float]) -> None:
    least, most = effect
    assert least <= with_it - without_it <= most


def test_a_relative_clause_is_worse_than_a_shared_subject() -> None:
    assert score(PLAIN, **labelled("relcl"), inherited=True) < score(PLAIN, inherited=True)


def test_an_attitude_verb_is_closer_to_a_speech_verb_than_to_any_other_word() -> None:
    speech, attitude, other = (score(PLAIN, strength=strength) for strength in ("speech", "attitude", "other"))
    assert speech - attitude < attitude - other


def test_every_weight_counts() -> None:
    """No weight is dead: one that is changed changes a score."""
    texts = [PLAIN, "“ We go,” Lind said", "“ We go.” Lind said", "“ We go ” Lind said", "Lind said : “ We go,”"]
    texts += ["“ We go ” rain . Lind said", "Lind said . “ We go ”", "the “ safe ” Lind said", "It said “ We go ”"]
    changes: list[dict[str, Any]] = [{}, {"strength": "attitude"}, {"strength": "other"}, {"embedded": True}]
    changes += [
        {"inherited": True},
        labelled("relcl"),
        labelled("acl"),
        labelled("xcomp", "VB"),
        {"links": {2: ("ccomp", 1)}},
    ]

    def scores() -> list[float]:
        return [
            score("“ We go ” said Lind", kind="signature"),
            score("said Lind “ We go ”", kind="signature"),
            score("Lind said “ Lind goes ”", links={3: ("nsubj", 4)}),
            *(score(text) for text in texts),
            *(score(PLAIN, **change) for change in changes),
            score("Lind said “ no ” and “ We go ”", 1),
            score("Lind said by the sea “ We go ”"),
        ]

    before = scores()
    dead = []
    for name, weight in WEIGHTS.items():
        WEIGHTS[name] = weight + 1
        if scores() == before:
            dead.append(name)
        WEIGHTS[name] = weight
    assert dead == []


def best(text: str, stretch: int = 0, **changes: Any) -> Ranked | None:
    ranking, cues = ranking_of(text, **changes)
    return ranking.best(stretch, CuesInOrder(cues))


def test_the_nearer_cue_wins() -> None:
    found = best("Roe said no and Lind said “ We go ”")
    assert found is not None
    assert found.cue.subject.text == "Lind"


def test_a_negated_cue_is_no_candidate() -> None:
    assert best(PLAIN, negated=True) is None


@pytest.mark.parametrize(("words_between", "found"), [(LONGEST_REACH, True), (LONGEST_REACH + 1, False)])
def test_a_cue_out_of_reach_is_no_candidate(words_between: int, found: bool) -> None:
    between = " ".join(["sea"] * words_between)
    assert (best(f"Lind said {between} “ We go ”") is not None) == found
    assert (best(f"“ We go ” {between} said Lind") is not None) == found


def test_only_cues_in_reach_are_looked_at() -> None:
    """The time for a stretch does not grow with the cues of its block."""
    text = " ".join(["“ We go , ” Lind said ."] * 400)
    _, cues = ranking_of(text)
    assert len(cues) == 400
    assert len(CuesInOrder(reversed(cues)).near(1600, 1605)) <= 2 * LONGEST_REACH / 8 + 2


def test_a_stretch_knows_the_denial_that_it_hangs_on_or_follows() -> None:
    for text, links in [(PLAIN, None), ("Lind said : “ We go ”", None), ("Lind said so “ We go ”", {3: ("ccomp", 1)})]:
        ranking, cues = ranking_of(text, links, negated=True)
        assert ranking.denial(0, CuesInOrder(cues)) == cues[0]


def test_a_denial_further_off_is_none_of_the_stretch() -> None:
    ranking, cues = ranking_of("Lind said so . “ We go ”", negated=True)
    assert ranking.denial(0, CuesInOrder(cues)) is None


def test_of_two_verbs_with_one_subject_the_nearest_that_governs_is_the_cue() -> None:
    links: Links = {1: ("ROOT", 1), 4: ("conj", 1), 5: ("ccomp", 4)}
    ranking, cues = ranking_of("Lind said so and said “ We go ”", links)
    shared = [replace(cue, subject=cues[0].subject, speaker=cues[0].speaker) for cue in cues]
    found = ranking.best(0, CuesInOrder([shared[0], replace(shared[1], strength="other")]))
    assert found is not None
    assert found.cue.token.index == 4
