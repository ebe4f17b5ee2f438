"""What "it", "they", "the company", "the couple" mean where they speak: the nearest before that could.

"It" is a body or a document, "they" a group and failing that a body, "the two" a group of two. "The company" is an
organisation that was spoken of, "the ministry" one whose name has the word. Rules of recency over subjects and
speakers, as those for "he" and "she" in `antecedents`; what a pronoun means within a quote is not asked.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from quotidian.analysis.coreference.scene import Scene
from quotidian.analysis.coreference.timeline import Timeline
from quotidian.analysis.speech.drafts import Draft, Referent
from quotidian.lexicons.person_words import fold
from quotidian.lexicons.speaking_nouns import BODIES, COMPANIES
from quotidian.model import Organisation, Span

# A referent is carried over so many paragraphs.
_REACH = 2
_TWO = re.compile(
    r"both|the (?:couple|duo|pair|two)|(?:both|the) (?:brothers|men|parents|siblings|sisters|women)", re.IGNORECASE
)
_DEFINITE = re.compile(r"[Tt]he (?:[\w’'-]+ ){0,2}([a-z-]+)")


def find(
    scene: Scene, timeline: Timeline, organisations: Sequence[Organisation], drafts: Iterable[Draft]
) -> dict[Span, Referent]:
    """Return what the words of speakers mean where they name nobody."""
    found = {}
    for span in sorted({words.span for draft in drafts for words in draft.speakers}):
        words = " ".join(span.of(scene.text).split())
        near = _near(scene, timeline, span)
        if words.lower() in ("he", "she"):
            meant = _somebody(scene, span, near)
        else:
            meant = next(_ways(words, span, [r for _, r in near if r.sort != "somebody"], organisations), None)
        if meant:
            found[span] = meant
    return found


def _near(scene: Scene, timeline: Timeline, span: Span) -> list[tuple[int, Referent]]:
    """Return what was spoken of a little before `span`, the nearest first, each with the number of its block."""
    found = []
    for event in timeline.before(span.start):
        if scene.block_at(span.start) - event.block > _REACH:
            break
        found.append((event.block, event.referent))
    return found


def _somebody(scene: Scene, span: Span, near: Sequence[tuple[int, Referent]]) -> Referent | None:
    """Return whom the article does not name and spoke of last in the paragraph: "A guard rose. “…,” he said."."""
    block, referent = near[0] if near else (-1, None)
    is_meant = referent and referent.sort == "somebody" and block == scene.block_at(span.start)
    return referent if is_meant else None


def _ways(
    words: str, span: Span, near: Sequence[Referent], organisations: Sequence[Organisation]
) -> Iterator[Referent]:
    """Yield what `words` may mean, the likeliest first."""
    if words.lower() == "it":
        yield from (referent for referent in near if referent.sort != "group")
    elif words.lower() in {"they", "them"}:
        yield from (referent for referent in near if referent.sort == "group")
        yield from (referent for referent in near if referent.sort == "body")
    elif _TWO.fullmatch(words):
        yield from (referent for referent in near if len(referent.entities) == 2)
    elif (match := _DEFINITE.fullmatch(words)) and match[1] in BODIES:
        yield from _called(match[1], span, organisations)
        if match[1] in COMPANIES:
            yield from (referent for referent in near if referent.sort == "body" and referent.entities)


def _called(noun: str, span: Span, organisations: Iterable[Organisation]) -> Iterator[Referent]:
    """Yield the organisation that was named last before `span` by a name that has `noun` in it."""
    named = [
        (mention.span.start, organisation)
        for organisation in organisations
        if fold(noun) in fold(organisation.name).split()
        for mention in organisation.mentions
        if mention.span.start < span.start
    ]
    for _, organisation in sorted(named, key=lambda pair: -pair[0]):
        yield Referent(organisation.name, (organisation.id,), "body")
