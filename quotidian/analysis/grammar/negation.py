"""Verbs of saying that report nothing, because nothing was said: "did not say", "no one said", "denied saying".

See analysis.md, section 4, rule 5.
"""

from quotidian.analysis.grammar.syntax import Parse, Token

_DENYING = frozenset({"deny", "refuse", "decline"})
_NOBODY = frozenset({"nobody", "none", "neither"})
# "said nothing", "told them little"; "said nothing but “yes”" reports.
_NOTHING = frozenset({"nothing", "little"})
_BUT = frozenset({"but", "except", "beyond", "other", "besides"})
# "did not just say" says that it was said.
_MERELY = frozenset({"only", "just", "merely", "simply"})


def is_negated(parse: Parse, verb: Token) -> bool:
    """Say whether `verb` is negated, has nothing said as its object, or is what somebody denied or refused."""
    return _says_not(parse, verb) or _says_nothing(parse, verb) or is_denied(parse, verb)


def is_denied(parse: Parse, verb: Token) -> bool:
    """Say whether `verb` is what somebody denied or refused to do: "denied saying", "refused to say"."""
    head = parse.head(verb)
    return verb.dep == "xcomp" and head.lemma in _DENYING and not _says_not(parse, head)


def has_misplaced_not(parse: Parse, verb: Token) -> bool:
    """Say whether the parse hangs a later "not" on `verb`: it belongs to something else ("promise … not to smoke")."""
    return any(child.dep == "neg" and child.index > verb.index for child in parse.children(verb))


def is_nobody(parse: Parse, subject: Token) -> bool:
    """Say whether `subject` means that nobody did it: "nobody", "no one", "none of them"."""
    return subject.text.lower() in _NOBODY or any(
        child.dep == "det" and child.text.lower() == "no" for child in parse.children(subject)
    )


def _says_not(parse: Parse, verb: Token) -> bool:
    negations = (child for child in parse.children(verb) if child.dep == "neg" and child.index < verb.index)
    return any(parse.tokens[child.index + 1].text.lower() not in _MERELY for child in negations)


def _says_nothing(parse: Parse, verb: Token) -> bool:
    said = [c for c in parse.children(verb) if c.dep in ("dobj", "advmod") and c.index > verb.index]
    behind = [parse.tokens[c.index + 1 : c.index + 2] for c in said if c.text.lower() in _NOTHING]
    return any(not following or following[0].text.lower() not in _BUT for following in behind)
