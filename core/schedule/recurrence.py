"""Recurrence by python-dateutil, which shares no code with ours: rules come in as JSON, the times they give go out.

A rule is {"zone", "start": "YYYY-MM-DDTHH:MM", "rule": an RRULE without its name, "count"}. For each of its first `count`
times: the wall time the rule gives, its instant in seconds since 1970, and what the clocks show then. A wall time that the
clocks jump over is moved forward, of one that comes twice the first is taken. Beside that, for each zone asked about, its
offset from UTC in seconds at each instant asked about. For a zone this machine does not know there are only wall times.
"""

import json
import sys
from datetime import datetime, timezone
from itertools import islice

from dateutil import rrule, tz


def written(moment):
    return moment.strftime("%Y-%m-%dT%H:%M")


def times(asked):
    zone = tz.gettz(asked["zone"])
    start = datetime.fromisoformat(asked["start"]).replace(tzinfo=zone or tz.UTC)
    for moment in islice(rrule.rrulestr("RRULE:" + asked["rule"], dtstart=start), asked["count"]):
        there = tz.resolve_imaginary(moment.replace(fold=0))
        yield [written(moment), int(there.timestamp()), written(there)] if zone else [written(moment), None, None]


def offset(zone, at):
    return int(datetime.fromtimestamp(at, timezone.utc).astimezone(zone).utcoffset().total_seconds())


def offsets(name, instants):
    zone = tz.gettz(name)
    return zone and [offset(zone, at) for at in instants]


asked = json.load(sys.stdin)
json.dump(
    {
        "times": [list(times(one)) for one in asked["rules"]],
        "offsets": {name: offsets(name, asked["instants"]) for name in asked["zones"]},
    },
    sys.stdout,
)
