#!/usr/bin/env python3
"""The one command of the checkout: ``python3 dev.py run`` and ``python3 dev.py test``.

This file only refuses a Python that is too old and hands over to ``devtools``. It is
written so that any Python 3 can read it; everything behind it needs 3.11.
"""

import shutil
import sys

OLDEST = (3, 11)


def refuse_old_python():
    # type: () -> None
    """Stop with a friendly sentence when this Python is too old."""
    if sys.version_info[:2] >= OLDEST:
        return
    found = "%d.%d" % sys.version_info[:2]
    words = "PinmyCal Desktop needs Python 3.11 or newer; this is Python %s." % found
    for minor in range(20, OLDEST[1] - 1, -1):
        newer = "python3.%d" % minor
        if shutil.which(newer):
            sys.exit(words + "\nYou have a newer one. Type: %s dev.py run" % newer)
    sys.exit(words + "\nGet one from your system or from https://www.python.org.")


if __name__ == "__main__":
    refuse_old_python()
    from devtools.verbs import main

    sys.exit(main(sys.argv[1:]))
