"""Speakers told only behind the quotation's own paragraph: signed there, pointed back to, or named in the body.

- “We waited for hours.” ⏎ — Ana Lind, a passenger
- “We waited for hours.” ⏎ That was Ana Lind, a passenger. / It was dark when Ana Lind said that.
- “We waited for hours.” ⏎ Ana Lind turned back to the nets.  (only where nobody else may be the speaker)
- a headline or pull quote “We waited” in an article in which Ana Lind says “We waited for hours”
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.subjects import main_subject
from quotidian.analysis.grammar.syntax import Sentence, Token
from quotidian.analysis.speech.cues import Cue, CueFinder
from quotidian.analysis.speech.drafts import Draft, SpeakerWords
from quotidian.model import Article, Block, BlockKind, Span

_RUNNING_TEXT: frozenset[BlockKind] = frozenset({"paragraph", "quote", "list_item"})
_POINTING = frozenset({"that", "this", "so", "those"})
_SIGNED = re.compile(r"\s*[—–―-]{1,2}\s?")
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 3
_SIGNATURE, _POINTED, _NAMED_NEXT, _REPEATED = 0.85, 0.75, 0.5, 0.7


class ToldBehind:
    """Looks behind the quotations of one article; `people` are the spans of all people's names."""

    def __init__(self, article: Article, finder: CueFinder, people: Iterable[Span]) -> None:
        self._text = article.text
        self._blocks = [block for block in article.blocks if block.kind in _RUNNING_TEXT]
        self._finder = finder
        self._marked: MarkedWords = finder.marked
        people = sorted(people)
        self._by_start = {span.start: span for span in people}
        self._by_end = {span.end: span for span in people}
        self._block_after = {
            block.span.end: following for block, following in zip(self._blocks, self._blocks[1:], strict=False)
        }

    def named(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Return `drafts` with the speakers that are told behind them; those with a cue of their own have one."""
        ends = {block.span.end - len(_space_at_end(self._text, block)): block for block in self._blocks}
        found = []
        for draft in drafts:
            block = ends.get(draft.span.end) if draft.cue is None else None
            following = self._block_after.get(block.span.end) if block else None
            words = self._told_in(following, bool(draft.speakers)) if following else None
            found.append(_spoken_by(draft, words) if words else draft)
        return self._repeated(found)

    def _told_in(self, following: Block, is_known: bool) -> SpeakerWords | None:
        tokens = self._finder.parse.tokens_in(following.span)
        if not tokens:
            return None
        sentence = self._finder.parse.sentence_of(tokens[0])
        if sign := _SIGNED.match(self._text, following.span.start, following.span.end):
            signed = self._by_start.get(sign.end())
            return SpeakerWords(signed, _SIGNATURE, carried=True) if signed else None
        if pointed := self._pointed_at(sentence):
            return SpeakerWords(pointed, _POINTED, carried=True)
        subject = main_subject(self._finder.parse, sentence, self._marked.outside)
        if is_known or subject is None or any(not self._marked.outside(token) for token in tokens):
            return None
        named = self._by_end.get(subject.end)
        return SpeakerWords(named, _NAMED_NEXT, carried=True) if named else None

    def _pointed_at(self, sentence: Sentence) -> Span | None:
        """Return whom a sentence names as the one who said what stands before it: "That was Lind", "Lind said that"."""
        parse = self._finder.parse
        for cue in self._finder.cues(sentence.first, sentence.last):
            if cue.strength == "speech" and not cue.negated and self._has_pointing_object(cue):
                return cue.speaker
        first = parse.tokens[sentence.first]
        if first.text.lower() not in _POINTING or parse.head(first).lemma != "be":
            return None
        tokens = parse.sentence_tokens(sentence)
        return next((self._by_start[token.start] for token in tokens if token.start in self._by_start), None)

    def _has_pointing_object(self, cue: Cue) -> bool:
        behind = self._finder.parse.tokens[cue.token.index + 1 : cue.token.index + 3]
        ends = len(behind) == 2 and behind[0].text.lower() in _POINTING and behind[1].pos == "PUNCT"
        return ends or any(_points_back(child) for child in self._finder.parse.children(cue.token))

    def _repeated(self, drafts: list[Draft]) -> list[Draft]:
        """Give a quotation in a headline, or one pulled out of the text, to the one who says its words in the text."""
        said: dict[tuple[str, ...], tuple[Draft, int]] = {}
        for draft in drafts:
            words = self._words(draft)
            if draft.cue is not None and len(draft.speakers) == 1:
                for at in range(len(words) - _FEWEST_WORDS + 1):
                    said.setdefault(tuple(words[at : at + _FEWEST_WORDS]), (draft, at))
        return [draft if draft.cue else self._from_text(draft, said) for draft in drafts]

    def _from_text(self, draft: Draft, said: dict[tuple[str, ...], tuple[Draft, int]]) -> Draft:
        words = self._words(draft)
        in_text, at = said.get(tuple(words[:_FEWEST_WORDS]), (None, 0))
        if in_text is None or self._words(in_text)[at : at + len(words)] != words:
            return draft
        return _spoken_by(draft, replace(in_text.speakers[0], score=_REPEATED, carried=True))

    def _words(self, draft: Draft) -> list[str]:
        return _WORD.findall(draft.span.of(self._text).lower())


def _spoken_by(draft: Draft, words: SpeakerWords) -> Draft:
    return replace(draft, speakers=(words,), confidence=words.score)


def _points_back(token: Token) -> bool:
    return token.text.lower() in _POINTING and token.dep in ("dobj", "advmod")


def _space_at_end(text: str, block: Block) -> str:
    words = block.span.of(text)
    return words[len(words.rstrip()) :]
