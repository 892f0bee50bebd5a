// Reads a calendar file on standard input with ical.js and says what it holds, as JSON.
const ICAL = require("ical.js");
const fs = require("node:fs");

const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(zone);
}
const told = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    starts: event.startDate.isDate
      ? event.startDate.toString()
      : event.startDate.toUnixTime(),
    ends: event.endDate.isDate ? event.endDate.toString() : event.endDate.toUnixTime(),
    title: event.summary,
    description: event.description ?? "",
    location: event.location ?? "",
    status: component.getFirstPropertyValue("status"),
    people: event.attendees.map((each) => [
      each.getParameter("cn") ?? "",
      each.getFirstValue(),
    ]),
    names: [...new Set(component.getAllProperties().map((each) => each.name))],
  };
});
process.stdout.write(JSON.stringify(told));
