"""English: the local service, its tokens, webhooks, the keyring, the command line."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "idempotency.key-reused": (
        "This Idempotency-Key was already used with a different request."
    ),
    "not-found.webhook-endpoint": "There is no place for webhooks named {name}.",
    "not-found.token": "There is no token {name}.",
    "not-found.private-link": "There is no private link {name}.",
    "not-found.attendee": "There is no attendee {name}.",
    "not-found.subscription": "There is no subscriber {name}.",
    "not-found.outgoing-delivery": "There is no message {name}.",
    # Webhooks that go out.
    "subscription.url": (
        "“{value}” is not an address. Write it like https://example.org/hook."
    ),
    "subscription.url-password": (
        "Leave name and password out of the address: it is kept in plain text."
    ),
    "subscription.url-not-safe": (
        "“{value}” would be sent unprotected. Use https; http is for this computer."
    ),
    "subscription.same-address": "“{url}” is told already.",
    "subscription.trigger": "“{value}” is nothing to be told of. There are: {known}.",
    "subscription.no-trigger": "Say what to be told of, at least one thing.",
    "subscription.no-template": "Only Cal.com's webhooks take a template.",
    "subscription.session-only": (
        "There is no keyring to use: the secret is kept until the running PinmyCal"
        " ends. After that nothing is sent there until you add it again."
    ),
    "subscription.no-template-file": "“{name}” cannot be read as text.",
    # What a service tells at once, and where.
    "live.address": (
        "Give an address that begins with https:// and has a name only, such as"
        " https://desk.example.org."
    ),
    "live.no-program": "{program} is no longer on this computer.",
    "live.tunnel-ended": "{program} ended by itself. It is started again.",
    # Programs that give this computer a public address.
    "tunnel.not-started": "{program} could not be started.",
    "tunnel.no-address": (
        "{program} told no public address in time. Look whether it is signed in."
        " It said last: {said}"
    ),
    "tunnel.ended": "{program} ended at once. It said last: {said}",
    "remote.too-slow": "It did not answer in time.",
    "remote.no-connection": "Nobody answered there.",
    "remote.broke-off": "The connection broke off.",
    "remote.refused": "It answered, but did not take the message.",
    "remote.no-secret": "The secret could not be read from the keyring.",
    # What a request says, field by field.
    "service.no-such-feed": "There is no feed at this address, or its time is over.",
    "service.no-challenge": (
        "Send a challenge of 32 to 128 lower-case hexadecimal digits."
    ),
    "service.not-json": "The body is not JSON.",
    "service.field-missing": "This is missing.",
    "service.field-wrong": "This has an unexpected form.",
    "service.expected-str": "This should be text.",
    "service.expected-int": "This should be a whole number.",
    "service.expected-bool": "This should be true or false.",
    "service.expected-array": "This should be a list.",
    "service.expected-object": "This should be an object with fields.",
    "service.not-an-instant": (
        "“{text}” is not a time. Write it like 2026-03-10T09:30:00Z."
    ),
    "service.no-offset": (
        "“{text}” lacks its offset from UTC. Write it like 2026-03-10T09:30:00Z."
    ),
    "service.not-a-day": "“{text}” is not a date. Write it like 2026-03-10.",
    "service.not-a-zone": (
        "“{text}” is not a time zone. Write it like Europe/Berlin or Asia/Kolkata."
    ),
    "service.year-out-of-range": "The year should be between {first} and {last}.",
    "service.not-in-range": "This should be a number from {least} to {most}.",
    "service.not-a-state": "“{text}” is none of {states}.",
    "service.ends-before-start": "This is before the first day.",
    "service.too-many-days": "At most {most} days can be asked for at once.",
    "service.too-long": "This is longer than {most} characters.",
    "service.too-many": "At most {most} fit here.",
    "service.bad-key": "Send one key of 1 to {most} characters.",
    # Why a request is refused before it is looked at.
    "service.unauthorized": (
        "Send a valid token: Authorization: Bearer pmc_live_…. "
        "“pinmycal token create” makes one."
    ),
    "service.wrong-host": (
        "This service answers at its own address on this computer only."
    ),
    "service.from-a-web-page": "Web pages may not use this service.",
    "service.bad-request": "This is not a request this service understands.",
    "service.not-json-type": "Send the body as Content-Type: application/json.",
    "service.not-webhook-type": (
        "Send the webhook as application/json, without Content-Encoding."
    ),
    "service.body-too-large": "The body is larger than {most} bytes.",
    "service.header-too-large": "The request's header is larger than {most} bytes.",
    "service.body-too-slow": "The body did not arrive in time.",
    "service.no-such-route": "There is nothing at this address.",
    "service.no-such-method": "This address does not take {method}.",
    "service.rate-limited": (
        "More than {limit} requests in a minute. Try again in {seconds} s."
    ),
    "service.not-now": "The service cannot do this now. Try again in a moment.",
    "service.bug": "Something went wrong here. Quote the request id when you ask.",
    "service.unverified": "The webhook's signature does not fit.",
    "service.no-place": "No such place is open here, or its secret is not known.",
    "service.no-secret": (
        "The webhook cannot be verified: the secret of this place is lost. Who runs"
        " this service has to open it again."
    ),
    "service.too-busy": "Too many connections are open. Try again in a moment.",
    # Starting it.
    "service.host-not-loopback": (
        "“{host}” would open the service to other computers. "
        "Use 127.0.0.1, ::1 or localhost."
    ),
    "service.not-negative": "This should be 0 or more; 0 means without limit.",
    "service.no-address": "This computer has no address {host}.",
    "service.no-port": "The port {port} cannot be used, nor any near it.",
    "service.died": (
        "The local service stopped by itself; this is our mistake, not yours. Start it"
        " again; {file} says more."
    ),
    # The keyring.
    "secrets.none": (
        "This computer has no keyring the program can use. "
        "Secrets are kept until you close it."
    ),
    "secrets.not-set-up": (
        "Your keyring has not been set up yet. Open it once in your desktop's "
        "password settings."
    ),
    "secrets.gone": "The secret is not in your keyring any more. Set it again.",
    "secrets.locked": "Your keyring is locked. Unlock it and try again.",
    "secrets.waiting": (
        "Your keyring does not answer. It may be waiting for you to unlock it."
    ),
    "secrets.refused": (
        "“{name}” is set as the keyring, but keeps no secret safe, so it is not used."
        " Set up the keyring of your system."
    ),
    "secrets.failed": "Your keyring could not do what was asked.",
}
