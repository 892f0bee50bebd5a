"""What a query asks for, as one says it: each filter in words, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.ui.week_words import status_words
from pinmycal_desktop.ui.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pinmycal_desktop.model.view_query import Query


def query_words(
    query: Query, types: Mapping[int, str], accounts: Mapping[int, str]
) -> tuple[str, ...]:
    """Return what is asked for, filter by filter; nothing where all is admitted.

    `types` and `accounts` are the names by id; what has none any more is not told.
    """
    told = [words("“{0}”").format(query.text)] if query.text else []
    told += sorted(status_words(each) for each in query.statuses)
    only = (types.get(query.only_type or 0), accounts.get(query.only_account or 0))
    told += [name for name in only if name]
    if query.person:
        told.append(words("with {0}").format(query.person))
    hidden = [types[each] for each in query.hidden_types if each and each in types]
    hidden += [words("those of no type")] if None in query.hidden_types else []
    hidden += [accounts[each] for each in query.hidden_accounts if each in accounts]
    if hidden:
        told.append(words("without {0}").format(", ".join(sorted(hidden))))
    return tuple(told)
