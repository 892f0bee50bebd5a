"""Run by the keyring tests on a session bus of its own: asks the vault, says what came.

Arguments: the patience in seconds, then what to do: `get`, `set`, `delete`, `state`.
"""

from __future__ import annotations

import sys

from pinmycal_desktop.model.errors import SecretsUnavailable
from pinmycal_desktop.vault import Vault

SERVICE, NAME = "pinmycal-test", "webhook/café"
CANARY = "whsec_CANARY_žluťoučký"


def act(verb: str, vault: Vault) -> object:
    """Do one thing and return what came of it."""
    match verb:
        case "get":
            return vault.get(NAME)
        case "set":
            vault.set(NAME, CANARY)
        case "delete":
            vault.delete(NAME)
        case _:
            return vault.state().value
    return None


def main(patience: str, *verbs: str) -> None:
    """Do each thing in turn, one vault for all of them."""
    vault = Vault(SERVICE, patience=float(patience))
    for verb in verbs:
        if verb == "anew":
            vault = Vault(SERVICE, patience=float(patience))
            continue
        try:
            answer = act(verb, vault)
        except SecretsUnavailable as error:
            answer = error.message.code
        sys.stdout.write(f"{verb} {answer}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
