"""Common nouns for what speaks and is no person: bodies ("the company said") and documents ("the letter says")."""

# Companies go by many nouns, whatever their names end in: "Norwind … the airline".
COMPANIES = frozenset({
    "airline", "automaker", "bank", "broadcaster", "brewer", "builder", "business", "carmaker", "carrier", "chain",
    "company", "conglomerate", "contractor", "corporation", "developer", "employer", "firm", "giant", "group",
    "insurer", "landlord", "lender", "maker", "manufacturer", "operator", "owner", "producer", "provider",
    "publisher", "retailer", "seller", "start-up", "startup", "studio", "subsidiary", "supplier", "utility",
})  # fmt: skip
BODIES = COMPANIES | frozenset({
    "administration", "agency", "alliance", "assembly", "association", "authority", "board", "body", "bureau",
    "campaign", "centre", "center", "charity", "church", "club", "coalition", "college", "commission", "committee",
    "congregation", "consortium", "council", "court", "department", "embassy", "federation", "force", "foundation",
    "government", "hospital", "inquiry", "institute", "institution", "jury", "league", "magazine", "ministry",
    "mission", "museum", "network", "newspaper", "office", "organisation", "organization", "paper", "parliament",
    "party", "police", "regulator", "school", "secretariat", "senate", "service", "society", "station", "team",
    "trust", "union", "university", "watchdog",
})  # fmt: skip
DOCUMENTS = frozenset({
    "account", "advertisement", "announcement", "appeal", "article", "book", "brochure", "bulletin", "card",
    "charter", "circular", "column", "communique", "communiqué", "complaint", "constitution", "contract", "decree",
    "diary", "directive", "document", "draft", "editorial", "email", "e-mail", "entry", "essay", "filing", "guide",
    "guideline", "handbook", "indictment", "judgement", "judgment", "law", "lawsuit", "leaflet", "letter",
    "manifesto", "manual", "memo", "memorandum", "message", "motion", "note", "notice", "opinion", "order", "page",
    "paper", "petition", "placard", "plaque", "policy", "post", "poster", "poll", "proposal", "release", "report",
    "resolution", "review", "ruling", "sign", "statement", "study", "submission", "summary", "survey", "text",
    "treaty", "tweet", "verdict", "website", "will",
})  # fmt: skip
