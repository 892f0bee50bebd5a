"""English: what calendar files hold, and what of them could not be read."""

from __future__ import annotations

ENTRIES: dict[str, str | tuple[str, str]] = {
    "not-found.import": "There is no import {name}.",
    "export.unwritable": (
        "{path} could not be written: {why}. Choose another place or name."
    ),
    "export.no-column": ("There is no column {name}. Choose among: {known}."),
    "export.no-picture": (
        "{path} does not end like a picture. Give it a name that ends in .png."
    ),
    # A whole file that cannot be read
    "transfer.empty-file": "This file is empty. Export the calendar again.",
    "transfer.not-a-calendar.web-page": (
        "This is a web page, not a calendar. Look for a link that ends in .ics."
    ),
    "transfer.not-a-calendar.archive": (
        "This is an archive, not a calendar. Unpack it and open the .ics file in it."
    ),
    "transfer.not-a-calendar.document": (
        "This is a document, not a calendar. Choose an .ics file."
    ),
    "transfer.not-a-calendar.picture": (
        "This is a picture, not a calendar. Choose an .ics file."
    ),
    "transfer.not-a-calendar.database": (
        "This is a database, not a calendar. Choose an .ics file."
    ),
    "transfer.not-a-calendar.contacts": (
        "This file holds contacts, not a calendar. Choose an .ics file."
    ),
    "transfer.not-a-calendar.other": "This is not a calendar. Choose an .ics file.",
    "transfer.too-large": (
        "This file is larger than {count} MB. Export a shorter time.",
        "This file is larger than {count} MB. Export a shorter time.",
    ),
    "transfer.took-too-long": (
        "Reading this file took too long, so it was stopped. Nothing was changed."
    ),
    "transfer.too-much-memory": (
        "This file needs too much memory. Export a shorter time."
    ),
    "transfer.reader-stopped": ("This file stopped the reader. Nothing was changed."),
    "transfer.cancelled": "Reading was cancelled. Nothing was changed.",
    # An event that cannot be taken in
    "transfer.event-cut-off": "The file is cut off within this event.",
    "transfer.no-start": "It has no start.",
    "transfer.bad-time": "“{text}” is no date or time.",
    "transfer.far-away": "It lies before 1600 or after 2199.",
    "transfer.impossible-values": "Its times cannot be worked out.",
    "transfer.is-answer": (
        "This is somebody's answer to an invitation, not a meeting."
    ),
    "transfer.answer.accepted": "{who} accepts; an answer changes nothing here.",
    "transfer.answer.declined": "{who} declines; an answer changes nothing here.",
    "transfer.answer.tentative": "{who} may come; an answer changes nothing here.",
    "transfer.answer.delegated": "{who} sends somebody else; nothing changes here.",
    "transfer.answer.counter": (
        "{who} asks for another time, {start_at}. Move the meeting if that suits you."
    ),
    "transfer.answer.counter-declined": "{who} keeps to the time it has.",
    "transfer.answer.refresh": "{who} asks for the invitation once more.",
    # What a person should know about a file
    "transfer.more": (
        "{count} more remark is left out.",
        "{count} more remarks are left out.",
    ),
    "transfer.encoding": "The text was taken for {encoding}.",
    "transfer.damaged-letters": "Some letters are damaged and show as �.",
    "transfer.out-of-mail": "The calendar was taken out of a saved mail.",
    "transfer.indented": "Its lines are indented; they were read without that.",
    "transfer.bare-events": "The file holds events without a calendar around them.",
    "transfer.alarms": (
        "{count} reminder is not used here; a booking keeps its own for others.",
        "{count} reminders are not used here; bookings keep theirs for others.",
    ),
    "transfer.left-out": (
        "{count} {kind} is left out: only meetings and busy times are taken in.",
        "{count} {kind} are left out: only meetings and busy times are taken in.",
    ),
    "transfer.no-busy-times": "Line {line} asks when you are busy; it tells nothing.",
    "transfer.no-events": "There are no events in this file.",
    "transfer.cut-off": "The file is cut off at its end. What is whole was read.",
    "transfer.nested": "A {kind} stands within another one; both were read.",
    "transfer.not-ended": "The {kind} of line {line} has no end; it was read so far.",
    "transfer.stray-end": "Line {line} ends a {kind} that never began.",
    "transfer.too-deep": (
        "What lies deeper than {count} level was left out.",
        "What lies deeper than {count} levels was left out.",
    ),
    "transfer.line-skipped": "Line {line} makes no sense and was left out: {text}",
    "transfer.long-block": (
        "Line {line} and those after it are left out: their part is too long."
    ),
    "transfer.attachments": "Attachments are not taken in.",
    "transfer.bad-date": "“{text}” in line {line} is no date and was left out.",
    "transfer.day-and-time": (
        "“{title}” (line {line}) has a day at one end and a time at the other;"
        " see whether it is meant as it is taken in."
    ),
    "transfer.no-end": (
        "The end of “{title}” (line {line}) cannot be right;"
        " it was taken in without one."
    ),
    "transfer.no-occurrence": (
        "Which meeting of its series “{title}” (line {line}) is cannot be told;"
        " it was taken in where it stands."
    ),
    "transfer.two-starts": "“{title}” has several starts; the first one counts.",
    "transfer.in-gap": (
        "“{title}” starts at a time the clocks skip; it was moved to after it."
    ),
    "transfer.many-people": (
        "“{title}” has more than {count} attendee; the others were left out.",
        "“{title}” has more than {count} attendees; the others were left out.",
    ),
    "transfer.many-events": (
        "Only {count} event was read.",
        "Only the first {count} events were read.",
    ),
    "transfer.repeated": (
        "“{title}” stands in the file {count} time; it counts once.",
        "“{title}” stands in the file {count} times; it counts once.",
    ),
    "transfer.lone-occurrence": (
        "“{title}” belongs to a series that is not in this file."
    ),
    # Zones
    "transfer.floating": "Times without a time zone were read in {zone}.",
    "transfer.zone-unknown": (
        "Nobody knows the time zone “{name}”; its times were read in {zone}."
    ),
    "transfer.zone-guessed": "The time zone “{name}” was taken for {zone}.",
    "transfer.zone-unusable": "What the file says about “{name}” cannot be used.",
    "transfer.zone-differs": (
        "The file describes the time zone “{name}” wrongly; the real one was used."
    ),
    "transfer.zone-without-name": "The time zone of line {line} has no name.",
    "transfer.utc-and-zone": "The time in line {line} is in UTC; its zone was ignored.",
    # Series
    "transfer.series-window": (
        "Of the series “{title}”, {first_on} to {last_on} is taken in."
    ),
    "transfer.series-cut": (
        "The series “{title}” was cut after {count} occurrence.",
        "The series “{title}” was cut after {count} occurrences.",
    ),
    "transfer.series-unfinished": (
        "The series “{title}” is too involved to be followed to its end."
    ),
    "transfer.onward-unfollowed": (
        "No meeting in this time is as the change of “{title}” from then on says"
        " (line {line}); it was left out."
    ),
    "transfer.series-empty": "The series “{title}” does not occur in this time.",
    "transfer.many-rules": (
        "“{title}” has more than {count} rule; the others were left out.",
        "“{title}” has more than {count} rules; the others were left out.",
    ),
    "transfer.day-left-out": (
        "“{title}” leaves out whole days, so all of its times on them are left out."
    ),
    "transfer.rule.frequency": (
        "“{title}” repeats “{text}” (line {line}), which nobody can follow;"
        " only its start was taken in."
    ),
    "transfer.rule.calendar": (
        "“{title}” repeats by another calendar (line {line});"
        " only its start was taken in."
    ),
    "transfer.rule.part": (
        "“{title}” has a rule that makes no sense, “{text}” in line {line};"
        " only its start was taken in."
    ),
    # The preview
    "transfer.joined": (
        "{events} events tell of {count} meeting.",
        "{events} events tell of {count} meetings.",
    ),
    "transfer.changed": "Changed: {fields}.",
    "transfer.older": "What is here is newer.",
    "transfer.another-seat": "Another seat of the same meeting.",
    "transfer.already-booked": "It is one of your bookings.",
    "transfer.cancelled-unknown": "It is cancelled, and was never here.",
    "transfer.takes-no-time": "It takes no time.",
}
