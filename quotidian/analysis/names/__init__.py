"""People, places and organisations that an article names.

The model's entities, then layer upon layer of rules; each takes the candidates of the one before. What each gains, in
points of F1 for people / places, found by switching it off: on world news (W), Korean news (K), news in which all is in
capitals (C), people merged in news and lives (B, B-cubed), places of TR-News (T), the quality gate's first 48 articles
(G), and twelve later ones whose errors some of the rules were made for (F, so an upper bound). Each was measured when
its rule was made: where later layers do the same work, it would gain less today.

| order | why | gains |
|---|---|---|
| nicknames.join | "Ada “Spoons” Holt" is one name; the model has three | F 1.6 / 1.0 |
| openers.cut | a sentence's first word has its capital from there | C 0.1, G 0.1 / 0.2 |
| namesakes.join | "Chelsea Brazil" is somebody | nothing; local news has them |
| teams.add | "the Zarnow Warriors" belong to the town | F 2.3 (demonyms) |
| persons.add_titled | "Gen. Orlen" is somebody | B 1.3 |
| persons.part_from_places | "the Bishop of Zarnow Ada Holt" is two names | nothing; wire copy has it daily |
| persons.join_generations | "Holt, Jr." is no two names | nothing; the model errs so in wire copy |
| persons.drop_honours | "Ada Holt, SAN" | F 0.3 (places) |
| unmarked.add | ages, verbs of saying, "a spokesman" tell people | G 1.0 / 0.2 |
| of these, trades | "the full-back Ada Holt" | F 1.2 / 0.7 |
| self_named.add | "identified himself as Sunday" | F 0.4 |
| persons.add_given, complete, add_partners | what the model misses or halves | W 0.6, C 0.4, G 0.6 |
| rereading.reread | things, offices and firms are nobody | W 2.8, K 1.0, C 2.9, B 3.4, G 1.8 |
| rereading.drop_other_words | "Transport" of "Transport Minister" | G -0.1 / 0.2 |
| contexts.relabel | gazetteer and neighbours: "a choir from Zarnow" | W 0.8 / 3.0, K 0.1 / 1.8, G 2.8 / 4.9 |
| of these, towns of several words | "Puerto Montt" is nobody | F 1.1 / 1.0 |
| place_frames.fill | small towns in frames that only places fill | T 0.3, G 0.2 / 1.0 (LGL 1.0) |
| enumerations.agree | a row is of one kind | W 0.2 / 0.2, pairs F 0.4 / 0.3 |
| toponyms.add_known_places | sure, or named before | W 0.3 / 0.5, T 0.2, G 0.1 / 0.7 |
| toponyms.add_abbreviated | "Flin Flon, Man." | F 0.3 (places; spots 0.8), LGL 0.1 |
| toponyms.add_compounded | "pro-Norway", "Zarnow-born" | W 0.5, C 0.5, G 0.2 (places) |
| toponyms.complete_facilities | "Bushehr nuclear power plant" is one name | nothing but the first article |
| lines.add | date lines, bylines, picture credits | W 0.2, T 0.3 (places), G 1.2 / 1.4 |
| turns.relabel | "REED:" is who speaks | nothing; no set has transcripts in capitals |
| consistency.agree, agree_with_expansions | one name is one kind of thing | W 0.1 / 0.3, K 0.2 / 0.3, T 0.2 |
| consistency.agree_with_full_names | people who go by a first name that no list has | nothing; as above |
| consistency.part_couples | "Holt and Roe" is no firm where they are people | W 0.1, K 0.6 |
| consistency.cut_to_surnames | "Holt Polaroids" | B 1.2 |
| consistency.spread_full_names | the model misses them in rows and titles | W 0.3, C 0.1, B -0.3 |
| consistency.spread_surnames | bare surnames, the largest gain of all | W 4.1, K 3.2, C 4.1, B 13.7, G 1.4 |
| of these, first names | in speech people go by them, and no list has all | W 0.2, F 0.4 |
| of these, well known places' | "Georgia called me" | W 0.1, F 0.4 / 0.3 |
| namesakes.add_human | "Brazil, 34," is somebody | as namesakes.join |
| toponyms.add_nicknames | "the North" of a divided country | G 0.4 (places) |
| toponyms.with_saints_possessive | "St. John's" is a town | nothing; Canadian and Caribbean news has it |
| toponyms.with_full_stops | "Minn." is a name with its stop | G 0.8 (places) |
"""

from quotidian.analysis.grammar.syntax import Parse
from quotidian.analysis.names import (
    consistency,
    contexts,
    enumerations,
    lines,
    namesakes,
    nicknames,
    openers,
    persons,
    place_frames,
    rereading,
    self_named,
    teams,
    toponyms,
    turns,
    unmarked,
)
from quotidian.analysis.names.spans import Candidate, tidy
from quotidian.analysis.names.words import Words
from quotidian.model import Article, EntityKind, Mention, Span

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "organisation",
}


def find(article: Article, parse: Parse) -> tuple[Mention, ...]:
    """Return the mentions by name in `article`, sorted and without overlap."""
    words = Words(article, parse)
    candidates = tidy(article.text, (Candidate(span.start, span.end, label) for span, label in parse.entities()))
    candidates = nicknames.join(article.text, candidates)
    candidates = openers.cut(words, candidates)
    candidates = namesakes.join(words, candidates)
    candidates = teams.add(words, candidates)
    candidates = persons.add_titled(words, candidates)
    candidates = persons.part_from_places(words, candidates)
    candidates = persons.join_generations(words, candidates)
    candidates = persons.drop_honours(words, candidates)
    candidates = unmarked.add(words, candidates)
    candidates = self_named.add(words, candidates)
    candidates = persons.add_given(words, candidates)
    candidates = persons.complete(words, candidates)
    candidates = persons.add_partners(words, candidates)
    candidates = rereading.reread(words, candidates)
    candidates = rereading.drop_other_words(words, candidates)
    candidates = contexts.relabel(words, candidates)
    candidates = place_frames.fill(words, candidates)
    candidates = enumerations.agree(article.text, candidates)
    candidates = toponyms.add_known_places(words, candidates)
    candidates = toponyms.add_abbreviated(words, candidates)
    candidates = toponyms.add_compounded(words, candidates)
    candidates = toponyms.complete_facilities(words, candidates)
    candidates = lines.add(article, words, candidates)
    candidates = turns.relabel(article, words, candidates)
    candidates = consistency.agree(article.text, candidates)
    candidates = consistency.agree_with_expansions(article.text, candidates)
    candidates = consistency.agree_with_full_names(article.text, candidates)
    candidates = consistency.part_couples(words, candidates)
    candidates = consistency.cut_to_surnames(words, candidates)
    candidates = consistency.spread_full_names(words, candidates)
    candidates = consistency.spread_surnames(words, candidates)
    candidates = namesakes.add_human(words, candidates)
    candidates = toponyms.add_nicknames(words, candidates)
    candidates = toponyms.with_saints_possessive(words, candidates)
    candidates = toponyms.with_full_stops(article.text, candidates)
    return tuple(Mention(Span(c.start, c.end), _KINDS[c.label]) for c in candidates if c.label in _KINDS)
