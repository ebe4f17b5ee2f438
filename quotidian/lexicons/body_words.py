"""The words that end the names of bodies and of what they build, and so no person's name."""

BODY_WORDS = frozenset({
    "academy", "accord", "act", "advisers", "advisors", "agency", "agreement", "airbase", "airline", "airlines",
    "airport", "airways", "alliance", "analytics", "assembly", "asset", "associates", "association", "authority",
    "avenue", "award", "bank", "biotech", "board", "bowl", "bridge", "broadcasting", "brothers", "building", "bureau",
    "campaign", "capital", "cemetery", "center", "centre", "chamber", "championship", "championships", "church", "city",
    "club", "co-operative", "coalition", "college", "commission", "committee", "communications", "company",
    "conference", "congress", "consulting", "convention", "cooperative", "corp", "corporation", "corps", "council",
    "county", "court", "cup", "department", "district", "division", "doctrine", "electronics", "energy", "enterprises",
    "entertainment", "exchange", "fc", "federation", "ferries", "ferry", "festival", "financial", "foods", "force",
    "forces", "foundation", "fund", "gallery", "gazette", "government", "group", "hall", "healthcare", "herald",
    "holdings", "hospital", "hotel", "house", "inc", "industries", "initiative", "institute", "insurance",
    "international", "investment", "investments", "journal", "laboratories", "labs", "league", "library", "limited",
    "lines", "llc", "logistics", "ltd", "marine", "media", "minerals", "mining", "ministry", "mosque", "motors",
    "movement", "municipality", "museum", "network", "news", "newspaper", "observatory", "observer", "office", "open",
    "orchestra", "organisation", "organization", "palace", "park", "partners", "party", "petroleum", "pharmaceuticals",
    "pictures", "plan", "plc", "police", "post", "press", "prize", "project", "province", "radio", "railway",
    "railways", "records", "republic", "research", "resources", "review", "road", "rovers", "school", "secretariat",
    "securities", "semiconductor", "semiconductors", "services", "shipping", "society", "software", "solutions",
    "stadium", "station", "stores", "street", "studios", "supermarkets", "syndicate", "systems", "technologies",
    "technology", "telecom", "telecommunications", "television", "theatre", "therapeutics", "times", "tournament",
    "tower", "treaty", "tribune", "trophy", "trust", "union", "united", "university", "ventures", "wanderers",
})  # fmt: skip
# Those of them that are family names as well.
_ALSO_SURNAMES = frozenset({
    "bank", "bridge", "church", "court", "ferry", "hall", "house", "marine", "open", "park", "plan", "post", "press",
    "street", "times", "tower",
})  # fmt: skip
# Parties, movements and companies whose names look like somebody's, or like a place's.
WELL_KNOWN_BODIES = frozenset({
    "aam aadmi", "adidas", "airbnb", "airbus", "al arabiya", "al jazeera", "al qaeda", "al shabaab", "al-jazeera",
    "al-qaeda", "al-shabaab", "alibaba", "astrazeneca", "awami league", "barisan nasional",
    "bharatiya janata", "boeing", "boko haram", "chadema", "coca-cola", "credit suisse", "deloitte", "easyjet",
    "embraer", "en marche", "ennahda", "ericsson", "eskom", "facebook", "fatah", "fedex", "fianna fail", "fidesz",
    "fine gael", "forza italia", "fratelli d'italia", "frelimo", "gazprom", "gerindra", "gmail", "goldman sachs",
    "golkar", "google", "hamas", "heineken", "hezbollah", "huawei", "hyundai", "ikea", "inkatha freedom", "instagram",
    "jana sena", "janjaweed", "jobbik", "kuomintang", "law and justice", "lego", "likud", "linkedin", "lufthansa",
    "lukoil", "mcdonald's", "merrill lynch", "moderna", "morgan stanley", "nestle", "netflix",
    "nidaa tounes", "nike", "nissan", "nokia", "novartis", "pakatan harapan", "parti quebecois", "pepsico",
    "perikatan nasional", "petrobras", "petronas", "pfizer", "pheu thai", "plaid cymru", "podemos", "raytheon",
    "renamo", "reuters", "rosneft", "ryanair", "samsung", "shiv sena", "siemens", "sinn fein", "skype", "smer",
    "snapchat", "sony", "spotify", "starbucks", "sumar", "swapo", "syriza", "taliban", "tass", "tencent", "tiktok",
    "toyota", "transnet", "twitter", "uber", "umkhonto we sizwe", "unilever", "vodafone", "vox", "walmart",
    "wells fargo", "whatsapp", "xinhua", "yonhap", "youtube",
})  # fmt: skip
SURE_BODY_WORDS = BODY_WORDS - _ALSO_SURNAMES
# Plurals behind the name of a town that no team is called by: of land and buildings, of firms, offices and events.
_TEAMLESS_PLURALS = frozenset({
    "affairs", "airlines", "airways", "archives", "arts", "associates", "awards", "barracks", "brothers", "courts",
    "docks", "estates", "falls", "foods", "forces", "games", "gardens", "heights", "highlands", "hills", "holdings",
    "industries", "islands", "lakes", "lowlands", "mills", "motors", "mountains", "news", "papers", "partners", "parks",
    "pictures", "plains", "police", "rapids", "railways", "schools", "series", "services", "shipyards", "sisters",
    "sons", "springs", "steelworks", "stores", "studios", "systems", "talks", "times", "towers", "waterworks",
    "wetlands", "woods", "works",
})  # fmt: skip


def is_plural_of_team(word: str) -> bool:
    """Say whether the last word of a name may be the plural that players are called by: "Warriors", not "Falls"."""
    return word[:1].isupper() and word.endswith("s") and not word.isupper() and word.lower() not in _TEAMLESS_PLURALS
