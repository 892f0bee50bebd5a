"""Metadata: a JSON object that programs keep with a thing; it is never looked into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.diary.fields import is_json_object

if TYPE_CHECKING:
    from pinmycal_desktop.diary.fields import Problems

MOST_METADATA = 50_000


def check_metadata(problems: Problems, metadata: str) -> None:
    """Note metadata that is no JSON object, or too much of one."""
    if len(metadata) > MOST_METADATA:
        problems.add(
            "metadata", "field.too-long", most=MOST_METADATA, count=len(metadata)
        )
    elif not is_json_object(metadata):
        problems.add("metadata", "host.metadata")
