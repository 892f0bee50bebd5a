"""A value class behaves as the frozen dataclass of the standard library does."""

from __future__ import annotations

import copy
import inspect
import pickle
from dataclasses import (
    FrozenInstanceError,
    asdict,
    dataclass,
    field,
    fields,
    is_dataclass,
    replace,
)
from threading import Barrier, Thread

import pytest

from pinmycal_desktop.model.value_class import value_class


@value_class
class Room:
    """A room, with every kind of field."""

    name: str
    seats: int = 4
    tags: list[str] = field(default_factory=list)
    key: str = field(default="", repr=False, compare=False)


@value_class(kw_only=False, order=True)
class Floor:
    """A floor, given by place."""

    number: int
    name: str = ""

    def __post_init__(self) -> None:
        if self.number < 0:
            msg = "there is no cellar"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, order=True)
class StandardFloor:
    """The same floor, by the standard library."""

    number: int
    name: str = ""


@value_class
class Hall(Room):
    """A room that has more."""

    stage: bool = False


@value_class
class Nothing:
    """A value that holds nothing."""


@value_class(kw_only=False)
class Mask:
    """A value with words of its own."""

    secret: str

    def __repr__(self) -> str:
        return "Mask(…)"


def test_values_are_equal_when_they_hold_the_same() -> None:
    assert Floor(1, "first") == Floor(1, "first")
    assert Floor(1) != Floor(2)
    assert len({Floor(1), Floor(1), Floor(2)}) == 2
    assert Nothing() == Nothing()
    assert len({Nothing(), Nothing()}) == 1


def test_values_of_two_classes_are_never_equal() -> None:
    standard: object = StandardFloor(1)
    assert Floor(1) != standard
    assert Room(name="a") != Hall(name="a")


def test_what_is_not_compared_is_not_told_either_when_so_marked() -> None:
    assert Room(name="a", key="x") == Room(name="a", key="y")
    assert repr(Room(name="a", key="x")) == "Room(name='a', seats=4, tags=[])"


def test_a_value_tells_itself_as_the_standard_library_does() -> None:
    standard = repr(StandardFloor(3, "third"))
    assert repr(Floor(3, "third")) == standard.removeprefix("Standard")


def test_a_method_of_its_own_is_kept() -> None:
    assert repr(Mask("word")) == "Mask(…)"


def test_values_are_sorted_by_their_fields_where_asked() -> None:
    made = [Floor(2), Floor(1, "b"), Floor(1, "a")]
    assert sorted(made) == [Floor(1, "a"), Floor(1, "b"), Floor(2)]
    assert Floor(1) < Floor(2)
    assert Floor(1) <= Floor(1)
    assert Floor(2) > Floor(1)
    assert Floor(2) >= Floor(2)
    with pytest.raises(TypeError, match="not supported between"):
        assert Floor(1) < StandardFloor(2)  # type: ignore[operator]


def test_a_value_cannot_be_changed() -> None:
    floor = Floor(1)
    with pytest.raises(FrozenInstanceError, match="'number'"):
        floor.number = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="'number'"):
        del floor.number
    with pytest.raises(FrozenInstanceError):
        floor.other = 2  # type: ignore[attr-defined]
    assert not hasattr(floor, "__dict__")


def test_a_missing_an_unknown_and_a_misplaced_field_are_refused() -> None:
    with pytest.raises(TypeError, match=r"Room\.__init__\(\) missing .*'name'"):
        Room()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'nmae'"):
        Room(nmae="a")  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="positional"):
        Room("a")  # type: ignore[call-arg]


def test_a_default_that_is_made_is_made_for_each() -> None:
    assert Room(name="a").tags is not Room(name="b").tags


def test_what_follows_making_is_carried_out() -> None:
    with pytest.raises(ValueError, match="no cellar"):
        Floor(-1)
    with pytest.raises(ValueError, match="no cellar"):
        replace(Floor(1), number=-1)


def test_a_class_may_add_to_another() -> None:
    hall = Hall(name="a", stage=True)
    assert repr(hall) == "Hall(name='a', seats=4, tags=[], stage=True)"
    assert replace(hall, stage=False) == Hall(name="a")


def test_the_standard_library_takes_it_for_a_dataclass() -> None:
    assert is_dataclass(Room)
    assert [each.name for each in fields(Room)] == ["name", "seats", "tags", "key"]
    assert asdict(Floor(1, "a")) == {"number": 1, "name": "a"}
    assert replace(Floor(1, "a"), number=2) == Floor(2, "a")


def test_it_is_taken_apart_by_place_and_by_name() -> None:
    match Floor(1, "a"):
        case Floor(number, name):
            assert (number, name) == (1, "a")
    match Room(name="a"):
        case Room(seats=seats):
            assert seats == 4
    assert Room.__match_args__ == ()


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_it_survives_being_written_and_copied(protocol: int) -> None:
    room = Room(name="a", tags=["x"], key="k")
    read = pickle.loads(pickle.dumps(room, protocol))  # noqa: S301  -- our own bytes
    assert (read, read.key) == (room, "k")
    assert copy.deepcopy(room) == room
    assert copy.copy(Nothing()) == Nothing()


def test_two_threads_may_make_the_first_at_once() -> None:
    for _ in range(20):

        @value_class
        class Fresh:
            """Never made before."""

            number: int

        start, made = Barrier(2), list[Fresh]()

        def make(
            start: Barrier = start, made: list[Fresh] = made, kind: type[Fresh] = Fresh
        ) -> None:
            start.wait()
            made.append(kind(number=1))

        threads = [Thread(target=make) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert made == [Fresh(number=1)] * 2


def test_its_making_is_described_once_it_was_used() -> None:
    Floor(1)
    assert list(inspect.signature(Floor).parameters) == ["number", "name"]


def test_the_first_values_are_made_as_all_later_ones() -> None:
    @value_class
    class Hut:
        """Never made before."""

        number: int
        beds: list[int] = field(default_factory=list)
        name: str = "hut"

        def __post_init__(self) -> None:
            if self.number < 0:
                msg = "no cellar"
                raise ValueError(msg)

    made = [Hut(number=1, beds=[2]) for _ in range(20)]
    assert set(map(repr, made)) == {
        f"{Hut.__qualname__}(number=1, beds=[2], name='hut')"
    }
    assert Hut(number=1).beds is not Hut(number=1).beds


@pytest.mark.parametrize("given", [{}, {"number": 1, "nmae": 2}, {"number": -1}])
@pytest.mark.parametrize("made_before", [0, 20])
def test_what_does_not_fit_is_refused_by_the_first_value_and_the_last(
    given: dict[str, int], made_before: int
) -> None:
    @value_class
    class Shed:
        """Never made before."""

        number: int

        def __post_init__(self) -> None:
            if self.number < 0:
                msg = "no cellar"
                raise TypeError(msg)

    for number in range(made_before):
        Shed(number=number)
    with pytest.raises(TypeError, match=r"missing|unexpected|cellar"):
        Shed(**given)
