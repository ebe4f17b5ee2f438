"""Organisations: one entry for a name, its acronym and its company form."""

from quotidian.analysis.organisations import group
from quotidian.model import Article, Block, Mention, Organisation, Span


def grouped(text: str, *names: str) -> tuple[Organisation, ...]:
    mentions, position = [], 0
    for name in names:
        start = text.index(name, position)
        position = start + len(name)
        mentions.append(Mention(Span(start, position), "organisation"))
    article = Article("test", "test", "", text, (Block("paragraph", Span(0, len(text))),))
    return group(article, mentions)


def test_an_acronym_joins_its_expansion() -> None:
    text = "The Orzan Office of Harbours (OOH) met. OOH wrote. Brightwater replied."
    found = grouped(text, "Orzan Office of Harbours", "OOH", "OOH", "Brightwater")
    assert [(o.id, o.name, o.aliases, len(o.mentions)) for o in found] == [
        ("organisation-1", "Orzan Office of Harbours", ("OOH",), 3),
        ("organisation-2", "Brightwater", (), 1),
    ]


def test_an_acronym_may_come_first_or_leave_out_small_words() -> None:
    found = grouped("OH said so. The Office of Harbours agreed.", "OH", "Office of Harbours")
    assert [(o.name, o.aliases) for o in found] == [("Office of Harbours", ("OH",))]


def test_a_company_s_form_and_dots_make_no_other_company() -> None:
    found = grouped(
        "Zarnova Corp. sails; Zarnova pays. The N.K.T. and NKT.", "Zarnova Corp.", "Zarnova", "N.K.T.", "NKT"
    )
    assert [len(o.mentions) for o in found] == [2, 2]


def test_other_kinds_and_unlike_acronyms_stay_apart() -> None:
    found = grouped("The Office of Harbours and the RTQ.", "Office of Harbours", "RTQ")
    assert len(found) == 2
    article = Article("test", "test", "", "Ada", ())
    assert group(article, [Mention(Span(0, 3), "person")]) == ()
