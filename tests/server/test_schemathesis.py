"""Whatever can be asked by the description is answered as it says: F15.

Schemathesis reads `/openapi.json` and asks for itself: what fits, what does not, and
steps that follow from each other. The service is the real one, on a real socket, with a
diary in which two people have one thing of each kind.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.server.walks import OPERATIONS
from tests.server.world import world

if TYPE_CHECKING:
    from tests.server.world import World

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
PAGES = "^/(auth|teams|d)/"
"""Pages for people take few requests a minute; tests of their own ask them."""

ROOT = Path(__file__).parents[2]
FEWEST = 15
"""Links that have to lead to a success by chance; `test_walks` walks each for sure."""
SUCCESS = range(200, 300)
DEEP = 2
"""How many of them in a row."""


def ask(place: World, folder: Path, *options: str, seconds: int) -> str:
    """Let schemathesis ask; return what it tells. Fails when it found something."""
    pytest.importorskip("schemathesis", reason="it is in the development group")
    key = place.ada.headers["Authorization"]
    walking = {"SCHEMATHESIS_HOOKS": "tests.server.walking", "PYTHONPATH": str(ROOT)}
    asked = subprocess.run(
        [
            sys.executable,
            "-m",
            "schemathesis.cli",
            *options,
            f"--header=Authorization: {key}",
            f"--max-time={seconds}",
            "--workers=1",  # Python 3.11 miscounts when two threads parse at once
            "--seed=7466",
            "--continue-on-failure",
            "--no-shrink",
            "--suppress-health-check=all",
            "--warnings=off",
            "--no-color",
        ],
        cwd=folder,
        env=os.environ | (walking if "--phases=stateful" in options else {}),
        capture_output=True,
        text=True,
        timeout=seconds + 150,
        check=False,
    )
    assert asked.returncode == 0, asked.stdout[-6000:] + asked.stderr[-2000:]
    return asked.stdout


@pytest.mark.timeout(700)
def test_all_that_is_asked_by_the_description_is_answered_as_it_says(
    tmp_path: Path,
    full: bool,  # noqa: FBT001 - a fixture
) -> None:
    seconds, examples = (400, 100) if full else (28, 5)
    with world(tmp_path) as made:
        told = ask(
            made,
            tmp_path,
            "run",
            f"{made.url}/openapi.json",
            "--phases=examples,coverage,fuzzing",
            f"--checks={','.join(CHECKS)}",
            *(f"--exclude-operation-id={each}" for each in NOT_ASKED),
            f"--exclude-path-regex={PAGES}",
            f"--max-examples={examples}",
            seconds=seconds,
        )
    assert "Fuzzing" in told


@pytest.mark.timeout(300)
def test_what_is_made_is_read_changed_and_removed_along_the_links(
    tmp_path: Path,
    full: bool,  # noqa: FBT001 - a fixture
) -> None:
    seconds, examples = (100, 60) if full else (20, 12)
    events = tmp_path / "events.ndjson"
    with world(tmp_path) as made:
        ask(
            made,
            tmp_path,
            f"--config-file={Path(__file__).with_name('walking.toml')}",
            "run",
            f"{made.url}/openapi.json",
            "--phases=stateful",
            "--mode=positive",
            *(f"--include-operation-id={each}" for each in sorted(OPERATIONS)),
            f"--max-examples={examples}",
            "--report=ndjson",
            f"--report-ndjson-path={events}",
            seconds=seconds,
        )
    followed, depth = led_on(events)
    told = f"{len(followed)} links led on, {sum(followed.values())} times; {depth} deep"
    assert len(followed) >= FEWEST, told
    assert depth >= DEEP, told


def led_on(events: Path) -> tuple[Counter[str], int]:
    """Return how often each link led to a success, and the longest row of them."""
    followed: Counter[str] = Counter()
    longest = 0
    for line in events.read_text(encoding="utf-8").splitlines():
        done = json.loads(line).get("ScenarioFinished", {})
        recorded = done.get("recorder", {})
        rows: dict[str, int] = {}
        for name, case in recorded.get("cases", {}).items():
            sent = recorded["interactions"].get(name) or {}
            status = (sent.get("response") or {}).get("status_code", 0)
            if case.get("is_transition_applied") and status in SUCCESS:
                step = case["transition"]
                followed[step["id"]] += 1
                rows[name] = rows.get(step["parent_id"], 0) + 1
                longest = max(longest, rows[name])
    return followed, longest
