/**
 * What tests use of Debian to check our work with somebody else's: recurrence and time zones (dateutil), calendars
 * (libical, icalendar, Radicale), mail (Postfix) and signing in by a provider (LemonLDAP::NG, with what of Perl it
 * loads without saying so). Nothing of it is needed to run Rapport.
 */
export const debianPackages = [
  'gcc',
  'libc6-dev',
  'libconvert-base32-perl',
  'libcrypt-openssl-rsa-perl',
  'libemail-date-format-perl',
  'libemail-sender-perl',
  'libgd-perl',
  'libgd-securityimage-perl',
  'libical-dev',
  'libimage-magick-perl',
  'libio-string-perl',
  'libjson-xs-perl',
  'liblemonldap-ng-portal-perl',
  'libplack-perl',
  'libstring-random-perl',
  'postfix',
  'python3',
  'python3-dateutil',
  'python3-icalendar',
  'radicale',
];
