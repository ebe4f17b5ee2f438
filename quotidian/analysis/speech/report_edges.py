"""Where what somebody reports begins and ends within a sentence: its edges, beyond which the writer speaks again.

The listener stands before it ("told the Echo that …"), and behind it the next report ("…, adding that …", "… and denied
that …").
"""

from collections.abc import Iterator

from quotidian.analysis.grammar.marked_words import MarkedWords
from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.analysis.speech.cues import TAKES_LISTENER, verb_classes

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_FEWEST_WORDS = 3


def end_of_report(marked: MarkedWords, cue: Token, first: int, last: int) -> int:
    """Return the token before which the report ends that is in the tokens from `first` up to, not including, `last`.

    Only tokens outside quotation marks can end it, and it keeps some words in any case.
    """
    tokens = marked.parse.tokens
    for index in range(first + _FEWEST_WORDS, last):
        token, before = tokens[index], tokens[index - 1]
        if not marked.outside(token) or not marked.outside(before):
            continue
        if before.text == "," and (_reports_more(token) or _adds(marked.parse, token, last)):
            return index - 1
        if before.text == "," and token.text.lower() == "according":
            return index - 1
        if before.pos == "CCONJ" and _reports_next(marked, cue, token):
            return index - 1
    return last


def within_semicolons(marked: MarkedWords, cue: Token, first: int, last: int) -> tuple[int, int]:
    """Return the tokens from `first` up to `last`, on one side of the cue, that no semicolon parts from the cue.

    What a semicolon parts is another statement, unless it goes on with "that". There may be none left.
    """
    if first < cue.index:
        stops = [index for index in range(first, cue.index) if _is_semicolon(marked, index)]
        return (stops[-1] + 1 if stops else first), last
    stops = [i for i in range(cue.index, last) if _is_semicolon(marked, i) and not _goes_on_with_that(marked.parse, i)]
    return first, (stops[0] if stops else last)


def _is_semicolon(marked: MarkedWords, index: int) -> bool:
    token = marked.parse.tokens[index]
    return token.text == ";" and marked.outside(token)


def _goes_on_with_that(parse: Parse, semicolon: int) -> bool:
    behind = [token.text.lower() for token in parse.tokens[semicolon + 1 : semicolon + 3]]
    return behind[:1] == ["that"] or behind == ["and", "that"]


def start_of_report(marked: MarkedWords, cue: Token, first: int, before: int) -> int:
    """Return the first token of what is reported: the "that" among those from `first` up to `before`, if any.

    Only behind verbs that take a listener ("told the Echo that …"), whom the model may take for part of the clause.
    """
    if cue.lemma not in TAKES_LISTENER or first <= cue.index:
        return first
    for token in marked.parse.tokens[first:before]:
        if token.pos in ("VERB", "AUX") or not marked.outside(token):
            return first
        if token.text.lower() == "that" and token.dep == "mark":
            return token.index
    return first


def _reports_more(token: Token) -> bool:
    return token.tag == "VBG" and token.lemma in verb_classes()


def _adds(parse: Parse, token: Token, last: int) -> bool:
    """Say whether the token opens a clause that the writer adds at the end: "…, which rose in 1990"."""
    clause = parse.head(token)
    return token.tag in ("WDT", "WP") and clause.dep == "relcl" and parse.subtree(clause)[-1].index >= last - 1


def _reports_next(marked: MarkedWords, cue: Token, token: Token) -> bool:
    """Say whether the token is a verb of saying in the tense of the cue, and hardly of a subject but the cue's.

    Where the clause before is about somebody by name ("said Roe came and told them"), it may be that one who says it.
    """
    if token.tag != cue.tag or token.tag not in _FINITE or verb_classes().get(token.lemma) != "speech":
        return False
    parse = marked.parse
    if any(child.dep in _SUBJECTS for child in parse.children(token)) or token.dep != "conj":
        return False
    return not any(_is_named(parse, head) for head in _joined_to(parse, token) if head.index != cue.index)


def _joined_to(parse: Parse, verb: Token) -> Iterator[Token]:
    """Yield the verbs that `verb` is joined to by "and", the nearest first."""
    while verb.dep == "conj" and verb.head != verb.index:
        verb = parse.head(verb)
        yield verb


def _is_named(parse: Parse, verb: Token) -> bool:
    """Say whether the subject of `verb` is a name or a pronoun."""
    return any(child.dep in _SUBJECTS and child.pos != "NOUN" for child in parse.children(verb))
