"""Quotation marks that look like apostrophes: the outer style of British papers, and the inner one of all others."""

import re

from quotidian.model import Span

# An opening mark has nothing or a space before it and a word behind it; ’em, ’tis and ’90s are words that lost letters.
_OPENING = re.compile(r"(?<![^\s(\[{—–“\"«])[‘'](?!['’])(?=\S)(?!(?:em|tis|twas|til|cause|n|bout|round)\b|\d0s)", re.I)
_CLOSING = re.compile(r"(?<=\S)[’'](?![\w'’])")
_SENTENCE_PUNCTUATION = frozenset(",.?!…")


def pair_singles(text: str, block: Span) -> list[tuple[Span, bool]]:
    """Return the stretches in single marks within `block`, marks included, in text order.

    The flag says whether the closing mark follows sentence punctuation: such a one is no plural possessive.
    """
    openings = [m.start() for m in _OPENING.finditer(text, block.start, block.end)]
    if not openings:
        return []
    closings = [m.start() for m in _CLOSING.finditer(text, block.start, block.end)]
    found: list[tuple[Span, bool]] = []
    at = 0
    for opening, limit in zip(openings, [*openings[1:], block.end], strict=True):
        while at < len(closings) and closings[at] <= opening + 1:
            at += 1
        first = at
        while at < len(closings) and closings[at] < limit:
            at += 1
        if at > first:
            end, punctuated = _choose(text, closings[first:at])
            found.append((Span(opening, end + 1), punctuated))
    return found


def _choose(text: str, closings: list[int]) -> tuple[int, bool]:
    for position in closings:
        if text[position - 1] in _SENTENCE_PUNCTUATION:
            return position, True
    # "the farmers' choice'": a mark behind an s may be a possessive, so any other goes first.
    return next((p for p in closings if text[p - 1] != "s"), closings[-1]), False
