"""What a page says around its article: menus, share bars, kickers, other articles, and what must be kept."""

import pytest

from quotidian.model import Article
from quotidian.structure import structure_plain_text
from quotidian.structure.captions import is_caption
from quotidian.structure.furniture import is_furniture, is_section
from quotidian.structure.publication import is_publication_line

BODY = "The ferry left an hour late on Monday, and nobody on the quay seemed to mind the rain very much."
MORE = f"{BODY} Two gulls watched it go from the roof of the ticket office, where they had sat since dawn."
THEN = "The captain laughed. In nine years, she said, the boat had been on time twice, and both times nobody was there."
MENU = "Sections\nOpinion\nOur team\nIslands\nHarbours\nTide tables\nJobs\nPuzzles\nLetters\n"
BADGES = "Help\nTerms of use\nJobs\nCareers\nCorrections\nNewsletters\nArchive\nPuzzles\nShop\nPodcasts\n"


def of_kind(article: Article, kind: str) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks if block.kind == kind]


@pytest.mark.parametrize(
    "line",
    [
        "Post   Print   Share", "WhatsApp · X · Email · Print", "Save for later", "Home > Islands > Ferries",
        "5 min read", "Listen • 4 min", "Image 3 of 7"[6:], "Tags: ferries, rain", "Top stories", "Privacy Policy",
        "View in browser", "You are receiving this email because you signed up for boats.", "Enter your email address:",
        "ida.holm@example.org", "Tel: +47 55 01 47 00", "Follow @idaholm", "Reach Ida Holm at ida@example.org.",
        "Lesen Sie auch: Fähre zu spät", "Tous droits réservés", "Show key events only", "Skip advertisement",
        "This report by The Quay was first published Nov. 4, 2025.", "Thanks for reading The Quay!", "102 Likes",
        "[Read: Why the ferry was late]", "(With inputs from PTI)", "Ad Feedback", "—", "Leave a Reply",
        "00:00:06,500 --> 00:00:09,000", "Our Standards: The Quay Principles, opens new tab",
    ],
)  # fmt: skip
def test_furniture_of_pages(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "More from him was never expected.", "Print media fell by half.", "Post offices close.", "Save the ferry!",
        "Home rule came in 1979.", "The crew was sponsored by Ida Holm.", "Don't miss the boat, he told them.",
        "Tags were found on the gulls.", "Contact was lost at 9 p.m.", "Call me, she said.", "He signed up at dawn.",
        "Follow the money", "Listen to the sea", "Related by marriage", "Top of the world", "Up next week: the vote",
        "Facebook", "Like a gull", "Source of the river", "News travels > slowly", "Mail arrives.", "X marks the spot",
        "Editor’s note: the boat was late.", "Comments were rare.", "View from the quay", "Read my lips",
    ],
)  # fmt: skip
def test_what_an_article_may_say_is_no_furniture(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry at dawn. (Foto: Ida Holm)", "The ferry at dawn. Ida Holm/AFP/Getty Images", "AFP via Getty Images",
        "Image source, Getty Images", "Ida Holm on the bridge. Credit Olu Adeyemi/Agence France-Presse — Getty Images",
        "The quay at dawn.Credit...Ida Holm for The Quay", "The ferry on Monday. IDA HOLM | Quay Courier",
        "Getty Images A white boat under grey skies", "The ferry at dawn. Photo/Ida Holm",
        "A page of the log, taken on 20 June. Source: Quayside", "The ferry on the west coast [Ida Holm/Reuters]",
    ],
)  # fmt: skip
def test_credits_of_pages(line: str) -> None:
    assert is_caption(line)


def test_the_line_after_image_caption_is_the_caption() -> None:
    caption = "The terminal was built in 1961"
    article = structure_plain_text(f"Ferry sails\n\n{MORE}\n\nImage caption,\n{caption}\n\n{MORE}")
    assert caption in of_kind(article, "caption")


@pytest.mark.parametrize(
    "line",
    [
        "Published Feb. 18, 2025 · 4 min read", "Fri 7 Mar 2025 18.30 BST", "Updated 3 hours ago", "2 days ago",
        "Mittwoch, 3. März 2021, 16.45 Uhr", "Publié le 4 mai 2015 à 13h36", "12 de mayo de 2024", "2024年6月24日",
        "TNN | Nov 4, 2025, 10:32 IST", "Nov 4, 2025 Updated Nov 4, 2025  0",
        "November 4, 2025 3:12 PM GMT+1 · Updated 2 hours ago", "All News 10:12 November 04, 2025", "NOV 4",
        "November 04, 2025 10:12 pm | Updated November 05, 2025 09:14 am IST - QUAYTOWN",
    ],
)  # fmt: skip
def test_publication_lines(line: str) -> None:
    assert is_publication_line(line)
    assert not is_publication_line(f"{line} when the ferry left")


@pytest.mark.parametrize("line", ["4 de 10", "May was warm in 2024", "Sun rises in 2024", "3 hours late"])
def test_other_lines_with_numbers_are_no_publication_lines(line: str) -> None:
    assert not is_publication_line(line)


def test_buttons_count_beside_furniture_alone() -> None:
    assert of_kind(structure_plain_text(f"Ferry sails\n\nShare\nSave\nFacebook\n102\n\n{MORE}"), "furniture") == [
        "Share", "Save", "Facebook", "102",
    ]  # fmt: skip
    article = structure_plain_text(f"Ferry sails\n\n{MORE}\n\nFacebook\n\n{MORE}")
    assert of_kind(article, "heading") == ["Facebook"]


def test_a_menu_before_the_headline_and_one_after_the_article() -> None:
    article = structure_plain_text(
        f"{MENU}\nFerry sails after all\nBy Sarah Voss\n\n{MORE}\n\n{THEN}\n\nA long night\n{MORE}\n\n{BADGES}"
    )
    assert article.title == "Ferry sails after all"
    assert article.byline == ("Sarah Voss",)
    assert of_kind(article, "heading") == ["A long night"]
    assert of_kind(article, "furniture") == (MENU + BADGES).split("\n")[:-1]


def test_a_banner_above_the_menu_is_no_headline() -> None:
    banner = "We use cookies and the like to make the page better for you, and so do our nine hundred partners, " * 2
    article = structure_plain_text(
        f"{banner}as they say.\n{MENU}\nFerry sails after all\nBy Sarah Voss\n\n{MORE}\n\n{THEN}"
    )
    assert (article.title, article.byline) == ("Ferry sails after all", ("Sarah Voss",))


def test_a_list_of_players_below_the_headline_stays() -> None:
    players = [f"{name} Holm" for name in ("Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gro", "Hal", "Ida", "Jo")]
    article = structure_plain_text("\n".join(["Quay names its team for Sunday", *players, "", MORE, MORE]))
    assert of_kind(article, "furniture") == []
    article = structure_plain_text("\n".join(["Quay names its team for Sunday", "", MORE, "", MORE, "", *players]))
    assert of_kind(article, "furniture") == []


def test_long_sentences_are_kept_wherever_they_stand() -> None:
    article = structure_plain_text(
        f"{MENU}\nFerry sails after all\n\n{MORE}\n\n{THEN}\n\n{BADGES}\n\n{BODY}\n\n{BADGES}"
    )
    assert of_kind(article, "paragraph") == [MORE, THEN, BODY]


def test_text_without_spaces_is_weighed_by_its_letters() -> None:
    sentence = "船は月曜日に一時間遅れて出発したが、岸壁では誰も雨を気にしていないようだった。"
    menu = "".join(f"項目{number}\n" for number in range(12))
    article = structure_plain_text(f"{menu}船がようやく月曜日に出発した\n\n{sentence * 3}\n\n{sentence * 2}")
    assert article.title == "船がようやく月曜日に出発した"
    assert of_kind(article, "paragraph") == [sentence * 3, sentence * 2]


def test_kickers_over_the_headline() -> None:
    article = structure_plain_text(f"World\nNorway\nIsland to lose its ferry\nBy Sarah Voss\n\n{MORE}\n\n{MORE}")
    assert (article.title, of_kind(article, "furniture")) == ("Island to lose its ferry", ["World", "Norway"])
    assert structure_plain_text(f"Norway\n\n{MORE}\n\n{MORE}").title == "Norway"
    assert is_section("Middle East")
    assert not is_section("World Cup draw")


def test_headlines_of_other_articles_after_the_article() -> None:
    cards = ["Gulls close the fish market", "A night of fog on the fjord"]
    article = structure_plain_text("\n\n".join(["Ferry sails", MORE, MORE, "More on this story", *cards, "© The Quay"]))
    assert of_kind(article, "furniture") == ["More on this story", *cards, "© The Quay"]


def test_between_paragraphs_the_last_of_the_cards_may_be_a_heading() -> None:
    article = structure_plain_text(
        f"Ferry sails\n\n{MORE}\n\nRelated stories\n\nGulls close the market\n\nNight\n\n{MORE}"
    )
    assert of_kind(article, "furniture") == ["Related stories", "Gulls close the market"]
    assert of_kind(article, "heading") == ["Night"]


def test_top_stories_over_the_headline_do_not_make_it_a_card() -> None:
    article = structure_plain_text(f"Top stories\n\nFerry sails after all\n\nBy Sarah Voss\n\n{MORE}\n\n{MORE}")
    assert article.title == "Ferry sails after all"


def test_the_hours_of_a_live_report_are_dates_and_its_entries_have_headings() -> None:
    article = structure_plain_text(
        f"Live: the ferry\n\nBy Sarah Voss\n\n16:40\nBoat seen at last\n{MORE}\n\n3:15 p.m.\nNo news\n{MORE}"
    )
    assert of_kind(article, "dateline") == ["16:40", "3:15 p.m."]
    assert of_kind(article, "heading") == ["Boat seen at last", "No news"]


@pytest.mark.parametrize("credit", ["(Supplied: Port of Haugvik)", "(Courtesy of the Olsen family)", "(Handout)"])
def test_a_credit_in_brackets_makes_a_caption(credit: str) -> None:
    assert is_caption(f"The new quay under construction in June. {credit}")
    assert not is_caption(f"The new quay was late. {credit[:-1]} is what they said) and dear.")
