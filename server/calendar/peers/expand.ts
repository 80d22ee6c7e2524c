import ICAL from 'ical.js';

/** When a meeting starts and ends, in milliseconds since 1970. */
export type Meets = [number, number];

/** The meetings of each series of a calendar between two instants, as ical.js reads it: in the time zones the calendar itself describes. */
export function expandWithIcalJs(object: string, from: number, to: number): Record<string, Meets[]> {
  const calendar = new ICAL.Component(ICAL.parse(object));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component, { exceptions: [], strictExceptions: true }));
  const found: Record<string, Meets[]> = {};
  for (const event of events) {
    if (event.isRecurrenceException()) continue;
    for (const exception of events) if (exception.isRecurrenceException() && exception.uid === event.uid) event.relateException(exception);
    const meets = [...meetingsOf(event, to)].filter(([start]) => start >= from && start <= to);
    found[event.uid] = meets.toSorted(([one], [other]) => one - other);
  }
  return found;
}

function* meetingsOf(event: ICAL.Event, to: number): Generator<Meets> {
  const instant = (time: ICAL.Time) => time.toUnixTime() * 1000;
  if (!event.isRecurring()) {
    yield [instant(event.startDate), instant(event.endDate)];
    return;
  }
  const days = event.iterator();
  for (let day = days.next(); day && instant(day) <= to; day = days.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(day);
    yield [instant(startDate), instant(endDate)];
  }
}
