"""
Reads each calendar named on the command line, after the first and last instant, with icalendar; and expands it with
dateutil, in the time zone that the calendar itself describes. Prints a JSON object for each, one a line:
{"errors": [...], "starts": {uid: [[start, end], ...]}}, instants in milliseconds since 1970.
"""
import io
import json
import sys
from datetime import datetime, timezone

from dateutil import rrule, tz
from icalendar import Calendar


def errors_of(component):
    found = [f"{component.name}: {name}: {why}" for name, why in component.errors]
    for part in component.subcomponents:
        found += errors_of(part)
    return found


def zones_of(text):
    zones = tz.tzical(io.StringIO(text.replace("\r\n ", "")))
    return {key: zones.get(key) for key in zones.keys()}


def instant(wall, zone):
    there = wall.replace(tzinfo=zone)
    return int(tz.resolve_imaginary(there).astimezone(timezone.utc).timestamp() * 1000)


def walls_of(component, zones):
    """What a property shows on the wall, and the zone of that wall as the calendar describes it."""

    def read(value, parameters):
        shown = value.dt.replace(tzinfo=None)
        name = parameters.get("TZID")
        return shown, zones[name] if name else timezone.utc

    def of(name):
        held = component.get(name)
        return None if held is None else read(held, held.params)

    def all_of(name):
        held = component.get(name)
        if held is None:
            return []
        lists = held if isinstance(held, list) else [held]
        return [read(each, one.params) for one in lists for each in one.dts]

    return of, all_of


def expand(calendar, zones, first, last):
    starts = {}
    events = [(event, *walls_of(event, zones)) for event in calendar.walk("VEVENT")]
    moved = {(str(event["UID"]), instant(*of("RECURRENCE-ID"))) for event, of, _ in events if "RECURRENCE-ID" in event}
    for event, of, all_of in events:
        uid = str(event["UID"])
        start, zone = of("DTSTART")
        length = of("DTEND")[0] - start
        if "RRULE" in event:
            rule = event["RRULE"]
            until = rule.pop("UNTIL", [None])[0]
            text = rule.to_ical().decode()
            days = rrule.rrulestr(f"RRULE:{text}", dtstart=start)
            ends = int(until.timestamp() * 1000) if until else last
            walls = []
            for day in days:
                at = instant(day, zone)
                if at > min(ends, last):
                    break
                walls.append(day)
            walls += [wall for wall, _ in all_of("RDATE") if wall not in walls]
        else:
            walls = [start]
        out = {instant(*each) for each in all_of("EXDATE")}
        for wall in walls:
            at = instant(wall, zone)
            if "RECURRENCE-ID" not in event and (at in out or (uid, at) in moved):
                continue
            if first <= at <= last:
                starts.setdefault(uid, []).append([at, instant(wall + length, zone)])
    return {uid: sorted(each) for uid, each in starts.items()}


def main():
    first, last, *names = sys.argv[1:]
    for name in names:
        with open(name, encoding="utf-8", newline="") as file:
            text = file.read()
        calendar = Calendar.from_ical(text)
        zones = zones_of(text) if "BEGIN:VTIMEZONE" in text else {}
        print(json.dumps({"errors": errors_of(calendar), "starts": expand(calendar, zones, int(first), int(last))}))


main()
