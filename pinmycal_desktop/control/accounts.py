"""The accounts from the command line: added with a key, listed, checked, signed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pinmycal_desktop.control.account_replies import (
    AccountHeld,
    AccountLine,
    Accounts,
    CallAnswer,
    ConsentPage,
    HeldLine,
)
from pinmycal_desktop.control.address import Role
from pinmycal_desktop.control.replies import Done
from pinmycal_desktop.control.times import read_zone
from pinmycal_desktop.model.account import Platform
from pinmycal_desktop.model.errors import (
    FieldProblem,
    Invalid,
    NotFound,
    SecretsUnavailable,
)
from pinmycal_desktop.model.holdings import AccountSettings
from pinmycal_desktop.model.service_call import ServiceCall
from pinmycal_desktop.model.signing_in import (
    PLACES,
    BrowserWish,
    ConnectionReport,
    KeyWish,
)

if TYPE_CHECKING:
    from pinmycal_desktop.control import account_requests
    from pinmycal_desktop.control.desk import Cloud, Desk
    from pinmycal_desktop.control.replies import Reply
    from pinmycal_desktop.model.account import Account


def add_account(desk: Desk, request: account_requests.AddAccount) -> Reply:
    """Sign in with a key. Asked again, it finds the account and changes nothing."""
    platform = _platform(request.platform)
    again = find_account(desk, request.again) if request.again else None
    wish = KeyWish(
        platform=platform,
        address=_address_of(again) or request.url or _usual_address(platform),
        key=request.secret,
        name=request.name,
        again=again.id if again else None,
    )
    try:
        signed_in = _cloud(desk).sign_in(wish)
    except Invalid as error:
        raise Invalid(*map(_as_typed, error.problems)) from error
    except SecretsUnavailable as error:
        if desk.role is Role.COMMAND:
            raise SecretsUnavailable("sign-in.nobody-stays") from error
        raise
    report = _report(desk, signed_in.account)
    return Accounts(zone=desk.zone, accounts=(_line(report),))


def begin_consent(desk: Desk, request: account_requests.BeginConsent) -> Reply:
    """Begin to sign in through the browser."""
    platform = _platform(request.platform)
    if platform is not Platform.CALCOM:
        raise Invalid.field("platform", "sign-in.no-consent")
    again = find_account(desk, request.again) if request.again else None
    address = _address_of(again) or request.url or _usual_address(platform)
    usual = next((each for each in PLACES if each.address == address), None)
    known = {each.address: each for each in desk.diary.account.programs()}
    program = known.get(address.rstrip("/"))
    client_id = request.client_id or (program.client_id if program else "")
    if not client_id:
        raise Invalid.field("client_id", "sign-in.no-client-id", host=address)
    wish = BrowserWish(
        platform=platform,
        address=address,
        client_id=client_id,
        browser=request.pages
        or (program.pages if program else "")
        or (usual.browser if usual else ""),
        name=request.name,
        again=again.id if again else None,
    )
    try:
        ticket, page = _cloud(desk).consents.begin(wish)
    except Invalid as error:
        raise Invalid(*map(_as_typed, error.problems)) from error
    return ConsentPage(ticket=ticket, page=page)


def await_consent(desk: Desk, request: account_requests.AwaitConsent) -> Reply:
    """Wait a while for the person; say whether they have answered."""
    try:
        signed_in = _cloud(desk).consents.answer(request.ticket, request.seconds)
    except SecretsUnavailable as error:
        if desk.role is Role.COMMAND:
            raise SecretsUnavailable("sign-in.nobody-stays") from error
        raise
    if signed_in is None:
        return ConsentPage(ticket=request.ticket, page="")
    report = _report(desk, signed_in.account)
    return Accounts(zone=desk.zone, accounts=(_line(report),))


def cancel_consent(desk: Desk, request: account_requests.CancelConsent) -> Reply:
    """Wait for the person no longer."""
    _cloud(desk).consents.cancel(request.ticket)
    return Done()


def _address_of(account: Account | None) -> str:
    """Return where an account is signed in; empty for none."""
    there = account.connection if account is not None else None
    return there.address if there is not None else ""


def list_accounts(desk: Desk, _request: account_requests.ListAccounts) -> Reply:
    """Name the accounts, the local one first; no service is asked."""
    there = desk.diary.account.every()
    local = there[0]
    lines = [AccountLine(id=local.id, name=local.name, platform=local.platform.value)]
    if desk.cloud is None:
        reports = tuple(ConnectionReport(account=each) for each in there[1:])
    else:
        reports = desk.cloud.reports()
    return Accounts(zone=desk.zone, accounts=(*lines, *map(_line, reports)))


def check_account(desk: Desk, request: account_requests.CheckAccount) -> Reply:
    """Ask an account's service who is signed in."""
    found = find_account(desk, request.account)
    report = _cloud(desk).check(found.id)
    return Accounts(zone=desk.zone, accounts=(_line(report),))


def show_account(desk: Desk, request: account_requests.ShowAccount) -> Reply:
    """Name all an account has at its service, asked now."""
    return _held(desk, find_account(desk, request.account))


def set_at_service(desk: Desk, request: account_requests.SetAtService) -> Reply:
    """Change an account at its service, and name what it has then."""
    found = find_account(desk, request.account)
    for field in ("person", "zone", "destination", "conferencing"):
        value = getattr(request, field)
        if value is not None and not value.strip():
            raise Invalid.field(field, "account.blank")
    wish = AccountSettings(
        person=request.person,
        zone=read_zone("zone", request.zone, usual="") if request.zone else None,
        busy=request.busy,
        free=request.free,
        destination=request.destination,
        conferencing=request.conferencing,
    )
    _cloud(desk).change_settings(found.id, wish)
    return _held(desk, found)


def _held(desk: Desk, found: Account) -> AccountHeld:
    """Return all an account has at its service, asked now."""
    held = tuple(
        HeldLine(
            kind=each.kind.value,
            things=tuple((thing.name, thing.note) for thing in each.things),
            more=each.more,
            trouble=each.trouble,
        )
        for each in _cloud(desk).holdings(found.id)
    )
    return AccountHeld(account=found.name, holdings=held)


def sign_out(desk: Desk, request: account_requests.SignOut) -> Reply:
    """Remove an account from this computer."""
    found = find_account(desk, request.account)
    account = _cloud(desk).sign_out(found.id, drops=request.drops)
    line = AccountLine(
        id=account.id, name=account.name, platform=account.platform.value
    )
    return Accounts(zone=desk.zone, accounts=(line,))


def call_service(desk: Desk, request: account_requests.CallService) -> Reply:
    """Make a call to an account's service that somebody wrote by hand."""
    call = ServiceCall(
        method=request.method,
        path=request.path,
        query=request.query,
        body=request.body,
        key=request.key,
        is_trial=request.is_trial,
    )
    found = find_account(desk, request.account)
    return CallAnswer(answered=_cloud(desk).call(found.id, call))


def find_account(desk: Desk, name: str) -> Account:
    """Return the account of a name, whatever its case, or a number.

    Raises NotFound, with the names there are.
    """
    wanted = name.strip()
    there = desk.diary.account.every()
    for each in there:
        if wanted == str(each.id) or wanted.casefold() == each.name.casefold():
            return each
    raise NotFound("account", wanted, known=tuple(each.name for each in there))


def _as_typed(problem: FieldProblem) -> FieldProblem:
    """Return a problem named as the command line asks for it."""
    is_address = problem.field == "address"
    return FieldProblem("service_url", problem.message) if is_address else problem


def _cloud(desk: Desk) -> Cloud:
    """Return the accounts at services; there are none where nothing is changed."""
    assert desk.cloud is not None, "a request that changes something needs an owner"
    return desk.cloud


def _report(desk: Desk, account: Account) -> ConnectionReport:
    reports = _cloud(desk).reports()
    return next(each for each in reports if each.account.id == account.id)


def _platform(name: str) -> Platform:
    """Return the platform of a name; raises Invalid."""
    known = tuple(each.value for each in Platform if each.is_cloud)
    if name not in known:
        raise Invalid.field("platform", "account.no-platform", value=name, known=known)
    return Platform(name)


def _usual_address(platform: Platform) -> str:
    return next(each.address for each in PLACES if each.platform is platform)


def _line(report: ConnectionReport) -> AccountLine:
    """Return an account as it may be shown."""
    account, there = report.account, report.account.connection
    assert there is not None, "only cloud accounts are reported"
    return AccountLine(
        id=account.id,
        name=account.name,
        platform=account.platform.value,
        person=report.person,
        address=there.address,
        username=there.username,
        email=there.email,
        credentials=there.credentials.value,
        state=there.state.value,
        scopes=there.scopes,
        key_hint=there.key_hint,
        signed_in_at=there.signed_in_at,
        expires_at=there.expires_at,
        has_secret=report.has_secret,
        session_only=report.session_only,
        rates=report.rates,
        last_sync=report.last_sync,
        unsent=report.unsent,
        trouble=report.trouble,
    )
