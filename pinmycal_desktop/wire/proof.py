"""The proof that a port is the service's: a challenge answered with the file's key.

A port on this computer can be taken by anybody's program, as soon as the service is not
there. The key stands in the address file, which this person alone can read; so whoever
answers with it was started by them. The proof names the address it was asked at, so a
program in between cannot pass another's on.
"""

from __future__ import annotations

import hashlib
import hmac
import re

import msgspec

PATH = "/proof"
_CHALLENGE = re.compile(r"[0-9a-f]{32,128}", re.ASCII)


class ProofAnswer(msgspec.Struct, frozen=True):
    """What a service answers to a challenge."""

    proof: str
    """64 hexadecimal digits."""

    def to_bytes(self) -> bytes:
        """Return it as JSON."""
        return msgspec.json.encode(self)

    @classmethod
    def from_bytes(cls, data: bytes) -> ProofAnswer:
        """Return what `data` says; raises `msgspec.MsgspecError`."""
        return msgspec.json.decode(data, type=cls)


def is_challenge(text: str) -> bool:
    """Whether `text` can be a challenge: 32 to 128 lower-case hexadecimal digits."""
    return _CHALLENGE.fullmatch(text) is not None


def proof_of(key: str, challenge: str, *, host: str, port: int) -> str:
    """Return what only who has `key` can answer at this address."""
    told = f"pinmycal-service\n{host}\n{port}\n{challenge}"
    return hmac.new(key.encode(), told.encode(), hashlib.sha256).hexdigest()


def is_proof(data: bytes, *, key: str, challenge: str, host: str, port: int) -> bool:
    """Whether `data` is the answer of who has `key`; an empty key proves nothing."""
    try:
        given = ProofAnswer.from_bytes(data).proof
    except msgspec.MsgspecError:
        return False
    expected = proof_of(key, challenge, host=host, port=port)
    return bool(key) and hmac.compare_digest(given.encode(), expected.encode())
