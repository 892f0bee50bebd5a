"""The one gate through which the window opens a link in another program.

Links come from invitees and imported files. Only web addresses, telephone numbers and
plain mail addresses pass, and a person sees where a link leads before it is opened.
"""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

LONGEST = 2048
_WEB = frozenset({"http", "https"})
_DIRECT = frozenset({"tel", "mailto"})


def safe_link(text: str) -> QUrl | None:
    """Return the link in `text` when it may be opened, else None.

    Nothing is guessed: a missing scheme, a user name before the host, a local file or
    a control character make it none.
    """
    if not text or len(text) > LONGEST or not text.isprintable() or " " in text:
        return None
    if "\\" in text:
        return None
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    if not url.isValid():
        return None
    if url.scheme() in _WEB:
        is_plain = bool(url.host()) and not url.userInfo()
        return (
            url if is_plain and text.lower().startswith(f"{url.scheme()}://") else None
        )
    if url.scheme() in _DIRECT and url.path() and not url.hasQuery():
        return url
    return None


def where_to(url: QUrl) -> str:
    """Return where a link leads, in letters that cannot pretend to be others."""
    if url.scheme() in _WEB:
        return url.host(QUrl.ComponentFormattingOption.FullyEncoded)
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)


def open_link(text: str) -> bool:
    """Open the link in `text` with the program the person uses; False if refused."""
    url = safe_link(text)
    return url is not None and QDesktopServices.openUrl(url)
