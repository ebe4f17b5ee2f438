"""The search for the antecedent of each third-person pronoun, sentence by sentence."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from quotidian.analysis.coreference.scene import Scene, Unnamed
from quotidian.analysis.grammar.syntax import Sentence, Token
from quotidian.lexicons.person_words import Sex
from quotidian.model import Span

THIRD_PERSON: dict[str, Sex] = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
FIRST_PERSON = frozenset({"i", "me", "my", "mine", "myself"})

# How sure each way to an answer is.
_GOVERNED, _NEAREST_SUBJECT, _CARRIED, _NAMED_NEAR, _QUOTED = 0.9, 0.85, 0.7, 0.5, 0.4
_SAME_PRONOUN, _OWNER, _REPORTING, _GUESSED_OTHERWISE = 0.7, 0.6, 0.8, 0.65
# "Lind asked Roe … “Yes,” he replied."
_ADDRESSED = 0.7
# Somebody nearer, whom a guess alone rules out, may be meant all the same.
_PASSED_OVER = 0.6
# A subject is carried over so many paragraphs; other namings only within two.
_SUBJECT_REACH, _NAMING_REACH = 6, 1


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a pronoun means; `person` is None where it is somebody whom the article does not name."""

    token: Token
    person: str | None
    score: float

    @property
    def is_sure(self) -> bool:
        """Say whether the sentence itself gives the answer."""
        return self.score >= _GOVERNED


@dataclass(frozen=True, slots=True)
class _Focus:
    """Somebody who may be meant later on: a person's id or one unnamed, and the block."""

    referent: str | Unnamed
    block: int


class Reading:
    """One reading of the article from start to end with what is known of the people's sexes.

    `told` are those that the article itself tells; the others are guessed from given names.
    """

    def __init__(self, scene: Scene, sexes: dict[str, Sex], told: dict[str, Sex]) -> None:
        self._scene = scene
        self._sexes = dict(sexes)
        self._told = told
        self._answers: dict[int, Answer] = {}
        self._addressed: _Focus | None = None
        self._subjects: deque[_Focus] = deque(maxlen=12)
        self._named: deque[_Focus] = deque(maxlen=12)

    def answers(self) -> list[Answer]:
        """Resolve all third-person pronouns in the singular."""
        running = (self._subjects, self._named)
        block = -1
        for sentence in self._scene.parse.sentences:
            if self._scene.is_apart(sentence):
                if self._scene.block(sentence) != block:
                    self._subjects, self._named = deque(maxlen=12), deque(maxlen=12)
            else:
                self._subjects, self._named = running
            block = self._scene.block(sentence)
            self._read(sentence)
        return list(self._answers.values())

    def _read(self, sentence: Sentence) -> None:
        for quoted in (False, True):
            for token in self._scene.parse.sentence_tokens(sentence):
                if token.text.lower() in THIRD_PERSON and self._scene.is_quoted(token) == quoted:
                    self._resolve(token, sentence, quoted)
        self._remember(sentence)

    def _resolve(self, pronoun: Token, sentence: Sentence, quoted: bool) -> None:
        subject = self._scene.barred_subject(pronoun)
        barred = {self._referent(subject) if subject else None, *self._scene.spoken_of(pronoun)}
        found = list(self._ways_in_quote(pronoun, sentence) if quoted else self._ways(pronoun, sentence))
        ways = [way for way in found if way[0] not in barred]
        sex = THIRD_PERSON[pronoun.text.lower()]
        agreeing = next((way for way in ways if self._agrees(way[0], sex)), None)
        if self._is_overruled(ways, agreeing, sex):
            overruled = str(ways[0][0])
            self._sexes[overruled] = sex
            self._answers[pronoun.index] = Answer(pronoun, overruled, _GUESSED_OTHERWISE)
        elif agreeing:
            person = agreeing[0] if isinstance(agreeing[0], str) else None
            passed_over = any(self._may_be(referent, sex) for referent, _ in found[: found.index(agreeing)])
            score = min(agreeing[1], _PASSED_OVER) if passed_over else agreeing[1]
            self._answers[pronoun.index] = Answer(pronoun, person, score)
        elif self._scene.speaks(pronoun) and ways and self._may_be(ways[0][0], sex):
            # Somebody must speak: where nobody agrees, a sex guessed from a given name does not rule the likeliest out.
            person = ways[0][0] if isinstance(ways[0][0], str) else None
            self._answers[pronoun.index] = Answer(pronoun, person, min(ways[0][1], _GUESSED_OTHERWISE))

    def _is_overruled(
        self, ways: list[tuple[str | Unnamed, float]], agreeing: tuple[str | Unnamed, float] | None, sex: Sex
    ) -> bool:
        """Say whether the pronoun tells the sex of the subject above it, against a guess from the given name.

        It does in "Darcy Lind said he …" where nobody whom "he" fits was spoken of just before.
        """
        is_near = agreeing is not None and agreeing[1] >= _NEAREST_SUBJECT
        return bool(ways) and ways[0][1] == _GOVERNED and not is_near and self._may_be(ways[0][0], sex)

    def _ways(self, pronoun: Token, sentence: Sentence) -> Iterator[tuple[str | Unnamed, float]]:
        """Yield who may be meant by a pronoun outside quotation marks, the likeliest first."""
        scene = self._scene
        governing = scene.governing_subjects(pronoun)
        if self._addressed and scene.answers(pronoun) and scene.block(sentence) - self._addressed.block <= 1:
            yield self._addressed.referent, _ADDRESSED
        for subject in governing:
            if not scene.is_quoted(subject) and (referent := self._referent(subject)):
                yield referent, _GOVERNED
        if speaker := scene.reporting_before(pronoun):
            yield speaker, _REPORTING
        yield from self._within_sentence(pronoun, sentence, governing)
        if scene.main_subject(sentence) != pronoun and not any(s.pos in {"NOUN", "PRON"} for s in governing):
            for naming in reversed(scene.namings(sentence)):
                if naming.token.index < pronoun.index and not scene.is_quoted(naming.token):
                    yield naming.person, _NAMED_NEAR
        yield from self._from_before(scene.block(sentence))

    def _from_before(self, block: int) -> Iterator[tuple[str | Unnamed, float]]:
        """Yield who may be meant of those spoken of before the sentence: its subjects first, then all others."""
        for focus in reversed(self._subjects):
            if block - focus.block <= _SUBJECT_REACH:
                if isinstance(focus.referent, Unnamed) and focus.block < block:
                    yield from (
                        (named.referent, _NAMED_NEAR) for named in reversed(self._named) if named.block == block
                    )
                near = focus.block >= block - 1
                yield focus.referent, _NEAREST_SUBJECT if near else _CARRIED
        for focus in reversed(self._named):
            if block - focus.block <= _NAMING_REACH:
                yield focus.referent, _NAMED_NEAR

    def _within_sentence(
        self, pronoun: Token, sentence: Sentence, governing: list[Token]
    ) -> Iterator[tuple[str | Unnamed, float]]:
        """Yield whom the last pronoun before means, and who owns a subject above ("Lind's sister begged him")."""
        for token in reversed(self._scene.parse.sentence_tokens(sentence)):
            answer = self._answers.get(token.index) if token.index < pronoun.index else None
            if answer and THIRD_PERSON[token.text.lower()] == THIRD_PERSON[pronoun.text.lower()]:
                yield answer.person or Unnamed(THIRD_PERSON[token.text.lower()]), min(answer.score, _SAME_PRONOUN)
        for subject in governing:
            if not self._scene.is_quoted(subject) and (owner := self._scene.owner(subject)):
                yield owner, _OWNER

    def _ways_in_quote(self, pronoun: Token, sentence: Sentence) -> Iterator[tuple[str | Unnamed, float]]:
        """Yield who may be meant by a pronoun within a quote: never its speaker, who says "I"."""
        scene = self._scene
        speaker = self._speaker(scene.speaker_words(pronoun))
        for subject in scene.governing_subjects(pronoun):
            referent = self._referent(subject)
            if scene.is_quoted(subject) and referent and referent != speaker:
                yield referent, _QUOTED
        for naming in reversed(scene.namings(sentence)):
            if naming.token.index < pronoun.index and naming.person != speaker:
                yield naming.person, _QUOTED
        for focus in reversed(self._named):
            if focus.block == scene.block(sentence) and focus.referent != speaker:
                yield focus.referent, _QUOTED

    def _speaker(self, words: Span | None) -> str | None:
        if words is None:
            return None
        tokens = self._scene.parse.tokens_in(words)
        return next((r for t in tokens if isinstance(r := self._referent(t), str)), None)

    def _referent(self, token: Token) -> str | Unnamed | None:
        answer = self._answers.get(token.index)
        if answer:
            return answer.person or Unnamed(THIRD_PERSON[token.text.lower()])
        return self._scene.named_by(token) or self._scene.unnamed(token)

    def _may_be(self, referent: str | Unnamed, sex: Sex) -> bool:
        return isinstance(referent, str) and self._told.get(referent, sex) == sex

    def _agrees(self, referent: str | Unnamed, sex: Sex) -> bool:
        known = referent.sex if isinstance(referent, Unnamed) else self._sexes.get(referent)
        return known in (None, sex)

    def _remember(self, sentence: Sentence) -> None:
        block = self._scene.block(sentence)
        for naming in self._scene.namings(sentence):
            self._named.append(_Focus(naming.person, block))
        subject = self._scene.main_subject(sentence)
        if subject and subject.text.lower() not in THIRD_PERSON:
            person = self._scene.addressed_by(subject)
            self._addressed = _Focus(person, block) if person else None
        referent = (self._referent(subject) if subject else None) or self._scene.reporting_speaker(sentence)
        if subject and not referent and not self._scene.is_person(subject):
            referent = self._scene.owner(subject)  # "Lind's boat sank. He swam."
        if subject and isinstance(referent, Unnamed) and referent.sex is None and not self._scene.says(subject):
            return  # Not even sure to be a person: "a coach" may be a bus.
        if referent:
            self._subjects.append(_Focus(referent, block))
