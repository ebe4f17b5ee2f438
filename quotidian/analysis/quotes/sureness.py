"""How likely it is that a stretch in marks is a quotation and that its speaker is the right one.

A sum of readable log-odds (a logistic regression): what speaks for the answer, and what speaks against it. See
analysis.md, section 4, rule 9.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from quotidian.analysis.quotes.ranking import Ranked
from quotidian.model import BlockKind, Span

# How a speaker was found: by a cue that fits, as the one who goes on from the paragraph before, who spoke in this
# paragraph or in one before, by a cue that hardly fits, or not at all.
How = Literal["cue", "continued", "same paragraph", "carried", "weak", "unknown"]

# Fitted to PolNeAR, GUM and the invented cases together with scripts/fit_sureness.py.
LOG_ODDS: dict[str, float] = {
    "any answer": -1.34,
    "continued": 0.94,
    "same paragraph": 2.95,
    "carried": 0.48,
    "unknown": -0.87,
    "score": 0.32,  # for each point of `ranking`
    "lead": 0.29,  # for each point before the best cue that names somebody else
    "sentence between": 0.88,
    "embedded": -1.58,
    "shared subject": -0.67,
    "attitude verb": 0.25,
    "other word": 0.27,
    "plain verb": 0.54,
    "subject is he or she": 0.94,
    "subject is a person": 0.85,
    "subject is a place": -1.05,
    "subject is another name": 0.47,
    "not closed": -0.87,
    "length": 0.3,  # for the square root of the number of words
    "long and begins with a capital": 0.45,
    "in a headline": -3.23,
    "ends with a question mark": -0.81,
    "ends with a comma": -0.21,
    "behind a comma or colon": -0.85,
}
# Beyond these, more words, points or lead make no answer surer.
_MOST_WORDS, _LOWEST_SCORE, _HIGHEST_SCORE, _MOST_LEAD = 12, -3.0, 6.0, 6.0
_LONG = 8
_PLAIN_VERBS = frozenset({"say", "tell", "add", "ask", "write", "tweet"})
_PLACES = frozenset({"GPE", "NORP"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """An answer about the stretch `part`: its words with the marks, what stands before it, its block, and the cue."""

    part: Span
    words: str
    before: str
    block: BlockKind
    how: How
    ranked: Ranked | None = None


def sureness(evidence: Evidence) -> float:
    """Return how likely the answer is right, from 0 to 1."""
    odds = sum(LOG_ODDS[name] * amount for name, amount in weigh(evidence).items())
    return round(1 / (1 + math.exp(-odds)), 2)


def weigh(evidence: Evidence) -> dict[str, float]:
    """Return how much there is of everything in LOG_ODDS; what is left out is not there at all."""
    amounts = {"any answer": 1.0, **dict(_about_words(evidence))}
    if evidence.ranked and evidence.how in ("cue", "weak"):
        amounts |= _about_cue(evidence.ranked)
    elif evidence.how in LOG_ODDS:
        amounts[evidence.how] = 1.0
    return amounts


def _about_words(evidence: Evidence) -> Iterator[tuple[str, float]]:
    inside = evidence.words[1:-1].strip()
    count = len(evidence.words.split())
    if evidence.words[-1].isalnum() or evidence.words[-1] in ",.?!…":
        yield "not closed", 1.0
    yield "length", math.sqrt(min(count, _MOST_WORDS))
    if count >= _LONG and inside[:1].isupper():
        yield "long and begins with a capital", 1.0
    if evidence.block == "headline":
        yield "in a headline", 1.0
    if inside.endswith("?"):
        yield "ends with a question mark", 1.0
    if inside.endswith(","):
        yield "ends with a comma", 1.0
    if evidence.before.endswith((",", ":")):
        yield "behind a comma or colon", 1.0


def _about_cue(ranked: Ranked) -> dict[str, float]:
    cue, subject = ranked.cue, ranked.cue.subject
    found = {
        "sentence between": ranked.sentence_between,
        "embedded": cue.embedded,
        "shared subject": cue.inherited,
        "attitude verb": cue.strength == "attitude",
        "other word": cue.strength == "other",
        "plain verb": cue.token.lemma in _PLAIN_VERBS,
        "subject is he or she": subject.text.lower() in ("he", "she"),
        "subject is a person": subject.entity == "PERSON",
        "subject is a place": subject.entity in _PLACES,
        "subject is another name": subject.pos == "PROPN" and subject.entity != "PERSON",
    }
    amounts = {name: 1.0 for name, is_so in found.items() if is_so}
    amounts["score"] = max(_LOWEST_SCORE, min(ranked.score, _HIGHEST_SCORE))
    amounts["lead"] = min(ranked.lead, _MOST_LEAD)
    return amounts
