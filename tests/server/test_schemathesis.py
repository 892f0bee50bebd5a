"""Whatever can be asked by the description is answered as it says: F15.

Schemathesis reads `/openapi.json` and asks for itself: what fits, what does not, and
steps that follow from each other. The service is the real one, on a real socket, with a
diary in which two people have one thing of each kind.
"""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.server.world import world

if TYPE_CHECKING:
    from pathlib import Path

CHECKS = (
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "ignored_auth",
    "use_after_free",
)
NOT_ASKED = ("postApiKeysRefresh",)
"""It ends the key that all else is asked with."""
PAGES = "^/(auth|teams)/"
"""Pages for people take 60 requests a minute; `test_oauth2` asks them."""


@pytest.mark.timeout(700)
def test_all_that_is_asked_by_the_description_is_answered_as_it_says(
    tmp_path: Path,
    full: bool,  # noqa: FBT001 - a fixture
) -> None:
    pytest.importorskip("schemathesis", reason="it is in the development group")
    seconds, examples = (500, 100) if full else (40, 5)
    with world(tmp_path) as made:
        key = made.ada.headers["Authorization"]
        asked = subprocess.run(
            [
                sys.executable,
                "-m",
                "schemathesis.cli",
                "run",
                f"{made.url}/openapi.json",
                f"--header=Authorization: {key}",
                f"--checks={','.join(CHECKS)}",
                *(f"--exclude-operation-id={each}" for each in NOT_ASKED),
                f"--exclude-path-regex={PAGES}",
                f"--max-time={seconds}",
                f"--max-examples={examples}",
                "--workers=1",  # Python 3.11 miscounts when two threads parse at once
                "--seed=7466",
                "--continue-on-failure",
                "--no-shrink",
                "--suppress-health-check=all",
                "--warnings=off",
                "--no-color",
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=seconds + 150,
            check=False,
        )
    assert asked.returncode == 0, asked.stdout[-6000:] + asked.stderr[-2000:]
    assert "Stateful" in asked.stdout
