"""The two pages on which a person says yes: to a program, and to joining a team.

Anybody's browser can be led here, and other people on this machine reach the loopback
too. So looking at a page changes nothing but that a code is shown, on this computer,
to whoever owns its data (`pinmycal codes`); only a form of ours, sent from our own
page with that code, says yes. The form carries a seal over all that was asked, which
nobody else can make and which is over after a while.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.responses import RedirectResponse, Response
from starlette.routing import Route as Path

from pinmycal_desktop.model.codes import CODE_LASTS, CodePurpose
from pinmycal_desktop.model.commands.access import AllowClient, ShowCode
from pinmycal_desktop.model.commands.teams import JoinTeam
from pinmycal_desktop.model.errors import NotFound, PinmyCalError
from pinmycal_desktop.model.oauth import ClientKind
from pinmycal_desktop.model.scopes import SCOPES, USUAL_SCOPES
from pinmycal_desktop.server import pages
from pinmycal_desktop.server.addresses import AUTHORIZE, JOIN
from pinmycal_desktop.server.body import read_body
from pinmycal_desktop.server.guards import check_media_type
from pinmycal_desktop.server.rate_limit import RateLimit
from pinmycal_desktop.wire.calcom.oauth2 import digest_of, new_secret

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from datetime import datetime

    from starlette.requests import Request

    from pinmycal_desktop.diary import Diary
    from pinmycal_desktop.model.account import Host
    from pinmycal_desktop.model.oauth import OAuthClient

FORM_BYTES = 16 * 1024
_MOST_PAGES = 60
"""Pages a minute, whoever asks: a person needs two."""
_FORM = frozenset({"application/x-www-form-urlencoded"})
_CODE_LETTERS = "".join(
    each for each in string.ascii_uppercase + string.digits if each not in "0O1IL"
)
_CODE_LENGTH = 8
_CHALLENGE_LENGTH = 43
_LONGEST_STATE = 2000


class Refusal(Exception):
    """A request for consent that no person is asked about."""

    def __init__(self, error: str, description: str) -> None:
        super().__init__(description)
        self.error = error
        self.description = description


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a program asks a person for, found to be in order."""

    client: OAuthClient
    redirect_uri: str
    asked_uri: str
    """The address as the program wrote it, which it must repeat for its tokens."""
    scopes: tuple[str, ...]
    state: str
    challenge: str

    def answer(self, **parameters: str) -> str:
        """Return where the browser goes with the answer."""
        told = parameters | ({"state": self.state} if self.state else {})
        joint = "&" if urlsplit(self.redirect_uri).query else "?"
        return f"{self.redirect_uri}{joint}{urlencode(told)}"


class Consent:
    """Shows the pages and takes their answers; belongs to the service's loop."""

    def __init__(self, diary: Diary, clock: Callable[[], datetime]) -> None:
        self._diary = diary
        self._clock = clock
        self._seal_key = secrets.token_bytes(32)
        self._limit = RateLimit(_MOST_PAGES)

    def paths(self) -> list[Path]:
        """Return the routes of the pages."""
        return [
            Path(AUTHORIZE, self._endpoint(self._ask), methods=["GET"]),
            Path(AUTHORIZE, self._endpoint(self._allow), methods=["POST"]),
            Path(JOIN, self._endpoint(self._ask_to_join), methods=["GET"]),
            Path(JOIN, self._endpoint(self._join), methods=["POST"]),
        ]

    def _endpoint(
        self, act: Callable[[Mapping[str, str]], Response]
    ) -> Callable[[Request], Awaitable[Response]]:
        """Return what answers a page's request in the service's pool."""

        async def endpoint(request: Request) -> Response:
            told = request.scope["query_string"]
            if request.method == "POST":
                check_media_type(request.scope["headers"], _FORM)
                told = await read_body(request, most=FORM_BYTES)
            self._limit.count(0, now=self._clock())
            return await asyncio.to_thread(_answered, act, told)

        return endpoint

    # --- a program asks for consent

    def _ask(self, told: Mapping[str, str]) -> Response:
        """Show what a program asks for."""
        client, redirect_uri = self._client(told)
        if client is None or redirect_uri is None:
            return _nothing("page.unknown-program", status=400)
        try:
            wish = _wish(client, redirect_uri, told)
        except Refusal as refusal:
            return _go(_plain(client, redirect_uri, told), refusal)
        return self._consent_page(wish)

    def _allow(self, told: Mapping[str, str]) -> Response:
        """Take the answer, and send the browser back to the program with it."""
        asked = dict(parse_qsl(told.get("asked", ""), keep_blank_values=True))
        if not self._is_sealed(told):
            return _nothing("page.over", status=400)
        client, redirect_uri = self._client(asked)
        if client is None or redirect_uri is None:
            return _nothing("page.unknown-program", status=400)
        wish = _wish(client, redirect_uri, asked)
        if told.get("answer") != "yes":
            return RedirectResponse(wish.answer(error="access_denied"), 303)
        host = self._host(told)
        if host is None:
            return self._consent_page(wish, wrong="page.no-host")
        code = new_secret("oac_")
        command = AllowClient(
            client_id=client.client_id,
            host_id=host.id,
            scopes=wish.scopes,
            redirect_uri=wish.asked_uri,
            challenge=wish.challenge,
            digest=digest_of(code),
            typed=told.get("code", ""),
        )
        if self._diary.run(command).granted.problem is not None:
            return self._consent_page(wish, wrong="page.wrong-code")
        return RedirectResponse(wish.answer(code=code), 303)

    def _client(self, told: Mapping[str, str]) -> tuple[OAuthClient | None, str | None]:
        """Return the program that asks, and where its answers may be sent."""
        try:
            client = self._diary.oauth.client(told.get("client_id", ""))
        except NotFound:
            return None, None
        return client, client.redirect_to(told.get("redirect_uri", ""))

    def _consent_page(self, wish: Wish, *, wrong: str = "") -> Response:
        """Return the page that asks about a program, its code shown."""
        name = wish.client.name
        self._show_code(CodePurpose.CONSENT, wish.client.client_id, name)
        asked = urlencode(
            {
                "client_id": wish.client.client_id,
                "redirect_uri": wish.asked_uri,
                "response_type": "code",
                "scope": " ".join(wish.scopes),
                "state": wish.state,
                "code_challenge": wish.challenge,
                "code_challenge_method": "S256" if wish.challenge else "",
            }
        )
        body = [
            pages.paragraph(wrong, kind="wrong") if wrong else "",
            pages.paragraph("page.wants", name=name),
            pages.listed(_scope_code(each) for each in wish.scopes),
            pages.paragraph("page.goes-to", place=_place(wish.redirect_uri)),
            pages.paragraph("page.where-code"),
            pages.form(
                AUTHORIZE,
                [*self._sealed(asked), self._hosts_field(), pages.code_field()],
                yes="page.allow",
                no="page.deny",
            ),
        ]
        title = pages.words("page.consent", name=name)
        return pages.page(title, body, goes_to=wish.redirect_uri)

    # --- a link to join a team

    def _ask_to_join(self, told: Mapping[str, str]) -> Response:
        """Show which team a link leads into."""
        return self._join_page(told.get("token", ""))

    def _join(self, told: Mapping[str, str]) -> Response:
        """Take the answer of a person who may join."""
        if not self._is_sealed(told):
            return _nothing("page.over", status=400)
        token = told.get("asked", "")
        if told.get("answer") != "yes":
            return _nothing("page.not-joined")
        host = self._host(told)
        if host is None:
            return self._join_page(token, wrong="page.no-host")
        command = JoinTeam(
            digest=digest_of(token), host_id=host.id, typed=told.get("code", "")
        )
        if self._diary.run(command).value is None:
            return self._join_page(token, wrong="page.wrong-code")
        return _nothing("page.joined")

    def _join_page(self, token: str, *, wrong: str = "") -> Response:
        """Return the page that asks who joins a team, its code shown."""
        team, invitation = self._diary.teams.invited_to(digest_of(token))
        if invitation.ends_at <= self._clock():
            raise NotFound("invitation", "")
        self._show_code(CodePurpose.JOIN, str(team.id), team.name)
        body = [
            pages.paragraph(wrong, kind="wrong") if wrong else "",
            pages.paragraph("page.join-tells"),
            pages.paragraph("page.where-code"),
            pages.form(
                JOIN,
                [*self._sealed(token), self._hosts_field(), pages.code_field()],
                yes="page.join",
                no="page.deny",
            ),
        ]
        return pages.page(pages.words("page.join-team", name=team.name), body)

    # --- what both need

    def _show_code(self, purpose: CodePurpose, subject: str, about: str) -> None:
        """Have a code shown on this computer, unless one is."""
        text = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
        half = _CODE_LENGTH // 2
        self._diary.run(
            ShowCode(
                purpose=purpose,
                subject=subject,
                about=about,
                text=f"{text[:half]}-{text[half:]}",
            )
        )

    def _hosts_field(self) -> str:
        """Return the choice between the people of this computer."""
        hosts = self._diary.account.hosts()
        return pages.host_field((each.id, each.name or each.username) for each in hosts)

    def _host(self, told: Mapping[str, str]) -> Host | None:
        """Return the person who was chosen."""
        hosts = self._diary.account.hosts()
        return next((each for each in hosts if str(each.id) == told.get("host")), None)

    def _sealed(self, asked: str) -> list[str]:
        """Return the fields that carry what was asked, sealed for a while."""
        until = str(int((self._clock() + CODE_LASTS).timestamp()))
        seal = self._seal(asked, until)
        return [
            pages.hidden("asked", asked),
            pages.hidden("until", until),
            pages.hidden("seal", seal),
        ]

    def _is_sealed(self, told: Mapping[str, str]) -> bool:
        """Whether a form is one of ours, and not over."""
        asked, until = told.get("asked", ""), told.get("until", "")
        seal = self._seal(asked, until).encode()
        if not hmac.compare_digest(seal, told.get("seal", "").encode()):
            return False
        return self._clock().timestamp() < int(until)

    def _seal(self, asked: str, until: str) -> str:
        """Return what only this run of the service can make."""
        told = f"{until}\n{asked}".encode()
        return hmac.new(self._seal_key, told, hashlib.sha256).hexdigest()


def _answered(act: Callable[[Mapping[str, str]], Response], told: bytes) -> Response:
    """Return what a page answers; trouble is a page too, never a redirect."""
    try:
        pairs = parse_qsl(
            told.decode("latin-1"), keep_blank_values=True, max_num_fields=50
        )
    except ValueError:
        return _nothing("page.over", status=400)
    if len({name for name, _ in pairs}) != len(pairs):
        return _nothing("page.twice", status=400)
    try:
        return act(dict(pairs))
    except NotFound as error:
        title = pages.words("page.not-now")
        return pages.page(title, [pages.said(error.message)], status=404)
    except PinmyCalError:
        return _nothing("page.trouble", status=503)


def _wish(client: OAuthClient, redirect_uri: str, told: Mapping[str, str]) -> Wish:
    """Return what is asked for; raises `Refusal` for what cannot be."""
    challenge = told.get("code_challenge", "")
    scopes = tuple(dict.fromkeys(told.get("scope", "").replace(",", " ").split()))
    if told.get("response_type") != "code":
        raise Refusal("unsupported_response_type", "response_type must be 'code'")
    if set(scopes) - SCOPES:
        raise Refusal("invalid_scope", "unknown scope")
    if client.kind is ClientKind.PUBLIC and not challenge:
        raise Refusal("invalid_request", "code_challenge is required")
    if challenge and told.get("code_challenge_method") != "S256":
        raise Refusal("invalid_request", "code_challenge_method must be 'S256'")
    if challenge and len(challenge) != _CHALLENGE_LENGTH:
        raise Refusal("invalid_request", "code_challenge is not of S256")
    if len(told.get("state", "")) > _LONGEST_STATE:
        raise Refusal("invalid_request", "state is too long")
    return Wish(
        client=client,
        redirect_uri=redirect_uri,
        asked_uri=told.get("redirect_uri", ""),
        scopes=scopes or USUAL_SCOPES,
        state=told.get("state", ""),
        challenge=challenge,
    )


def _plain(client: OAuthClient, redirect_uri: str, told: Mapping[str, str]) -> Wish:
    """Return a wish that is not in order, to be answered where it came from."""
    return Wish(
        client=client,
        redirect_uri=redirect_uri,
        asked_uri="",
        scopes=(),
        state=told.get("state", "")[:_LONGEST_STATE],
        challenge="",
    )


def _go(wish: Wish, refusal: Refusal) -> Response:
    """Send the browser back to the program, refused (RFC 6749, 4.1.2.1)."""
    answer = wish.answer(error=refusal.error, error_description=refusal.description)
    return RedirectResponse(answer, 303)


def _scope_code(scope: str) -> str:
    """Return the catalogue's entry for a scope."""
    return f"scope.{scope.lower().replace('_', '-')}"


def _place(uri: str) -> str:
    """Return where an address leads, for people."""
    parts = urlsplit(uri)
    return parts.netloc or parts.scheme


def _nothing(code: str, *, status: int = 200) -> Response:
    """Return a page that tells one thing and asks none."""
    title = "page.not-now" if status != 200 else "page.done"  # noqa: PLR2004 - HTTP
    return pages.page(pages.words(title), [pages.paragraph(code)], status=status)
