"""What lies where on the painted week: hours under a point, edges to take hold of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.model.schedule import MINUTES_A_DAY
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.painted_hours import Piece, pieces_of

if TYPE_CHECKING:
    from PySide6.QtCore import QPointF

    from pinmycal_desktop.screen.schedule import ScheduleDraft
    from pinmycal_desktop.ui.schedule.canvas_paint import Geometry

_GRAB = 6  # px round an edge that take hold of it


@value_class(kw_only=False)
class PaintedHours:
    """The hours of a draft where they are drawn; none without a draft."""

    draft: ScheduleDraft | None
    geometry: Geometry

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All hours, split where a day ends."""
        return () if self.draft is None else pieces_of(self.draft.current.week)

    def same(self, piece: Piece | None) -> Piece | None:
        """Return the piece that now stands where `piece` stood."""
        if piece is None:
            return None
        mine = [each for each in self.pieces if each.day == piece.day]
        near = [each for each in mine if each.start < piece.end]
        near = [each for each in near if piece.start < each.end]
        return near[0] if near else None

    def piece_at(self, day: int, minute: float) -> Piece | None:
        """Return the hours that hold a minute of a day."""
        for piece in self.pieces:
            if piece.day == day and piece.start <= minute < piece.end:
                return piece
        return None

    def edge_at(self, point: QPointF) -> tuple[Piece, bool] | None:
        """Return the piece whose start or end is under a point; True for its end."""
        geometry = self.geometry
        day = geometry.day_at(point.x())
        for piece in self.pieces:
            if piece.day != day:
                continue
            if not piece.is_tail:
                top = abs(point.y() - geometry.y(piece.start))
                if top <= _GRAB:
                    return piece, False
            crosses = piece.end == MINUTES_A_DAY and self._goes_on(piece)
            if not crosses and abs(point.y() - geometry.y(piece.end)) <= _GRAB:
                return piece, True
        return None

    def _goes_on(self, piece: Piece) -> bool:
        if self.draft is None or piece.is_tail:
            return False
        range_ = self.draft.current.week[piece.owner][piece.place]
        return range_.crosses_midnight
