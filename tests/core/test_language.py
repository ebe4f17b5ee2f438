import pytest

from quotidian.language import detect


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
