"""Where everything of a week stands: lanes, blocks, brackets and all-day rows.

Rectangles are fractions: down the ruler of 24 hours, and across the width a column
leaves for blocks. Nothing here knows a pixel (but the height of an hour, which decides
what is too short to draw alone), a colour or a font.
"""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from pinmycal_desktop.model.span import Span
from pinmycal_desktop.model.value_class import value_class
from pinmycal_desktop.screen.all_day import AllDayBar, all_day_bars
from pinmycal_desktop.screen.scale import DAY_MINUTES, DayScale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.booking import Booking, BusyTime
    from pinmycal_desktop.model.reservation import Reservation
    from pinmycal_desktop.screen.week import WeekState

SMALLEST = 12
"""Pixels under which a booking is not drawn alone."""
MOST_LANES = 3
"""Lanes side by side; from four on, the last one counts the rest."""


class BlockKind(Enum):
    """What a block stands for."""

    BOOKING = "booking"
    RUN = "run"
    """Short bookings of one type, one after another, drawn as one with a count."""
    MORE = "more"
    """Bookings for which no lane is left."""


@value_class(kw_only=False)
class Box:
    """A rectangle in fractions: of the ruler down, of the column's width across."""

    top: float
    bottom: float
    left: float = 0.0
    right: float = 1.0


@value_class
class Block:
    """Something drawn in a day's column that can be chosen."""

    kind: BlockKind = BlockKind.BOOKING
    bookings: tuple[Booking, ...]
    box: Box
    lanes: int = 1
    """How many lanes share the width here."""
    before: float = 0.0
    """The buffer above it, as a share of the ruler."""
    after: float = 0.0
    from_earlier: bool = False
    """It began before this day."""
    goes_on: bool = False
    """It ends after this day."""

    @property
    def booking(self) -> Booking:
        """The booking, or the first of several."""
        return self.bookings[0]

    @property
    def span(self) -> Span:
        """From the first start to the last end, also beyond this day."""
        return Span(
            min(each.span.start for each in self.bookings),
            max(each.span.end for each in self.bookings),
        )


@value_class(kw_only=False)
class BusyBox:
    """A busy time in a day's column; it lies underneath and takes no lane."""

    busy: BusyTime
    box: Box


@value_class(kw_only=False)
class HeldBox:
    """Time a program holds in a day's column; it can be neither chosen nor moved."""

    held: Reservation
    box: Box


@value_class
class Column:
    """One day."""

    day: date
    scale: DayScale
    blocks: tuple[Block, ...] = ()
    busy: tuple[BusyBox, ...] = ()
    held: tuple[HeldBox, ...] = ()
    brackets: tuple[Box, ...] = ()
    """Where bookings really clash: two of them take the same time."""
    open_hours: tuple[Box, ...] = ()
    person: Host | None = None
    """Whose day it is, where there is a column for each person."""

    def is_of(self, host_id: int | None) -> bool:
        """Whether it shows the time of this host; a column of nobody's is anyone's."""
        return self.person is None or self.person.id == host_id


@value_class
class WeekLayout:
    """Everything that is drawn in the days of a state."""

    columns: tuple[Column, ...]
    all_day: tuple[AllDayBar, ...] = ()

    @property
    def all_day_rows(self) -> int:
        """How many rows the all-day lane needs."""
        return max((bar.row + 1 for bar in self.all_day), default=0)


def lay_out(state: WeekState, *, hour_height: float) -> WeekLayout:
    """Place everything of `state`; an hour is `hour_height` logical pixels high."""
    if state.by_person and state.people:
        return _lay_out_people(state, hour_height=hour_height)
    bookings, busy = state.visible_bookings, state.visible_busy
    return WeekLayout(
        columns=tuple(
            lay_out_day(
                state.scale(day),
                [each for each in bookings if not each.is_all_day],
                [each for each in busy if not each.is_all_day],
                state.open_hours,
                held=state.visible_held,
                hour_height=hour_height,
            )
            for day in state.dates
        ),
        all_day=all_day_bars(state, [*bookings, *busy]),
    )


def _lay_out_people(state: WeekState, *, hour_height: float) -> WeekLayout:
    """Place one day with a column for each person."""
    columns, bars = [], []
    for number, each in enumerate(state.people):
        theirs = state.of_person(each.host.id)
        laid = lay_out(theirs, hour_height=hour_height)
        columns.append(replace(laid.columns[0], person=each.host))
        bars += [replace(bar, first=number, last=number) for bar in laid.all_day]
    return WeekLayout(columns=tuple(columns), all_day=tuple(bars))


def lay_out_day(
    scale: DayScale,
    bookings: Sequence[Booking],
    busy: Sequence[BusyTime],
    open_hours: Sequence[Span],
    *,
    held: Sequence[Reservation] = (),
    hour_height: float,
) -> Column:
    """Place what overlaps one day."""
    smallest = SMALLEST / hour_height / 24
    placed = _placed(scale, _near(scale.span, bookings), smallest)
    return Column(
        day=scale.day,
        scale=scale,
        blocks=tuple(_lanes(_runs(placed, smallest))),
        busy=tuple(
            BusyBox(each, Box(*edges))
            for each in busy
            if (edges := scale.fractions(each.span)) is not None
        ),
        held=tuple(
            HeldBox(each, Box(*edges))
            for each in held
            if (edges := scale.fractions(each.span)) is not None
        ),
        brackets=tuple(_brackets(placed)),
        open_hours=tuple(
            Box(*edges)
            for span in open_hours
            if (edges := scale.fractions(span)) is not None
        ),
    )


# --- blocks before they have a lane --------------------------------------------------

_Placed: TypeAlias = "list[Block]"


def _near(day: Span, bookings: Iterable[Booking]) -> Iterable[Booking]:
    """Yield what may overlap a day: of a week's bookings most are not even near it."""
    start, end = day.start, day.end
    for each in bookings:
        span = each.span
        if span.start < end and start < span.end:
            yield each


def _placed(scale: DayScale, bookings: Iterable[Booking], smallest: float) -> _Placed:
    blocks = []
    for booking in bookings:
        edges = scale.fractions(booking.span)
        if edges is None:
            continue
        top, bottom = edges
        bottom = min(max(bottom, top + smallest), 1.0)
        blocks.append(
            Block(
                bookings=(booking,),
                box=Box(min(top, bottom - smallest), bottom),
                before=_buffer(scale, booking, before=True),
                after=_buffer(scale, booking, before=False),
                from_earlier=booking.span.start < scale.span.start,
                goes_on=booking.span.end > scale.span.end,
            )
        )
    return sorted(blocks, key=_reading_order)


def _reading_order(block: Block) -> tuple[float, bool, float, int]:
    waste = not block.booking.status.takes_time
    return (block.box.top, waste, -block.box.bottom, block.booking.id)


def _buffer(scale: DayScale, booking: Booking, *, before: bool) -> float:
    """Return the share of the ruler a buffer takes on this day."""
    minutes = booking.buffer_before if before else booking.buffer_after
    if not minutes or not booking.status.takes_time:
        return 0.0
    span = booking.span
    if before:
        edges = scale.fractions(Span(span.widened(before=minutes).start, span.start))
    else:
        edges = scale.fractions(Span(span.end, span.widened(after=minutes).end))
    return edges[1] - edges[0] if edges is not None else 0.0


def _runs(blocks: _Placed, smallest: float) -> _Placed:
    """Join short bookings of one type that follow each other without a gap."""
    made: _Placed = []
    for block in blocks:
        if made and _continues(made[-1], block, smallest):
            run = made.pop()
            made.append(_joined(BlockKind.RUN, [run, block]))
        else:
            made.append(block)
    return made


def _continues(run: Block, block: Block, smallest: float) -> bool:
    first, second = run.bookings[-1], block.booking
    return (
        _is_short(first, smallest)
        and _is_short(second, smallest)
        and first.event_type_id == second.event_type_id
        and first.status is second.status
        and first.span.end == second.span.start
    )


def _is_short(booking: Booking, smallest: float) -> bool:
    """Whether its block, a pixel lower than its time, is too low to be read."""
    return booking.span.minutes <= smallest * DAY_MINUTES


def _joined(kind: BlockKind, blocks: Sequence[Block]) -> Block:
    return Block(
        kind=kind,
        bookings=tuple(each for block in blocks for each in block.bookings),
        box=Box(
            min(block.box.top for block in blocks),
            max(block.box.bottom for block in blocks),
        ),
    )


def _brackets(blocks: _Placed) -> Iterable[Box]:
    """Yield the reach of each group of bookings that take the same time."""
    taking = [block for block in blocks if block.booking.status.takes_time]
    for group in _groups(taking, _real_reach):
        if len(group) > 1:
            yield _joined(BlockKind.MORE, group).box


def _real_reach(block: Block) -> tuple[float, float]:
    span = block.booking.span
    return span.start.timestamp(), span.end.timestamp()


def _drawn_reach(block: Block) -> tuple[float, float]:
    return block.box.top, block.box.bottom


def _groups(
    blocks: Iterable[Block], reach: Callable[[Block], tuple[float, float]]
) -> list[list[Block]]:
    """Split blocks into groups of which each one's reach meets another's."""
    groups: list[list[Block]] = []
    end = float("-inf")
    for block in sorted(blocks, key=lambda each: reach(each)[0]):
        start, block_end = reach(block)
        if start < end:
            groups[-1].append(block)
        else:
            groups.append([block])
        end = max(end, block_end)
    return groups


# --- lanes ---------------------------------------------------------------------------


def _lanes(blocks: _Placed) -> Iterable[Block]:
    """Yield the blocks side by side where they would cover each other."""
    for group in _groups(blocks, _drawn_reach):
        lanes = _assigned(group)
        if len(lanes) > MOST_LANES:
            lanes = _folded(lanes)
        yield from sorted(_spread(lanes), key=_reading_order)


def _assigned(group: Iterable[Block]) -> list[list[Block]]:
    """Put each block into the first lane that is free where it starts."""
    lanes: list[list[Block]] = []
    for block in group:
        free = (lane for lane in lanes if lane[-1].box.bottom <= block.box.top)
        lane = next(free, None)
        if lane is None:
            lanes.append([block])
        else:
            lane.append(block)
    return lanes


def _folded(lanes: list[list[Block]]) -> list[list[Block]]:
    """Keep the first lanes; what has no place goes into the last one, counted."""
    rest = [block for lane in lanes[MOST_LANES - 1 :] for block in lane]
    last = [
        group[0] if len(group) == 1 else _joined(BlockKind.MORE, group)
        for group in _groups(rest, _drawn_reach)
    ]
    return [*lanes[: MOST_LANES - 1], last]


def _spread(lanes: list[list[Block]]) -> Iterable[Block]:
    """Yield each block with its share of the width, as far right as it is free."""
    count = len(lanes)
    if count == 1:
        yield from lanes[0]  # it has the whole width already, as most blocks have
        return
    for number, lane in enumerate(lanes):
        for block in lane:
            end = number + 1
            while end < count and not any(_meet(block, each) for each in lanes[end]):
                end += 1
            box = replace(block.box, left=number / count, right=end / count)
            yield replace(block, box=box, lanes=count)


def _meet(one: Block, other: Block) -> bool:
    return one.box.top < other.box.bottom and other.box.top < one.box.bottom
