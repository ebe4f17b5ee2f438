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
# Parties and movements that look like somebody's name.
PARTIES = frozenset({
    "aam aadmi", "awami league", "barisan nasional", "bharatiya janata", "chadema", "en marche", "ennahda",
    "fianna fail", "fidesz", "fine gael", "forza italia", "fratelli d'italia", "frelimo", "gerindra", "golkar",
    "inkatha freedom", "jana sena", "jobbik", "kuomintang", "law and justice", "likud", "nidaa tounes",
    "pakatan harapan", "parti quebecois", "perikatan nasional", "pheu thai", "plaid cymru", "podemos", "renamo",
    "shiv sena", "sinn fein", "smer", "sumar", "swapo", "syriza", "umkhonto we sizwe", "vox",
})  # fmt: skip
SURE_BODY_WORDS = BODY_WORDS - _ALSO_SURNAMES
