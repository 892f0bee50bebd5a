"""A figure, and the mark that makes a function a benchmark.

Measures nothing itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import benchmarks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured number, and what it is laid beside."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    """The least that is possible, in the same unit; None when nothing compares."""

    @property
    def ratio(self) -> float | None:
        """How many times the floor the value is."""
        return self.value / self.floor if self.floor else None


Measure: TypeAlias = "Callable[[], Iterator[Figure]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Benchmark:
    """A function that measures, and the names of the figures it yields."""

    figures: tuple[str, ...]
    measure: Measure

    @property
    def name(self) -> str:
        """The function's name, which chooses all its figures."""
        return self.measure.__name__

    def is_called(self, name: str) -> bool:
        """Whether a person who types this name wants this benchmark."""
        return name == self.name or name in self.figures


_KNOWN: list[Benchmark] = []


def benchmark(*figures: str) -> Callable[[Measure], Measure]:
    """Make a function a benchmark that yields the figures of these names."""

    def mark(measure: Measure) -> Measure:
        _KNOWN.append(Benchmark(figures=figures, measure=measure))
        return measure

    return mark


def all_benchmarks() -> tuple[Benchmark, ...]:
    """Every benchmark of every module in this package."""
    for module in pkgutil.iter_modules(benchmarks.__path__):
        if module.name != "__main__":
            importlib.import_module(f"benchmarks.{module.name}")
    return tuple(_KNOWN)
