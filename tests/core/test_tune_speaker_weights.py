"""The command line of the script that tunes the weights of the speaker ranking."""

import pytest

from scripts import tune_speaker_weights


def test_help_tells_the_form_of_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        tune_speaker_weights.main(["--help"])
    assert stopped.value.code == 0
    assert '"quotes": [{"start"' in capsys.readouterr().out


@pytest.mark.parametrize(("arguments", "message"), [([], "required"), (["gone.jsonl"], "there is no file gone.jsonl")])
def test_bad_arguments(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        tune_speaker_weights.main(arguments)
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err
