"""What the import dialog holds: the rows of a preview that are looked at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pinmycal_desktop.model.transfer import ImportVerdict
from pinmycal_desktop.model.value_class import value_class

if TYPE_CHECKING:
    from pinmycal_desktop.model.transfer import ImportPreview, ImportRow

ORDER = (
    ImportVerdict.NEW,
    ImportVerdict.CHANGED,
    ImportVerdict.SAME,
    ImportVerdict.CANCELLED,
    ImportVerdict.UNREADABLE,
)
"""The order in which they are counted."""

_BRINGS = frozenset({ImportVerdict.NEW, ImportVerdict.CHANGED, ImportVerdict.CANCELLED})


@value_class(kw_only=False)
class ImportView:
    """A preview, with one verdict looked at or all of them."""

    preview: ImportPreview
    only: ImportVerdict | None = None

    def looking_at(self, verdict: ImportVerdict | None) -> ImportView:
        """Return the view of one verdict; of all when it is looked at already."""
        return replace(self, only=None if verdict is self.only else verdict)

    def with_preview(self, preview: ImportPreview) -> ImportView:
        """Return the same view of another preview; a verdict nobody has is let go."""
        only = self.only if self.only and preview.count(self.only) else None
        return ImportView(preview, only)

    @property
    def rows(self) -> tuple[ImportRow, ...]:
        """The rows to show: what asks for attention first, then by time."""
        shown = [row for row in self.preview.rows if self.only in (None, row.verdict)]
        return tuple(sorted(shown, key=_place))

    @property
    def brings_anything(self) -> bool:
        """Whether taking the file in would change anything."""
        return any(row.verdict in _BRINGS for row in self.preview.rows)


def _place(row: ImportRow) -> tuple[bool, float]:
    """Unreadable rows come first: they are what a person must know."""
    start = 0.0 if row.event is None else row.event.span.start.timestamp()
    return row.verdict is not ImportVerdict.UNREADABLE, start
