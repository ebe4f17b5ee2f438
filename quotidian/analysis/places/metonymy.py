"""Whether a place name stands for a government, a people or a team ("Washington said") rather than for the spot.

Rules over the parse, by the name's part in the sentence: doers of deeds are governments, unless the verb is one that
landscapes do; what is in, at or near a name is at the spot; who talks with, calls on or is accused by it, is not.
"""

from collections.abc import Callable, Mapping

from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.model import Span


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# What lies in a place or is a part of it: "Seoul's outskirts" is about the spot.
_PHYSICAL = _words(
    """capital city town village street airport river coast border mountain port island beach region province suburb
    hotel park building university museum hospital church neighborhood neighbourhood downtown south north east west
    northeast northwest southeast southwest center centre outskirt population climate weather airspace soil shore
    landmark square stadium bay valley lake district area countryside history people resident citizen
    coastline highway coastal road station market prison jail court county country state part home member territory
    water sea ground land waters tour trip visit neighbor neighbour growth rate rise total toll number figure share
    output job industry tourism economy unemployment inflation
    cathedral cuisine metro museum nightlife restaurant skyline slum subway theatre theater traffic tram weather zoo"""
)
_LIES = _words("lie locate situate surround border have cover contain feature experience see host remain")
_DONE_TO_SPOTS = _words(
    """locate situate inhabit settle find surround divide cover hit know build cut visit connect flood destroy name
    found rename border strike rock shake evacuate reach"""
)
_GONE_TO = _words(
    """visit leave reach enter tour cross hit ravage strike inhabit populate settle travel explore dominate depart pass
    rock traverse surround devastate shake flee approach quit see pound batter lash flood build rebuild transform
    modernize modernise revitalize revitalise develop affect grip engulf sweep secure capture occupy fill govern rule
    run"""
)
_MOTION = _words(
    """travel trip visit tour fly flight return move go come drive ship arrive arrival head walk send transfer emigrate
    immigrate migrate export journey voyage road route access deport bring take transport leave relocate extend north
    south east west northeast northwest southeast southwest border next close native home ticket pilgrimage exile
    extradite back welcome invite summon recall march invitation envoy deportation expel expulsion carry switch
    movement distance connection link train bus ferry boat ship service railway railroad pipeline operation corridor"""
)
_PRESSED_ON = _words(
    """call pressure sanction war attack put rely impose press embargo talk depend urge curb focus assault tariff
    stance policy position impact influence leverage"""
)
_ACTS_OF = _words(
    """behalf ally support defeat victory recognition accuse suspicion demand criticism part policy enemy friend
    critic"""
)
# What a government lets others hear or have, and how they come by it.
_WORDS_OF = _words(
    """rhetoric statement threat message signal reply response answer offer proposal demand pledge promise assurance
    criticism pressure provocation concession commitment condemnation denial apology approval support help aid
    independence"""
)
_HAD_FROM = _words("hear demand seek win secure extract")
_DEEDS = _words(
    """gesture offer proposal pledge promise threat demand decision refusal practice policy stance response reaction
    sanction pressure support aid provocation concession retaliation intervention diplomacy interest disinterest ally
    effort move"""
)
# A name joined to one of these ("the Syrian government and Russia") is in its company.
_RULERS = _words("government administration regime authority ministry cabinet")
_AT_SPOT = _words(
    """in at near into through across throughout outside inside around toward towards within along off beyond above
    below behind onto beside aboard via upon under from"""
)
_WITH_PARTY = _words("with against by between among for versus v. vs. vs than like over")
_PREDICATES_OF_SPOTS = _words("home part large small old beautiful country state county member hot cold")
_NAME_ENTITIES = frozenset({"GPE", "LOC", "NORP", "ORG"})


def stands_for_government(parse: Parse, span: Span) -> bool:
    """Say whether the name at `span` acts, speaks, or is addressed as a government, people or team would be."""
    root = parse.root_of(span)
    if root is None:
        return False
    root = _first_of_list(parse, root)
    rule = _RULES.get(root.dep)
    return rule is not None and rule(parse, root)


def _first_of_list(parse: Parse, token: Token) -> Token:
    """Go from "Washington" in "Seoul and Washington" to the name whose part in the sentence both share."""
    while token.dep in ("conj", "appos"):
        head = parse.head(token)
        named = head.entity in _NAME_ENTITIES or head.pos == "PROPN" or head.lemma in _RULERS
        if head.index == token.index or not named:
            break
        token = head
    return token


def _as_subject(parse: Parse, token: Token) -> bool:
    verb = parse.head(token)
    if verb.lemma != "be":
        return verb.lemma not in _LIES
    told = {child.lemma for child in parse.children(verb) if child.dep in ("attr", "acomp", "prep")}
    return not told & (_PHYSICAL | _AT_SPOT | _PREDICATES_OF_SPOTS)


def _as_passive_subject(parse: Parse, token: Token) -> bool:
    return parse.head(token).lemma not in _DONE_TO_SPOTS


def _as_owner(parse: Parse, token: Token) -> bool:
    return parse.head(token).lemma not in _PHYSICAL


def _as_object(parse: Parse, token: Token) -> bool:
    return parse.head(token).lemma not in _GONE_TO


def _after_preposition(parse: Parse, token: Token) -> bool:
    preposition = parse.head(token)
    governor = parse.head(preposition)
    word = preposition.text.lower()
    if preposition.dep == "agent":
        return True
    if word == "to":
        return governor.pos in ("NOUN", "VERB", "ADJ", "PROPN") and governor.lemma not in _MOTION | _PHYSICAL
    if word in _GOVERNED:
        return governor.lemma in _GOVERNED[word]
    return word in _WITH_PARTY and governor.lemma not in _MOTION | _PHYSICAL


def _before_noun(parse: Parse, token: Token) -> bool:
    return parse.head(token).lemma in _DEEDS


def _beside_subject(parse: Parse, token: Token) -> bool:
    """Say whether the name starts the list of subjects of a headline: "Lima, Quito offer talks"."""
    comma = parse.tokens[token.index + 1 : token.index + 2]
    follows = parse.token_at(comma[0].end + 1) if comma and comma[0].text == "," else None
    subject = next((child for child in parse.children(parse.head(token)) if child.dep == "nsubj"), None)
    if subject is None or subject.pos != "PROPN" or parse.subtree(subject)[0] != follows:
        return False
    return _as_subject(parse, token)


def _always(parse: Parse, token: Token) -> bool:
    return True


# The prepositions after which the word before them tells.
_GOVERNED = {"on": _PRESSED_ON, "of": _ACTS_OF, "from": _WORDS_OF | _HAD_FROM}
_RULES: Mapping[str, Callable[[Parse, Token], bool]] = {
    "nsubj": _as_subject,
    "nsubjpass": _as_passive_subject,
    "poss": _as_owner,
    "dobj": _as_object,
    "npadvmod": _beside_subject,
    "compound": _before_noun,
    "nmod": _before_noun,
    "pobj": _after_preposition,
    "agent": _always,
    "dative": _always,
}
