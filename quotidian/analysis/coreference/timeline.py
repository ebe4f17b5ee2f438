"""Who and what an article has spoken of so far that may speak later as "it", "they", "the company" or "the two"."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from quotidian.analysis.coreference.scene import Scene
from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.analysis.speech.drafts import Draft, Referent, Sort
from quotidian.lexicons.speaking_nouns import BODIES, DOCUMENTS
from quotidian.model import Organisation, Place

_BEFORE_HEAD = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod"})


@dataclass(frozen=True, slots=True)
class Event:
    """A referent spoken of at `position`, in the block of that number."""

    position: int
    block: int
    referent: Referent


class Timeline:
    """The subjects of sentences and the speakers of quotes, in text order."""

    def __init__(
        self,
        scene: Scene,
        drafts: Iterable[Draft],
        places: Iterable[Place],
        organisations: Iterable[Organisation],
    ) -> None:
        self._scene = scene
        self._parse: Parse = scene.parse
        self._bodies = dict(self._by_token(places, "government"))
        self._bodies |= dict(self._by_token(organisations, "body"))
        heads = {head.index: head for head in (*self._subjects(), *self._speakers(drafts))}
        self.events = [event for _, head in sorted(heads.items()) if (event := self._event(head))]
        self._positions = [event.position for event in self.events]

    def before(self, position: int) -> Iterator[Event]:
        """Yield what was spoken of before `position`, the nearest first."""
        return reversed(self.events[: bisect_left(self._positions, position)])

    def _by_token(self, entities: Iterable[Place | Organisation], sort: Sort) -> Iterator[tuple[int, Referent]]:
        for entity in entities:
            referent = Referent(entity.name, (entity.id,), sort)
            for mention in entity.mentions:
                if mention.form == "name":
                    yield from ((token.index, referent) for token in self._parse.tokens_in(mention.span))

    def _subjects(self) -> Iterator[Token]:
        for sentence in self._parse.sentences:
            subject = None if self._scene.is_apart(sentence) else self._scene.main_subject(sentence)
            if subject:
                yield subject
                yield from self._documents_shown(subject)

    def _documents_shown(self, subject: Token) -> Iterator[Token]:
        """Yield what somebody opens, holds or reads out: "Lind opened the report. “…,” it says."""
        for child in self._parse.children(self._parse.head(subject)):
            if child.dep == "dobj" and child.lemma in DOCUMENTS:
                yield child

    def _speakers(self, drafts: Iterable[Draft]) -> Iterator[Token]:
        for words in {words.span for draft in drafts for words in draft.speakers}:
            if root := self._parse.root_of(words):
                yield root

    def _event(self, head: Token) -> Event | None:
        referent = self._group(head) if self._scene.is_group(head) else self._one(head)
        sentence = self._parse.sentence_of(head)
        return Event(head.start, self._scene.block(sentence), referent) if referent else None

    def _one(self, head: Token) -> Referent | None:
        if self._scene.named_by(head):
            return None
        if body := self._bodies.get(head.index):
            return body
        if head.tag == "NNS" and self._scene.is_person(head):
            return Referent(self._words(head), (), "group")
        if head.tag == "NN" and self._scene.is_person(head):
            return Referent(self._words(head), (), "somebody")
        if head.tag == "NN" and head.lemma in BODIES | DOCUMENTS:
            return Referent(self._words(head), (), "document" if head.lemma in DOCUMENTS else "body")
        return None

    def _group(self, head: Token) -> Referent | None:
        """Return those joined by "and", if all are listed: people by their names, or bodies."""
        found = [self._entity(one) for one in self._joined(head)]
        entities = tuple(dict.fromkeys(entity for entity in found if entity))
        return Referent("", entities, "group") if len(entities) > 1 and all(found) else None

    def _joined(self, head: Token) -> Iterator[Token]:
        yield head
        for child in self._parse.children(head):
            if child.dep == "conj":
                yield from self._joined(child)

    def _entity(self, head: Token) -> str | None:
        body = self._bodies.get(head.index)
        return self._scene.one_named_by(head) or (body.entities[0] if body else None)

    def _words(self, head: Token) -> str:
        first = min([head, *(c for c in self._parse.children(head) if c.dep in _BEFORE_HEAD)], key=lambda t: t.index)
        first = self._parse.subtree(first)[0] if first != head else head
        last = head
        for child in self._parse.children(head):
            if child.dep == "prep" and child.text == "of":
                last = self._parse.subtree(child)[-1]
        return " ".join(self._scene.text[first.start : last.end].split())
