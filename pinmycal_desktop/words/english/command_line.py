"""English: the command line, the data folder's owner, times as they are typed."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    # The data folder and its owner
    "folder.busy": (
        "Another PinmyCal is using the data in {path}. Close it, or wait a moment"
        " and try again."
    ),
    "folder.no-answer": (
        "Another PinmyCal is using the data in {path} and does not answer. Wait a"
        " moment and try again; if it hangs, end it."
    ),
    "folder.unusable": (
        "The data folder {path} cannot be used: {why}. Check its rights, or name"
        " another one with --data-dir."
    ),
    "folder.not-a-folder": "{path} is a file. Name a folder for --data-dir.",
    "control.other-version": (
        "The PinmyCal that is running is another version. Close it and try again."
    ),
    "control.broken": (
        "Something went wrong in the PinmyCal that is running. Nothing was changed;"
        " its log says more."
    ),
    "control.no-window": "The PinmyCal that is running has no window.",
    "control.stays": "Only a running service steps aside.",
    "sample.not-a-sample": (
        "{path} holds data that is not made up. --sample keeps out of it."
    ),
    # Times as they are typed
    "time.far-day": "Choose a day between the years 1970 and 2199.",
    "time.no-day": (
        '"{value}" is no day. Write today, tomorrow, a weekday such as thu, or a date'
        " such as 2026-03-12."
    ),
    "time.no-time": (
        '"{value}" is no time. Write 2026-03-12T15:00, or a day and a time, such as'
        ' "thu 15:00".'
    ),
    "time.no-zone": (
        '"{value}" is no time zone. Write its place, such as Europe/Berlin or'
        " America/New_York."
    ),
    "time.days-out-of-range": "Ask for 1 to {most} days at once.",
    "time.ends-before-start": "The last day comes before the first, {from_on}.",
    "time.skipped": (
        "{time} does not exist in {zone}: the clock is put forward over it. Take a"
        " time before or after."
    ),
    "time.twice": (
        "{time} comes twice in {zone}, because the clock is put back. The first one,"
        " {taken}, was taken; write {other} for the second."
    ),
    # Arguments
    "slots.not-at-a-service": (
        "{title} is of this computer, which knows its times. Leave --live out."
    ),
    "book.no-series": "{title} is no part of a series. Leave --rest out.",
    "book.no-status": 'There is no status "{value}". Choose from: {known}.',
    "book.no-question": (
        'This event type has no question "{value}". Its questions: {known}.'
    ),
    "book.no-questions": 'This event type asks no questions: leave "{value}" out.',
    "book.yes-or-no": "Answer {slug} with yes or no.",
    "webhook.bad-name": (
        '"{value}" cannot be part of an address. Use small letters, digits and'
        " hyphens, at most 63."
    ),
    "webhook.nobody-stays": (
        "The keyring of this computer cannot be used now, so the secret has no place"
        " to stay. Unlock it, or start the window or pinmycal serve first: they keep"
        " the secret until they end."
    ),
    "webhook.session-only": (
        "There is no keyring to use: the secret is kept until the running PinmyCal"
        " ends. Add the place again after that."
    ),
    "webhook.is-open": (
        "Webhooks for {name} arrive already. A new secret shuts out who has the old"
        " one; to give it one all the same: pinmycal webhook add {name} --replace"
    ),
    "webhook.replaced": "The old secret of {name} counts no more.",
    "webhook.secret-lost": (
        "Webhooks for {name} are refused: its secret is lost. Open it again, and give"
        " the new secret to the sender: pinmycal webhook add {name}"
    ),
    "webhook.secret-locked": (
        "Webhooks for {name} are put off: its secret is in a keyring that cannot be"
        " read now. Unlock the keyring."
    ),
    "webhook.short-secret": "The secret is too short: it needs at least {least} bytes.",
    "token.several": (
        'Several tokens are called "{value}". Name the one you mean by its number.'
    ),
    "command-line.no-address": "The address is empty. Give one, or leave it out.",
    "command-line.no-number": '"{value}" is no whole number.',
    "command-line.number-out-of-range": "{value} is not between {least} and {most}.",
    "command-line.no-name": (
        '"{value}" is no name of a computer. Write it without https:// and path:'
        " hooks.example.org."
    ),
    "command-line.no-answer-pair": (
        '"{value}" is no answer. Write the question and what was said:'
        " topic=Onboarding."
    ),
    "command-line.no-size": (
        '"{value}" is no size. Write width and height, from {least} to {most} pixels'
        " each: 1440x900."
    ),
    "command-line.no-date": '"{value}" is no date. Write it as 2026-03-12.',
    "command-line.listed-by": '"{command}" lists them.',
    "command-line.no-such-verb": (
        'There is no command "{value}". "pinmycal --help" lists them.'
    ),
    "command-line.meant": (
        'There is no command "{value}". Did you mean "{meant}"?'
        ' "pinmycal --help" lists them all.'
    ),
    "command-line.see-help": '"{command} --help" shows what can be said.',
    "command-line.no-file": "{file} cannot be read: {why}.",
    "command-line.one-or-span": (
        "Name one booking, or the days and what is looked for: not both."
    ),
    "command-line.columns-of-what": (
        "A calendar has no columns. Add --format csv or --format json."
    ),
    "command-line.too-large": (
        "{file} is too large: calendar files may have up to {most} MB together."
    ),
    "command-line.no-files": (
        "Name a calendar file, or - to read from the pipe; or use --take-back."
    ),
    "command-line.outside-hours": "To book it anyway, add --outside-hours.",
    "command-line.alternatives": "Free instead: {times}.",
    "command-line.bug": (
        "Something went wrong inside PinmyCal. This is our mistake, not yours; the"
        " details are in {file}."
    ),
    "command-line.bug-untold": (
        "Something went wrong inside PinmyCal. This is our mistake, not yours."
    ),
    "command-line.no-window-part": (
        "The window cannot open here: {why}. Everything else works from the command"
        " line: see pinmycal --help."
    ),
    "command-line.no-display": (
        "There is no screen to open the window on. Start pinmycal on a desktop, or"
        " work from the command line: see pinmycal --help."
    ),
    "command-line.display-refused": (
        "The screen cannot be reached, so the window cannot open: {why} Everything"
        " else works from the command line: see pinmycal --help."
    ),
    "command-line.shown": "PinmyCal is open already: its window is in front now.",
    # What was done
    "command-line.booked": "Booked as #{number}.",
    "command-line.requested": "Noted as #{number}. It waits for your answer.",
    "command-line.moved": "Moved #{number}.",
    "command-line.cancelled": "Cancelled #{number}.",
    "command-line.invited": "Invited to #{number}.",
    "command-line.placed": "#{number} is elsewhere now.",
    "command-line.noted": "Noted for #{number}.",
    "command-line.reassigned": "#{number} goes to another host.",
    "command-line.event-type-added": "{name} is offered, as number {number}.",
    "command-line.event-type-changed": "{name} is changed.",
    "command-line.event-type-removed": "{name} is offered no more.",
    "command-line.schedule-added": "Made the hours {name}, number {number}.",
    "command-line.schedule-changed": "Changed the hours {name}.",
    "command-line.schedule-removed": "Removed the hours {name}.",
    "command-line.confirmed": "Confirmed #{number}.",
    "command-line.declined": "Declined #{number}.",
    "command-line.nobody-told": (
        "Nobody is told. Save an invitation: pinmycal export --booking {number}"
        " --output invitation.ics"
    ),
    "command-line.no-bookings": "No bookings there.",
    "command-line.no-slots": "Nothing is free there:",
    "command-line.free-times": "Free for {name}, times of {zone}:",
    "command-line.slots-reckoned": (
        "Reckoned here, from what {name} told last. Ask it now: --live"
    ),
    "command-line.no-free-times": "Nothing is free there.",
    "command-line.second-zone-of-what": (
        "A second zone is for a text. Add --as-text plain, markdown or html."
    ),
    "command-line.no-event-types": "There is nothing to book yet.",
    "command-line.no-imports": "Nothing was imported yet.",
    "command-line.no-tokens": (
        "There are no tokens yet. Make one: pinmycal token create"
    ),
    "command-line.no-subscribers": (
        "Nobody is told of bookings yet. Tell a program: pinmycal subscriber add URL"
    ),
    "command-line.sent.waiting": "waits",
    "command-line.sent.delivered": "delivered",
    "command-line.sent.given-up": "given up",
    "command-line.no-deliveries": "Nothing was sent yet.",
    "command-line.subscriber-added": "{url} is told from now on.",
    "command-line.subscriber-removed": "{url} is told no more.",
    "command-line.subscriber-secret": (
        "{secret}\nThis is its secret, shown once. Give it to the program that listens."
    ),
    "command-line.subscriber-tried": (
        "A test is on its way to {url}. See what came of it:"
        " pinmycal deliveries show {id}"
    ),
    "command-line.sending-again": "Message {id} is sent again, now, to {url}.",
    "command-line.nobody-sends": (
        "It is sent by the window or by pinmycal serve, as soon as one of them runs."
    ),
    "command-line.no-feeds": (
        "No other calendar program reads your bookings. Let one: pinmycal feeds add"
        " NAME"
    ),
    "command-line.feed-address": (
        "{url}\nSubscribe to this address in your other calendar program. Whoever knows"
        " it can read the feed; it is shown once."
    ),
    "command-line.feed-not-served": (
        "It can be read while the local service runs: in the window, or by pinmycal"
        " serve."
    ),
    "command-line.feed-written": "{path} is written, and kept up to date.",
    "command-line.nobody-writes": (
        "It is written by the window or by pinmycal serve, as soon as one of them runs."
    ),
    "command-line.feed-removed": "“{name}” can be read no more.",
    "command-line.feed-file-removed": (
        "“{name}” is kept up to date no more; the file {path} stays as it is."
    ),
    "command-line.feed-view": "{detail}, filtered",
    "command-line.feed-hint": "an address that ends in {hint}.ics",
    "command-line.feed-file-there": (
        "{path} is there already. Choose another name, so that nothing is lost."
    ),
    "command-line.feed-no-folder": "There is no folder {path}.",
    "command-line.no-publications": (
        "Your bookings are written to no calendar on a server. Write them to one:"
        " pinmycal caldav add ADDRESS --user NAME"
    ),
    "command-line.publication-added": (
        "Bookings are written to “{name}” from now on. See how it goes: pinmycal caldav"
    ),
    "command-line.publication-changed": "“{name}” is changed.",
    "command-line.publication-removed": (
        "Nothing more is written to “{name}”; what was written stays there."
    ),
    "command-line.publication-withdrawn": (
        "What was written to “{name}” is deleted there, and nothing more is written."
    ),
    "command-line.nobody-publishes": (
        "It is done by the window or by pinmycal serve, as soon as one of them runs;"
        " now by pinmycal caldav push."
    ),
    "command-line.not-published": "not yet",
    "command-line.events-refused": (
        "{count} event was not taken.",
        "{count} events were not taken.",
    ),
    "command-line.no-drift": "Every booking is in its calendar as it is here.",
    "command-line.drift-followed": "Booking {number} now is as in its calendar.",
    "command-line.drift-put-back": "“{name}” gets it back as it is here.",
    "command-line.event-gone": "deleted",
    "command-line.event-unreadable": "not readable",
    "command-line.event-off": "cancelled:",
    "command-line.caldav-password": "Password: ",
    "command-line.caldav-no-password": (
        "Give the password: type it when asked, or pipe it in with --password-stdin."
    ),
    "command-line.no-calendars": (
        "There are no other calendars yet. Add one: pinmycal calendars subscribe"
        " ADDRESS"
    ),
    "command-line.calendar-subscribed": "“{name}” takes time from now on.",
    "command-line.calendar-shown": (
        "“{name}” is shown from now on; its times are offered all the same."
    ),
    "command-line.calendar-changed-busy": "“{name}” is changed; it takes time.",
    "command-line.calendar-changed-free": (
        "“{name}” is changed; its times are offered all the same."
    ),
    "command-line.calendars-refreshed": (
        "{count} calendar is fetched now.",
        "{count} calendars are fetched now.",
    ),
    "command-line.calendar-removed": "“{name}” is gone, with its busy times.",
    "command-line.nobody-fetches": (
        "It is fetched by the window or by pinmycal serve, as soon as one of them runs."
    ),
    "command-line.busy": "busy",
    "command-line.free": "free",
    "command-line.not-fetched": "not yet",
    "command-line.from-import": "an import",
    "command-line.no-webhooks": (
        "There are no places for webhooks yet. Open one: pinmycal webhook add NAME"
    ),
    "command-line.more-arrived": (
        "More arrived before; the last {count} is shown. See more: --limit",
        "More arrived before; the last {count} are shown. See more: --limit",
    ),
    "command-line.token-made": (
        "{token}\nThis is the token, shown once. Keep it safe; send it as"
        " Authorization: Bearer."
    ),
    "command-line.token-revoked": "The token {name} (…{hint}) is revoked.",
    "command-line.webhook-added": (
        "Webhooks for {name} arrive at /hooks/{name} of the local service."
    ),
    "command-line.webhook-secret": (
        "{secret}\nThis is its secret, shown once. Give it to the sender."
    ),
    "command-line.webhook-removed": "The place {name} is closed.",
    "command-line.exported": "Written to {file}.",
    "command-line.import-would": (
        "{name}: as {target}, nothing written. {new} new, {changed} changed, {same}"
        " the same, {cancelled} cancelled, {unreadable} unreadable."
    ),
    "command-line.import-did": (
        "{name}: import {number}, as {target}. {added} new, {changed} changed,"
        " {cancelled} cancelled, {unreadable} unreadable."
        " Take it back: pinmycal import --take-back {number}"
    ),
    "command-line.import-nothing": (
        "{name}: everything in it is here already. Nothing was written."
    ),
    "command-line.import-said": (
        "{name}: nothing in it changes anything here. Nothing was written."
    ),
    "command-line.import-empty": (
        "{name}: there is nothing in it. Nothing was written."
    ),
    "command-line.import-unread": (
        "{name}: {unreadable} unreadable; what else is in it is here already."
        " Nothing was written."
    ),
    "command-line.taken-back": "Import {number} ({name}) is taken back.",
    "command-line.conflict": "overlaps {titles}",
    "command-line.target.busy": "busy times",
    "command-line.target.bookings": "bookings",
    # Serving
    "command-line.serving": "The local service answers at {url}. Ctrl+C ends it.",
    "command-line.port-taken": (
        "Another program has port {wanted}, so the next free one is used: {port}."
    ),
    "command-line.serve-paused": (
        "The window has taken the data over and serves on. This goes on when it closes."
    ),
    "command-line.serve-resumed": "The window has closed.",
    "command-line.serve-ended": "The local service has ended.",
    "command-line.serve-runs": (
        "The local service runs already, in process {pid}. End that one first."
    ),
    "command-line.serve-window": (
        "The window is open and owns this data. Switch the service on there, or close"
        " the window first."
    ),
    # The check-up
    "doctor.folder-ok": "The data folder is {path}.",
    "doctor.folder-missing": "There is no data yet: {path} is made at the first start.",
    "doctor.folder-unmakable": (
        "{path} is not there and cannot be made: nothing can be written to {above}."
        " Allow that, or choose another folder with --data-dir."
    ),
    "doctor.folder-open": (
        "Other people of this computer can look into {path}. Close it:"
        ' chmod 700 "{path}"'
    ),
    "doctor.folder-closed": "Only you can look into {path} now.",
    "doctor.folder-readonly": "Nothing can be written to {path}. Check its rights.",
    "doctor.folder-network": (
        "{path} seems to lie on a network drive ({kind}). Keep the data on a disk of"
        " this computer: over a network it can be damaged."
    ),
    "doctor.folder-cloud": (
        "{path} seems to be copied to a cloud ({name}). Keep the data outside of it:"
        " half a copy is no copy."
    ),
    "doctor.sample": "Everything in this folder is made up: it is the sample.",
    "doctor.rescued": (
        "The data file was damaged. It is kept as {aside}, and the last whole copy is"
        " in its place."
    ),
    "doctor.no-owner": "No other PinmyCal is running on this data.",
    "doctor.owner": (
        "PinmyCal {version} is running on this data ({role}, process {pid})."
    ),
    "doctor.owner-silent": (
        "A PinmyCal owns this data and does not answer. End process {pid} if it hangs."
    ),
    "doctor.owner-version": (
        "The PinmyCal that is running is version {version}, this one is {ours}."
        " Close it and start it again."
    ),
    "doctor.service-off": "The local service is not running.",
    "doctor.service-ok": "The local service answers at {url}.",
    "doctor.service-another": (
        "Another program answers at {url}, where the local service was. Do not send"
        " it a token; start the service again, and look up its address."
    ),
    "doctor.service-open": (
        "The local service at {url} answered {status} to a stranger. It should have"
        " refused; end it and tell us."
    ),
    "doctor.service-silent": "The local service should be at {url}, but is not: {why}.",
    "doctor.nothing-waits": "No webhook waits for long to be sent.",
    "doctor.waits-long": (
        "Webhooks wait for more than an hour to be sent: {count} of them. See why:"
        " pinmycal deliveries"
    ),
    "doctor.calendar-never": (
        "The calendar “{name}” was never fetched. See why: pinmycal calendars"
    ),
    "doctor.calendar-late": (
        "The calendar “{name}” was fetched last {since_at}. See why: pinmycal calendars"
    ),
    "doctor.keyring-ok": "The keyring can be used.",
    "doctor.versions": "PinmyCal {ours}, Python {python}, Qt {qt}, {system}.",
}
