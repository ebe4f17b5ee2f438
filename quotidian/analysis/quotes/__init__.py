"""Quotations in marks and who speaks them: each stretch gets its best cue, or the speaker of the words before it.

See analysis.md, section 4, rules 4 to 7.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from quotidian.analysis.grammar.marked_words import MarkedWords, covered_tokens
from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.analysis.quotes.ranking import CuesInOrder, Ranked, Ranking
from quotidian.analysis.quotes.spans import QuoteSpans
from quotidian.analysis.quotes.sureness import Evidence, How, sureness
from quotidian.analysis.speech.cues import Cue, CueFinder, naming_verbs
from quotidian.analysis.speech.drafts import Draft, SpeakerWords, Stretch
from quotidian.analysis.speech.transcripts import labelled_turns, with_turns
from quotidian.model import Article, Block, Mention, QuoteKind, Span

# Scores of `ranking`: above the first a cue is taken at once, above the second where nothing better is found.
SURE_ENOUGH = -0.2
WEAK = -2.6
# How many blocks of running text a speaker is carried over.
CARRIED_BLOCKS = 2
_WORD = re.compile(r"\w[\w’'-]*")
_LONG_WORD = re.compile(r"[A-Za-z][\w'’]{3,}")
_WORKS = frozenset(
    {"book", "memoir", "novel", "album", "song", "movie", "series", "show", "programme", "program", "play"}
)
_SENTENCE_PUNCTUATION = tuple(",.?!…—")


@dataclass(frozen=True, slots=True)
class _Answer:
    speaker: Span | None
    how: How
    ranked: Ranked | None = None

    @property
    def cue(self) -> Cue | None:
        return self.ranked.cue if self.ranked else None


@dataclass(slots=True)
class _Memory:
    """Who spoke last, and in which block of running text; `here` is who speaks in the block at hand."""

    last: Span | None = None
    block: int = -9
    here: Span | None = None


def attribute(
    article: Article,
    parse: Parse,
    stretches: Sequence[Stretch],
    mentions: Sequence[Mention],
    weigh_evidence: Callable[[Evidence], float] = sureness,
) -> tuple[Draft, ...]:
    """Return the direct and mixed quotes of the article, in text order, with the words that name their speakers.

    Stretches that are terms, titles or scare quotes are left out. `mentions` are those of `names.find`;
    `weigh_evidence` says how sure an answer is.
    """
    return _Attribution(article, parse, stretches, mentions, weigh_evidence).run()


class _Attribution:
    def __init__(
        self,
        article: Article,
        parse: Parse,
        stretches: Sequence[Stretch],
        mentions: Sequence[Mention],
        weigh_evidence: Callable[[Evidence], float],
    ) -> None:
        self.weigh_evidence = weigh_evidence
        self.text = article.text
        self.parse = parse
        self.marked = MarkedWords(parse, stretches)
        self.finder = CueFinder(parse, self.marked)
        self.ranking = Ranking(article.text, self.marked)
        self.spans = QuoteSpans(article.text, self.marked)
        self.blocks = [b for b in article.blocks if b.kind not in ("furniture", "caption")]
        self.captions = [b for b in article.blocks if b.kind == "caption"]
        self.names = {mention.span for mention in mentions if mention.form == "name"}
        self.person_ends = {mention.span.end for mention in mentions if mention.kind == "person"}
        self.turns = labelled_turns(article)
        self.name_tokens = covered_tokens(parse, self.names)
        self.drafts: list[Draft] = []

    def run(self) -> tuple[Draft, ...]:
        memory = _Memory()
        at = 0
        by_start = self.marked.stretches
        for number, block in enumerate(sorted([*self.blocks, *self.captions], key=lambda b: b.span)):
            mine = []
            while at < len(by_start) and by_start[at].span.start < block.span.end:
                if by_start[at].span.start >= block.span.start:
                    mine.append(at)
                at += 1
            self._block(number, block, mine, memory)
        self._join_paragraphs()
        drafts = with_turns(self.drafts, self.turns)
        return tuple(sorted(drafts, key=lambda draft: (draft.span.start, draft.span.end)))

    def _join_paragraphs(self) -> None:
        """Make one quote of a quotation over several paragraphs; the surest of them tells who speaks."""
        draft_of = {part: draft for draft in self.drafts for part in draft.parts}
        joined: list[Draft] = []
        replaced: set[Draft] = set()
        for quotation in _over_paragraphs(self.marked.stretches):
            drafts = list(dict.fromkeys(draft_of[part] for part in quotation if part in draft_of))
            if len(drafts) > 1 and replaced.isdisjoint(drafts):
                joined.append(_joined(drafts, quotation))
                replaced.update(drafts)
        self.drafts = [draft for draft in self.drafts if draft not in replaced] + joined

    def _block(self, number: int, block: Block, mine: list[int], memory: _Memory) -> None:
        tokens = self.parse.tokens_in(block.span)
        if not tokens:
            return
        cues = CuesInOrder(self.finder.cues(tokens[0].index, tokens[-1].index + 1))
        memory.here = None
        for stretch in mine:
            answer = self._answer(stretch, tokens[0], cues, memory, number)
            if answer and self._is_quote(stretch, answer):
                self._add(stretch, answer, block)
                if answer.speaker and answer.how != "weak":
                    memory.here = memory.last = answer.speaker
                    memory.block = number
        if not mine:
            self._introduce(number, block, cues, memory)

    def _introduce(self, number: int, block: Block, cues: CuesInOrder, memory: _Memory) -> None:
        """A paragraph without marks: who speaks in its last clause may go on in the next paragraph's quotation."""
        if block.kind == "caption":
            memory.block += memory.block >= 0
            return
        affirmed = [cue for cue in cues if not cue.negated]
        spoken = [cue for cue in affirmed if cue.strength != "other" and cue.kind in ("verb", "according", "label")]
        announcing = self._announcing(block, affirmed)
        if announcing or spoken:
            memory.last, memory.block = (announcing or spoken[-1]).speaker, number
        elif memory.last is None or number - memory.block > CARRIED_BLOCKS:
            subject = next(
                (cue for cue in affirmed if cue.subject.end in self.person_ends and cue.kind == "verb"), None
            )
            if subject:
                memory.last, memory.block = subject.speaker, number

    def _announcing(self, block: Block, cues: Sequence[Cue]) -> Cue | None:
        """The main verb of a paragraph that ends in a colon tells who speaks next: "Lind issued this statement:"."""
        if not self.text[block.span.start : block.span.end].rstrip().endswith(":"):
            return None
        main = [cue for cue in cues if cue.token.pos == "VERB" and cue.token.head == cue.token.index]
        return main[-1] if main else None

    def _answer(self, stretch: int, opening: Token, cues: CuesInOrder, memory: _Memory, number: int) -> _Answer | None:
        """Return who speaks, or None where the article says that nobody did; `opening` is the block's first token."""
        denial = self.ranking.denial(stretch, cues)
        best = self.ranking.best(stretch, cues, other_than=denial.subject if denial else None)
        if best and best.score > SURE_ENOUGH and not (denial and best.sentence_between):
            return _Answer(best.cue.speaker, "cue", best)
        if denial:
            return None
        if carried := self._carried(stretch, opening, memory, number):
            return carried
        if best and best.score > WEAK:
            return _Answer(best.cue.speaker, "weak", best)
        return _Answer(None, "unknown")

    def _carried(self, stretch: int, opening: Token, memory: _Memory, number: int) -> _Answer | None:
        """Return who spoke just before and may go on, unless the stretch speaks of that one by name."""
        if memory.last is None or self.marked.names(memory.last, stretch):
            return None
        if self.marked.stretches[stretch].continues:
            return _Answer(memory.last, "continued")
        if memory.here:
            return _Answer(memory.here, "same paragraph")
        alone = self.marked.ranges[stretch][0] <= opening.index
        near = number - memory.block <= CARRIED_BLOCKS
        return _Answer(memory.last, "carried") if alone and near else None

    def _is_quote(self, stretch: int, answer: _Answer) -> bool:
        """Tell a quotation from a term, a title or scare quotes (analysis.md, section 4, rule 6)."""
        span = self.marked.stretches[stretch].span
        inside = self.text[span.start + 1 : span.end - 1].strip()
        words = _WORD.findall(inside)
        ends_like_speech = inside.endswith(_SENTENCE_PUNCTUATION) or self.text[span.end : span.end + 1] == ","
        sentence_like = ends_like_speech and len(words) >= 3
        if not words or self._is_name(span, words) or self._is_title(stretch, words):
            return False
        if answer.speaker is None:
            return len(words) >= 6 or sentence_like
        if answer.how == "cue":
            return not self._is_term(stretch, words, answer)
        capitalised = all(word[0].isupper() for word in _LONG_WORD.findall(inside))
        if len(words) <= 5 and capitalised:
            return False
        return len(words) > 7 or sentence_like or (len(words) > 3 and answer.how != "weak")

    def _is_name(self, span: Span, words: list[str]) -> bool:
        """A nickname, a title of a work: a whole name in marks, or marks inside a name."""
        inner = Span(span.start + 1, span.end - 1)
        if inner in self.names:
            return True
        tokens = self.parse.tokens_in(span)
        return len(words) <= 2 and bool(tokens) and {tokens[0].index, tokens[-1].index} <= self.name_tokens

    def _is_title(self, stretch: int, words: list[str]) -> bool:
        """The title of a programme or a book: "on the channel's “Good Evening Norland”", "in her memoir, “At Sea”"."""
        first = self.marked.ranges[stretch][0]
        spoken = any(mark in self.marked.stretches[stretch].span.of(self.text) for mark in "?!")
        if (
            spoken
            or len(words) < 2
            or not all(w[0].isupper() for w in (words[0], *words) if len(w) > 3 or w == words[0])
        ):
            return False
        before = [token for token in self.parse.tokens[max(first - 2, 0) : first] if token.text != ","]
        return bool(before) and (before[-1].tag in ("POS", "IN", "TO") or before[-1].lemma in _WORKS)

    def _is_term(self, stretch: int, words: list[str], answer: _Answer) -> bool:
        """One or two words that modify a noun outside the marks ("her “safety-first” plan"), or a Title In Capitals."""
        cue = answer.cue
        span = self.marked.stretches[stretch].span
        if cue is None or self.text[span.end - 2] in ",?!":
            return False
        if len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3):
            return len(words) <= 6 and not (answer.ranked and answer.ranked.governs and cue.strength == "speech")
        if len(words) > 2 or cue.token.lemma in naming_verbs():
            return False
        root = self.parse.root_of(span)
        head = self.parse.head(root) if root else None
        modifies = root is not None and root.dep in ("compound", "amod", "nmod", "poss", "punct")
        return (
            len(words) == 1
            and modifies
            and head is not None
            and self.marked.outside(head)
            and head.pos in ("NOUN", "PROPN")
        )

    def _add(self, stretch: int, answer: _Answer, block: Block) -> None:
        part = self.marked.stretches[stretch].span
        before = self.text[max(block.span.start, part.start - 2) : part.start].rstrip()
        confidence = self.weigh_evidence(
            Evidence(part, part.of(self.text), before, block.kind, answer.how, answer.ranked)
        )
        kind, span = self.spans.content(stretch, answer.cue)
        cue = answer.cue.span if answer.cue else None
        speakers: tuple[SpeakerWords, ...] = ()
        if answer.speaker:
            carried = answer.how in ("continued", "carried", "same paragraph")
            speakers = (SpeakerWords(answer.speaker, confidence, carried),)
        previous = self.drafts[-1] if self.drafts else None
        if previous and previous.kind == "mixed" and previous.span.contains(part):
            self.drafts[-1] = Draft(
                "mixed", previous.span, (*previous.parts, part), previous.speakers, previous.cue, previous.confidence
            )
            return
        if previous and previous.span.overlaps(span):
            span, kind = part, "direct"
        self.drafts.append(Draft(kind, span, (part,), speakers, cue, confidence))


def _joined(drafts: Sequence[Draft], quotation: Sequence[Span]) -> Draft:
    """Return `drafts`, which are in text order, as one quote; what stands between them in the quotation is part of it.

    All else is as the surest of them has it.
    """
    surest = max(drafts, key=lambda draft: draft.confidence)
    kind: QuoteKind = "mixed" if any(draft.kind == "mixed" for draft in drafts) else "direct"
    span = Span(drafts[0].span.start, drafts[-1].span.end)
    own = {part for draft in drafts for part in draft.parts}
    parts = tuple(sorted(own | {part for part in quotation if span.contains(part)}))
    return replace(surest, kind=kind, span=span, parts=parts)


def _over_paragraphs(stretches: Sequence[Stretch]) -> list[list[Span]]:
    """Return the stretches of each quotation that goes over several paragraphs."""
    quotations: list[list[Span]] = []
    for stretch in stretches:
        if stretch.continues and quotations:
            quotations[-1].append(stretch.span)
        elif not stretch.nested:
            quotations.append([stretch.span])
    return [quotation for quotation in quotations if len(quotation) > 1]
