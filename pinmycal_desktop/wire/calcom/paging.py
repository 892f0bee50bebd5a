"""Pages: what is asked for, and where an answer stands in the whole list."""

from __future__ import annotations

from typing import Annotated

import msgspec

MOST_TAKEN = 250
"""The longest page of any list."""

Take = Annotated[int, msgspec.Meta(ge=1, le=MOST_TAKEN)]
Skip = Annotated[int, msgspec.Meta(ge=0, le=2**53)]


class PageQuery(msgspec.Struct, frozen=True):
    """`take` and `skip` of a list that has no `pagination` object."""

    take: Take = MOST_TAKEN
    skip: Skip = 0


class Pagination(msgspec.Struct, frozen=True, rename="camel"):
    """Where a page stands; only lists of bookings carry it."""

    returned_items: int
    total_items: int
    items_per_page: int
    remaining_items: int
    current_page: int
    """1 for the first; 0 when there is nothing, and never above `total_pages`."""
    total_pages: int
    has_next_page: bool
    has_previous_page: bool

    @classmethod
    def of(cls, *, total: int, skip: int, take: int, returned: int) -> Pagination:
        """Return the place of a page of `returned` items after `skip` of `total`."""
        pages = -(-total // take)
        page = min(skip // take + 1, pages)
        return cls(
            returned_items=returned,
            total_items=total,
            items_per_page=take,
            remaining_items=max(0, total - skip - returned),
            current_page=page,
            total_pages=pages,
            has_next_page=page < pages,
            has_previous_page=page > 1,
        )
