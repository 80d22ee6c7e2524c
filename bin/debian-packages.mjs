/**
 * What tests use of Debian to check our work with somebody else's: recurrence and time zones (dateutil), calendars
 * (libical, icalendar, Radicale) and mail (Postfix). Nothing of it is needed to run Rapport.
 */
export const debianPackages = [
  'gcc',
  'libc6-dev',
  'libical-dev',
  'pkg-config',
  'postfix',
  'python3',
  'python3-dateutil',
  'python3-icalendar',
  'python3-recurring-ical-events',
  'python3-vobject',
  'radicale',
];
