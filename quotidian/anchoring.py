"""Where an annotation sits in a text, and where it belongs after the text has changed.

An anchor is the W3C Web Annotation Data Model's position and quote selector in one. A changed text gets the mark only
where the words and what stands around them agree (architecture.md, "Saving"): a mark in the wrong place misleads, an
orphan in the list does not.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from quotidian.model import Span, TextAnchor

CONTEXT = 32
"""Code points of context kept on each side."""

_QUOTE_WEIGHT, _PREFIX_WEIGHT, _SUFFIX_WEIGHT, _NEARNESS_WEIGHT = 50, 20, 20, 2
_ALL_WEIGHTS = _QUOTE_WEIGHT + _PREFIX_WEIGHT + _SUFFIX_WEIGHT + _NEARNESS_WEIGHT
_CONTEXT_FLOOR = 0.6
_SHORT = 8  # code points: shorter words are neither searched for with errors nor told apart by nearness alone
_ERROR_RATE = 0.2
_CLEAR_LEAD = 0.02
_MOST_WINDOWS = 8
_NEEDLE = 100  # code points of each end by which long words are found


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Span
    score: float
    context: float


def anchor(text: str, span: Span) -> TextAnchor:
    """Return the anchor of a stretch of the text. ValueError if the span is empty or reaches outside the text."""
    if not 0 <= span.start < span.end <= len(text):
        raise ValueError(f"no text at {span.start} to {span.end}")
    return TextAnchor(
        start=span.start,
        end=span.end,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
    )


def reanchor(old: TextAnchor, text: str) -> TextAnchor | None:
    """Return the anchor's place in a text that may have changed, or None if it cannot be told with confidence.

    The old position counts only if the words and both contexts are the same. Else every occurrence of the words is
    scored (if there is none, the likest with up to a fifth of errors) by words 50, prefix 20, suffix 20 and nearness
    2; the best is taken if the better of its contexts agrees at 0.6 or more.
    """
    if not old.exact:
        return None
    if _is_unmoved(old, text):
        return anchor(text, Span(old.start, old.end))
    spans = list(_exact_occurrences(old.exact, text)) or list(_fuzzy_occurrences(old.exact, text))
    candidates = sorted((_scored(old, text, span) for span in spans), key=lambda candidate: -candidate.score)
    if not candidates or candidates[0].context < _CONTEXT_FLOOR or _is_a_toss_up(old, candidates):
        return None
    return anchor(text, candidates[0].span)


def _is_unmoved(old: TextAnchor, text: str) -> bool:
    before = text[max(0, old.start - len(old.prefix)) : old.start]
    after = text[old.end : old.end + len(old.suffix)]
    return text[old.start : old.end] == old.exact and before == old.prefix and after == old.suffix


def _is_a_toss_up(old: TextAnchor, candidates: list[_Candidate]) -> bool:
    if len(candidates) < 2 or len(old.exact) >= _SHORT:
        return False
    return candidates[0].score - candidates[1].score < _CLEAR_LEAD


def _scored(old: TextAnchor, text: str, span: Span) -> _Candidate:
    words = Levenshtein.normalized_similarity(old.exact, span.of(text))
    prefix = _likeness(old.prefix, text[max(0, span.start - max(1, len(old.prefix))) : span.start])
    suffix = _likeness(old.suffix, text[span.end : span.end + max(1, len(old.suffix))])
    nearness = 1 - abs(span.start - old.start) / max(1, len(text), old.start)
    total = _QUOTE_WEIGHT * words + _PREFIX_WEIGHT * prefix + _SUFFIX_WEIGHT * suffix + _NEARNESS_WEIGHT * nearness
    return _Candidate(span, total / _ALL_WEIGHTS, max(prefix, suffix))


def _likeness(context: str, found: str) -> float:
    """From 0 to 1. An empty context stood at an end of the old text: only an end of the new one is like it."""
    return Levenshtein.normalized_similarity(context, found)


def _exact_occurrences(words: str, text: str) -> Iterator[Span]:
    start = text.find(words)
    while start >= 0:
        yield Span(start, start + len(words))
        start = text.find(words, start + 1)


def _fuzzy_occurrences(words: str, text: str) -> Iterator[Span]:
    """Yield the stretches that differ from the words by at most a fifth."""
    if len(words) < _SHORT:
        return
    whole = Span(0, len(text))
    if len(words) > 2 * _NEEDLE:
        spans = _found_by_an_end(words, text)
    else:
        spans = (_trimmed(words, text, rough) for rough in _likest(words, text, whole))
    most_errors = int(_ERROR_RATE * len(words))
    for span in dict.fromkeys(spans):
        if Levenshtein.distance(words, span.of(text), score_cutoff=most_errors) <= most_errors:
            yield span


def _found_by_an_end(words: str, text: str) -> Iterator[Span]:
    """Yield where long words may stand: wherever their beginning or their end is, with the other end near its place.

    The time of a search with errors grows with the product of the lengths; so only the two ends are searched for.
    """
    whole, reach = Span(0, len(text)), int(_ERROR_RATE * len(words))
    head, tail = words[:_NEEDLE], words[-_NEEDLE:]
    for rough in _likest(head, text, whole):
        start = _trimmed(head, text, rough).start
        end = min(start + len(words), len(text))
        near = Span(max(start, end - reach - _NEEDLE), min(end + reach, len(text)))
        yield Span(start, next((_trimmed(tail, text, found).end for found in _likest(tail, text, near)), end))
    for rough in _likest(tail, text, whole):
        end = _trimmed(tail, text, rough).end
        start = max(0, end - len(words))
        near = Span(max(0, start - reach), min(start + reach + _NEEDLE, end))
        yield Span(next((_trimmed(head, text, found).start for found in _likest(head, text, near)), start), end)


def _likest(words: str, text: str, field: Span) -> Iterator[Span]:
    """Yield windows of a field that do not overlap, the likest first; each one costs a search or two of the field."""
    heap: list[tuple[float, Span, Span]] = []
    fields = [field]
    for _ in range(_MOST_WINDOWS):
        for part in fields:
            found = fuzz.partial_ratio_alignment(words, part.of(text), score_cutoff=100 * (1 - 2 * _ERROR_RATE))
            if found and len(part) >= len(words) // 2:
                heappush(heap, (-found.score, Span(part.start + found.dest_start, part.start + found.dest_end), part))
        if not heap:
            return
        _, window, part = heappop(heap)
        yield window
        fields = [Span(part.start, window.start), Span(window.end, part.end)]


def _trimmed(words: str, text: str, rough: Span) -> Span:
    """Move the edges of a window as long as the words to where they differ least."""
    reach = max(1, int(_ERROR_RATE * len(words)))

    def errors(span: Span) -> tuple[int, int]:
        return Levenshtein.distance(words, span.of(text)), abs(len(span) - len(rough))

    ends = (Span(rough.start, end) for end in range(max(rough.start + 1, rough.end - reach), rough.end + reach + 1))
    best = min(ends, key=errors)
    starts = (Span(start, best.end) for start in range(max(0, rough.start - reach), min(best.end, rough.start + reach)))
    return min(starts, key=errors)
