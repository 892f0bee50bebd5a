"""The probe asks this computer only."""

from __future__ import annotations

import pytest

from pinmycal_desktop.probe import ProbeFailed, status_for_stranger


@pytest.mark.parametrize(
    "url",
    [
        "http://example.org/v1",
        "http://localhost:1/",
        "http://169.254.169.254/",
        "http://127.0.0.1.example.org/",
        "",
        "http://[::1",
    ],
)
def test_no_other_computer_is_ever_asked(url: str) -> None:
    with pytest.raises(ProbeFailed, match="not an address of this computer"):
        status_for_stranger(url)


def test_nobody_there_is_an_answer_too() -> None:
    with pytest.raises(ProbeFailed, match="ConnectError"):
        status_for_stranger("http://127.0.0.1:9/")
