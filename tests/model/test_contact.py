"""Contact: addresses, numbers and links, told apart from what is none."""

from __future__ import annotations

import pytest

from pinmycal_desktop.model.contact import (
    is_dialled,
    is_email,
    is_link,
    is_phone,
    is_public_email,
    looks_like_phone,
)


@pytest.mark.parametrize(
    ("text", "fits", "is_public"),
    [
        ("ava@example.com", True, True),
        ("ava@host", True, False),
        ("ava@", False, False),
        ("a b@example.com", False, False),
        ("ava@example..com", False, False),
        ("a" * 64 + "@" + ("b" * 63 + ".") * 3 + "com", False, False),
    ],
)
def test_an_email_address_has_a_name_and_a_domain(
    text: str,
    fits: bool,  # noqa: FBT001 - a case
    is_public: bool,  # noqa: FBT001 - a case
) -> None:
    assert (is_email(text), is_public_email(text)) == (fits, is_public)


@pytest.mark.parametrize(
    ("text", "fits", "stands_alone", "dialled"),
    [
        ("+493012345678", True, True, True),
        ("+39 06 1234567 ext 12", True, True, False),
        ("(030) 123 456", True, True, False),
        ("+1 (555) 010-0100", True, True, False),
        ("1234", True, False, False),
        ("4.12", True, False, False),
        ("+0123456789", True, True, False),
        ("((((((", False, False, False),
        ("ring me", False, False, False),
        ("", False, False, False),
    ],
)
def test_a_telephone_number_is_told_from_a_room(
    text: str,
    fits: bool,  # noqa: FBT001 - a case
    stands_alone: bool,  # noqa: FBT001 - a case
    dialled: bool,  # noqa: FBT001 - a case
) -> None:
    found = (is_phone(text), looks_like_phone(text), is_dialled(text))
    assert found == (fits, stands_alone, dialled)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("https://example.org/room", True),
        ("http://localhost:8000", True),
        ("https://", False),
        ("https://example.org:nope", False),
        ("https://[", False),
        ("https://example.org/a b", False),
        ("mailto:ava@example.com", False),
    ],
)
def test_a_link_is_of_the_web(text: str, fits: bool) -> None:  # noqa: FBT001 - a case
    assert is_link(text) is fits
