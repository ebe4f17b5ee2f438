import pytest

from quotidian.language import detect, name_of
from quotidian.language.words import FUNCTION_WORDS, NAMES, SCRIPTS
from quotidian.structure import structure_plain_text

# A code and a sentence a line.
SENTENCES = """
pt A balsa saiu na segunda-feira com uma hora de atraso e ninguém no cais pareceu se importar com a chuva.
it Il traghetto è partito lunedì con un'ora di ritardo e nessuno sul molo sembrava preoccuparsi della pioggia.
ca El vaixell va sortir dilluns amb una hora de retard i ningú al moll es va queixar de la pluja, segons el capità.
gl O barco saíu o luns cunha hora de atraso e ninguén no peirao se queixou da choiva, segundo dixo unha muller.
ro Feribotul a plecat luni cu o oră întârziere și nimeni de pe chei nu părea deranjat de ploaie, a spus căpitanul.
nl De veerboot vertrok maandag een uur te laat en niemand op de kade leek zich aan de regen te storen.
af Die veerboot het Maandag 'n uur laat vertrek en niemand op die kaai het oor die reën gekla nie.
sv Färjan gick en timme för sent på måndagen, och ingen på kajen tycktes bry sig om regnet.
da Færgen sejlede en time for sent mandag, og ingen på kajen så ud til at tage sig af regnen efter turen.
no Fergen gikk en time for sent mandag, og ingen på kaia så ut til å bry seg om regnet etter turen.
fi Lautta lähti maanantaina tunnin myöhässä, mutta kukaan laiturilla ei ollut harmissaan sateesta, ja kapteenin mukaan
is Ferjan fór klukkutíma of seint á mánudag og enginn á bryggjunni virtist hafa áhyggjur af rigningunni.
et Praam väljus esmaspäeval tund aega hiljem ja keegi kail ei paistnud vihmast hoolivat, aga see oli ka kõik.
lv Prāmis pirmdien izgāja stundu vēlāk, un neviens piestātnē par lietu neuztraucās, bet kapteinis teica, ka tas ir
lt Keltas pirmadienį išplaukė valanda vėliau ir niekas krantinėje nesiskundė lietumi, bet kapitonas sakė, kad tai
pl Prom odpłynął w poniedziałek z godzinnym opóźnieniem i nikt na nabrzeżu nie przejmował się deszczem.
cs Trajekt vyplul v pondělí o hodinu později a nikdo na nábřeží si nestěžoval na déšť, řekl kapitán.
sk Trajekt vyplával v pondelok o hodinu neskôr a nikto na nábreží sa nesťažoval na dážď, povedal kapitán.
sl Trajekt je v ponedeljek odplul uro kasneje in nihče na pomolu se ni pritoževal zaradi dežja, je rekel kapitan.
hr Trajekt je u ponedjeljak isplovio sat kasnije i nitko na pristaništu se nije žalio na kišu, rekao je kapetan.
hu A komp hétfőn egy órával később indult el, és a rakparton senki sem bánta az esőt, mondta a kapitány.
sq Trageti u nis të hënën me një orë vonesë dhe askush në skelë nuk u ankua për shiun, tha kapiteni.
tr Feribot pazartesi günü bir saat geç kalktı ve iskelede kimse yağmurdan şikâyet etmedi, dedi kaptan.
az Bərə bazar ertəsi bir saat gec yola düşdü və körpüdə heç kim yağışdan şikayət etmədi, kapitan deyib.
id Kapal feri berangkat terlambat satu jam pada hari Senin dan tidak ada orang di dermaga yang mengeluh.
tl Umalis ang barko nang isang oras na huli noong Lunes at walang sinuman sa pantalan ang nagreklamo sa ulan.
sw Kivuko kiliondoka kikiwa kimechelewa saa moja siku ya Jumatatu na hakuna mtu katika gati aliyelalamika kwa mvua.
vi Chuyến phà khởi hành muộn một giờ vào thứ Hai và không ai trên bến tàu phàn nàn về cơn mưa.
eu Ferrya ordubete berandu atera zen astelehenean, eta kaian inor ez zen euriaz kexatu, kapitainak esan zuen.
ga D'fhág an bád uair an chloig déanach ar an Luan agus ní raibh aon duine ar an gcé ag gearán faoin mbáisteach.
cy Gadawodd y fferi awr yn hwyr ddydd Llun ac nid oedd neb ar y cei yn cwyno am y glaw, meddai'r capten.
so Doontii ayaa saacad ka daahday maalintii Isniinta mana jirin qof ku sugan dekedda oo ka cawday roobka.
uk Пором відійшов у понеділок із запізненням на годину, і ніхто на пристані не скаржився на дощ.
be Паром адышоў у панядзелак са спазненнем на гадзіну, і ніхто на прыстані не скардзіўся на дождж, сказаў капітан.
bg Фериботът тръгна в понеделник с един час закъснение и никой на кея не се оплака от дъжда, каза капитанът.
sr Трајект је у понедељак испловио сат касније и нико на пристаништу се није жалио на кишу, рекао је капетан.
mk Траектот испловил во понеделник со еден час задоцнување, а никој на кејот не се пожалил на дождот, рече капетанот.
kk Паром дүйсенбіде бір сағатқа кешігіп шықты, бірақ айлақта ешкім жаңбырға шағымданған жоқ.
mn Гатлага онгоц даваа гарагт нэг цагийн хоцролттой хөдөлсөн бөгөөд хэн ч бороонд гомдоогүй.
el Το φέρι έφυγε τη Δευτέρα με μία ώρα καθυστέρηση και κανείς δεν παραπονέθηκε για τη βροχή.
fa کشتی روز دوشنبه با یک ساعت تأخیر حرکت کرد و هیچ‌کس در اسکله از باران گله نکرد، ناخدا گفت که پیش از این هم چنین شده
ur کشتی پیر کو ایک گھنٹہ دیر سے روانہ ہوئی اور گھاٹ پر کسی نے بارش کی شکایت نہیں کی
ps کښتۍ د دوشنبې په ورځ یو ساعت وروسته روانه شوه او هیچا د باران شکایت ونه کړ
he המעבורת יצאה ביום שני באיחור של שעה ואיש ברציף לא התלונן על הגשם
hi नौका सोमवार को एक घंटे की देरी से चली और घाट पर किसी ने बारिश की शिकायत नहीं की
mr बोट सोमवारी एक तास उशिरा निघाली आणि धक्क्यावर कोणीही पावसाबद्दल तक्रार केली नाही, पण सकाळी वेळ मिळाला
bn সোমবার ফেরি এক ঘণ্টা দেরিতে ছাড়ে এবং ঘাটে কেউ বৃষ্টি নিয়ে অভিযোগ করেনি
ta திங்கட்கிழமை படகு ஒரு மணி நேரம் தாமதமாக புறப்பட்டது
te సోమవారం పడవ ఒక గంట ఆలస్యంగా బయలుదేరింది
ml തിങ്കളാഴ്ച ബോട്ട് ഒരു മണിക്കൂർ വൈകി പുറപ്പെട്ടു
kn ಸೋಮವಾರ ದೋಣಿ ಒಂದು ಗಂಟೆ ತಡವಾಗಿ ಹೊರಟಿತು
gu સોમવારે હોડી એક કલાક મોડી નીકળી
pa ਸੋਮਵਾਰ ਨੂੰ ਕਿਸ਼ਤੀ ਇੱਕ ਘੰਟਾ ਦੇਰ ਨਾਲ ਚੱਲੀ
si සඳුදා තොටුපළේ බෝට්ටුව පැයක් ප්‍රමාද විය
th เรือข้ามฟากออกช้าไปหนึ่งชั่วโมงเมื่อวันจันทร์
my တနင်္လာနေ့က ကူးတို့သင်္ဘော တစ်နာရီ နောက်ကျထွက်ခွာခဲ့သည်
km សាឡាងបានចេញដំណើរយឺតមួយម៉ោង
ka ბორანი ორშაბათს ერთი საათის დაგვიანებით გავიდა
hy Լաստանավը երկուշաբթի մեկ ժամ ուշացումով մեկնեց
am ጀልባው ሰኞ ዕለት አንድ ሰዓት ዘግይቶ ተነሳ
zh 渡轮星期一晚了一个小时出发,码头上没有人抱怨下雨
"""
HEADLINES = """
de Nach zwei Jahren fährt die Fähre wieder bis zum Markt
fr Le maire se met aux voiles avec des enfants du port
es Los barcos del norte vuelven al mar con una bandera nueva
nl Kapitein wil meer geld voor de boten in het noorden
pl Rząd zapowiada podwyżki dla kapitanów w przyszłym roku
vi Chính phủ tăng lương cho thuyền trưởng từ tháng bảy
"""
ENGLISH = """
Los Angeles mayor quits
El Salvador jails de la Cruz brothers
Man die in boat fire
La Niña ends, says UN
Real Quay 2 Celta de Vigo 1; Inter 2 Lazio 1; Leeds 1 Wolves 0; Everton 2 Fulham 2
Profit rose 4 percent. Sales fell. Shares gained. Analysts cheered. Margins widened. Costs dropped.
FERRY SAILS AFTER ALL AND NOBODY ON THE QUAY MINDS THE RAIN, CAPTAIN SAYS
Boil water, add tofu, kimchi, scallions; simmer 20 minutes; serve hot
Best film, La La Land; best actor, Benicio del Toro; best song, Despacito; best director, Guillermo del Toro
“Vamos a ganar y no vamos a parar hasta el final,” she told them. They won, and nobody in the town slept that night.
“Je ne suis pas d’accord avec le maire et les gens du port,” he said. The mayor said nothing, and the meeting was over.
"""


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry left an hour late on Monday, and nobody on the quay seemed to mind it at all.", "en"),
        ("Die Fähre fuhr am Montag eine Stunde zu spät ab, und niemand auf dem Kai hat sich darüber beklagt.", "de"),
        ("Le bac est parti lundi avec une heure de retard et personne sur le quai ne s'en est plaint.", "fr"),
        ("El barco salió el lunes con una hora de retraso y nadie en el muelle se quejó por la lluvia.", "es"),
        ("배는 월요일에 한 시간 늦게 떠났다", "ko"),
        ("船は月曜日に一時間遅れて出発した", "ja"),
        ("غادرت العبارة يوم الاثنين متأخرة ساعة", "ar"),
        ("Паром ушёл в понедельник с опозданием", "ru"),
        (
            "Ilse von der Aue objected. Von der Aue left. Piet van der Molen, Carla de la Torre and Jo de Wit slept.",
            "en",
        ),
        (
            "Am Ende der Woche fuhr die Fähre von der Insel der Vögel nicht mehr, und das Warten der Leute war lang.",
            "de",
        ),
        ("Ferry late", "en"),
        ("", "en"),
    ],
)
def test_languages(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize("line", [*SENTENCES.split("\n")[1:-1], *HEADLINES.split("\n")[1:-1]])
def test_a_sentence_or_a_headline_in_many_languages(line: str) -> None:
    language, text = line.split(" ", 1)
    assert detect(text) == language


@pytest.mark.parametrize("text", ENGLISH.split("\n")[1:-1])
def test_english_with_foreign_names_and_quotes_or_few_little_words(text: str) -> None:
    assert detect(text) == "en"


def test_quotes_in_english_leave_the_language_of_the_article() -> None:
    english = "„I love this game and all that is in it for the people who are here“"
    text = f"{english}, sagte der Trainer nach dem Spiel, und dann sangen alle auf dem Kai bis in die Nacht."
    assert detect(text) == "de"


def test_the_page_around_an_article_may_speak_another_language() -> None:
    page = "Read more about the boats that were late and the people who were on them and in the rain\n\n" * 3
    german = "Die Fähre fuhr am Montag eine Stunde zu spät ab, und niemand auf dem Kai hat sich darüber beklagt."
    assert structure_plain_text(f"{page}\nEine Fähre\n\n{german}\n\n{page}").language == "de"


def test_languages_are_told_by_name() -> None:
    assert (name_of("de"), name_of("xx")) == ("German", "xx")
    assert {language for languages, _ in SCRIPTS for language in languages} | {*FUNCTION_WORDS} <= {*NAMES}
