"""What tells languages apart: their scripts, letters that few of them have, their commonest words, and their names."""

import re

FUNCTION_WORDS = {
    "en": (
        "the of and to in that is was for it with as on be at by he had not are but from or have an they which "
        "you were his her she this been has said will their who its would after a i we what when there more about "
        "than into out over if my your them"
    ),
    "fr": (
        "le la les des et en du une est dans que qui pour pas sur au avec plus par ce il elle sont ses été cette "
        "mais aux ont leur nous vous l' d' qu' n' s' c' de un ne se à"
    ),
    "de": (
        "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er "
        "hat dass sie nach wird bei einer um am sind noch wie über in zum zur ich wir einen einem oder vor wieder bis "
        "nur mehr"
    ),
    "es": (
        "el la de que y en los del se las por un para con no una su al lo como más pero sus este ya esta entre "
        "cuando muy sin sobre también hasta a fue es ha son o desde"
    ),
    "ca": (
        "el la de que i en els del les per un amb no una al més però aquest aquesta entre quan molt sense sobre també "
        "fins és dels als ha va són l' d' han seva seu què"
    ),
    "it": (
        "il di che la e per un in è una sono del con non si da dei le della al nel anche più gli alla come ha "
        "questo ma lo nella dal l' d' dell' all' i a della sul sulla ai delle"
    ),
    "pt": (
        "o de a que e do da em um para é com não uma os no se na por mais as dos como mas ao das foi pelo pela "
        "seu sua também já são à nos nas ou ser tem"
    ),
    "gl": "o de a que e do da en un para é con non unha os no se na por máis as dos como pero ao das foi polo pola",
    "ro": (
        "de și în a la cu pe din care nu se că un o mai este au pentru sunt fost prin ca al ale sau după dar fi lui "
        "această până într ce iar"
    ),
    "nl": (
        "de van het een en in is dat op te zijn voor met die niet aan er om ook als maar bij hij uit door naar "
        "dan nog wordt heeft over werd ze ik deze was tot"
    ),
    "af": "die van en in is het dat op te vir met wat nie aan om ook as maar by hy uit deur na nog word oor sy hulle",
    "sv": (
        "och att det i en som är av på för med den till inte har de om ett han men var jag sig från så kan när nu "
        "under hon vi efter sina vill ska"
    ),
    "da": (
        "og at det i en som er af på for med den til ikke har de om et han men var jeg sig fra så kan når nu blev "
        "efter hun vi blevet"
    ),
    "no": (
        "og at det i en som er av på for med den til ikke har de om et han men var jeg seg fra så kan når nå ble etter "
        "hun vi blitt"
    ),
    "is": "og að í á er sem til um það var við en ekki með því af fyrir hann hún þeir hafa voru eru úr",
    "fi": "ja on ei se että hän oli mutta myös ovat kun joka niin kuin mukaan sekä tai jos vain ole ollut hänen tämä",
    "et": "ja on ei et see ta oli aga ka kui mis oma või siis ning nende selle pole olid mida kes veel",
    "lv": "un ir ka par no ar uz bet arī tas kas nav bija viņš pēc tikai lai kā savu",
    "lt": "ir yra kad tai su iš į bet ne taip kaip jo buvo už ar apie tik dar po kurie jis",
    "pl": (
        "w i na z do się nie że to jest o jak po od za przez ale dla są był oraz tym jego które przed tylko już ma "
        "było czy co a"
    ),
    "cs": "a v na se je že to s z do o i pro ale by jako jsou za po od který bylo jeho jen když ve ze také byl podle",
    "sk": "a v na sa je že to s z do o aj pre ale by ako sú za po od ktorý bolo jeho len keď vo zo tiež bol podľa",
    "sl": "in v na je da se za z so pa ne tudi ki kot po bi iz od ali bo le do še kar bil ni",
    "hr": "i u na je da se za su od s o a ne što kao iz koji ali će bi ili do po nije bio samo još kako nakon",
    "hu": "a az és hogy nem is egy ez de van meg volt már csak mint ha azt után vagy el még lesz ki szerint",
    "sq": "dhe në të e i për me se nga një që është ka nuk më si u kanë do por ose pas kjo janë",
    "tr": (
        "ve bir bu da de için ile olarak çok daha gibi olan sonra kadar ancak ise en ne olduğu dedi ama değil o var "
        "göre"
    ),
    "az": "və bir bu da də üçün ilə olan sonra kimi daha çox ki isə edib deyib olub amma",
    "id": (
        "yang dan di dengan untuk ini dari dalam tidak itu pada akan juga adalah ke karena oleh mereka telah bisa "
        "saat sudah ada kata para"
    ),
    "tl": "ang ng sa na mga at ay si ni ko ito para hindi kung may nang siya ako niya naman pa kay din sila",
    "sw": "na ya wa kwa ni katika za la kuwa hii alisema huo hiyo baada lakini pia yake watu cha vya huku",
    "vi": "và của là có trong được cho với không một các những này đã người từ khi về đến ở tại cũng sẽ",
    "eu": "eta da du ez bat dira ere izan zuen hau dute egin baino zen bere gaur horrek esan",
    "ga": "an na agus ar go is a i le sé bhí do ag atá sa nach sí ó chun leis seo níl faoi",
    "cy": "y yn a i o ar mae yr ei am wedi ac gan ond bod roedd hyn oedd fod fel eu wrth nid",
    "so": "oo iyo ka ku in la waa uu ay ee soo kale ayaa si waxaa loo markii",
    "ha": "da na a ya ta ne cewa ba wannan domin kuma an su za yana suna shi mai ga",
}
# Letters, or ends of words, that no other language of the same script has, or few and less common ones.
LETTERS: dict[str, str | tuple[str, ...]] = {
    "de": "ß",
    "es": "ñ¿¡",
    "pt": "ãõ",
    "ca": "ŀ",
    "ro": "țșăţş",
    "is": "þð",
    "pl": "łąęśźż",
    "cs": "řěů",
    "sk": "ľĺŕ",
    "hr": "đ",
    "hu": "őű",
    "lv": "ļņģķ",
    "lt": "ėųį",
    "et": "õ",
    "tr": "ğış",
    "az": "ə",
    "vi": "ạảấầậắặẹẻếềệỉịọỏốồộớờợụủứừựỳươ",
    "sq": "ë",
    "fa": "پچژگ",
    "ur": "ٹڈڑےں",
    "ps": "ټډړښځڅ",
    "uk": "іїєґ",
    "be": "ў",
    "bg": "ъ",
    "sr": ("ћ", "ђ", " је "),
    "mk": ("ѓ", "ќ", "ѕ", " во "),
    "kk": "әғқңұһ",
    "mn": "өү",
    "mr": "ळ",
    "ne": ("छ ", "छ।", "छ,", "छन्"),
}
# The scripts with the languages that write in them, in the order in which they are told by letters of their own; the
# last is the one without. Kana before Han: Japanese uses both.
SCRIPTS = (
    (("ja",), re.compile(r"[\u3040-\u30ff]")),
    (("ko",), re.compile(r"[\uac00-\ud7a3]")),
    (("zh",), re.compile(r"[\u3400-\u9fff]")),
    (("ps", "ur", "fa", "ar"), re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")),
    (("he",), re.compile(r"[\u0590-\u05ff]")),
    (("kk", "be", "uk", "sr", "mk", "mn", "bg", "ru"), re.compile(r"[\u0400-\u04ff]")),
    (("el",), re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    (("mr", "ne", "hi"), re.compile(r"[\u0900-\u097f]")),
    (("bn",), re.compile(r"[\u0980-\u09ff]")),
    (("pa",), re.compile(r"[\u0a00-\u0a7f]")),
    (("gu",), re.compile(r"[\u0a80-\u0aff]")),
    (("or",), re.compile(r"[\u0b00-\u0b7f]")),
    (("ta",), re.compile(r"[\u0b80-\u0bff]")),
    (("te",), re.compile(r"[\u0c00-\u0c7f]")),
    (("kn",), re.compile(r"[\u0c80-\u0cff]")),
    (("ml",), re.compile(r"[\u0d00-\u0d7f]")),
    (("si",), re.compile(r"[\u0d80-\u0dff]")),
    (("th",), re.compile(r"[\u0e00-\u0e7f]")),
    (("lo",), re.compile(r"[\u0e80-\u0eff]")),
    (("my",), re.compile(r"[\u1000-\u109f]")),
    (("ka",), re.compile(r"[\u10a0-\u10ff]")),
    (("am",), re.compile(r"[\u1200-\u137f]")),
    (("km",), re.compile(r"[\u1780-\u17ff]")),
    (("hy",), re.compile(r"[\u0530-\u058f]")),
)
NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek",
    "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian", "fi": "Finnish",
    "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian",
    "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lo": "Lao",
    "lt": "Lithuanian", "lv": "Latvian", "mk": "Macedonian", "ml": "Malayalam", "mn": "Mongolian", "mr": "Marathi",
    "ms": "Malay", "my": "Burmese", "ne": "Nepali", "nl": "Dutch", "no": "Norwegian", "or": "Odia", "pa": "Punjabi",
    "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "si": "Sinhala",
    "sk": "Slovak", "sl": "Slovenian", "so": "Somali", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tl": "Tagalog", "tr": "Turkish", "uk": "Ukrainian",
    "ur": "Urdu", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip
