"""The page about the service says what the service does."""

from __future__ import annotations

from pathlib import Path

import pytest

from pinmycal_desktop.app.service import ServiceOptions
from pinmycal_desktop.server.calcom.table import ROUTES
from pinmycal_desktop.server.pinmycal.routes import ROUTES as PINMYCAL
from pinmycal_desktop.wire.pinmycal.error import ErrorCode
from pinmycal_desktop.words.english import service

PAGE = (Path(__file__).parents[2] / "docs" / "local-service.md").read_text("utf-8")
SOURCES = Path(__file__).parents[2] / "pinmycal_desktop"


@pytest.mark.parametrize(
    ("method", "path"), [(each.method, each.path) for each in PINMYCAL]
)
def test_every_route_is_on_the_page(method: str, path: str) -> None:
    assert f"`{method} {path.replace('{ref}', '{id}')}`" in PAGE


def test_every_area_of_the_cal_com_api_is_on_the_page() -> None:
    areas = {"/".join(each.path.split("/")[:3]) for each in ROUTES}
    assert [area for area in sorted(areas) if f"`{area}" not in PAGE] == []


@pytest.mark.parametrize("code", ErrorCode)
def test_every_error_is_on_the_page(code: ErrorCode) -> None:
    assert f"`{code.value}`" in PAGE


def test_the_address_on_the_page_is_the_usual_one() -> None:
    options = ServiceOptions()
    assert f"`http://{options.host}:{options.port}`" in PAGE


OURS = [each for each in service.ENTRIES if each.startswith(("service.", "secrets."))]


@pytest.mark.parametrize("code", OURS)
def test_every_sentence_of_the_service_is_said_somewhere(code: str) -> None:
    # Those about a field's kind are put together from what was expected.
    asked = "service.expected-{" if code.startswith("service.expected-") else code
    sources = (each for each in SOURCES.rglob("*.py") if "english" not in each.parts)
    assert any(f'"{asked}' in each.read_text("utf-8") for each in sources)
