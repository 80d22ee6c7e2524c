/*
 * Reads each calendar named on the command line with Debian's libical: strictly, and against its table of what every
 * method of RFC 5546 requires and forbids. Prints one line for each complaint, and nothing for what is sound.
 */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static char *contents(const char *name) {
  FILE *file = fopen(name, "rb");
  if (file == NULL) return NULL;
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  char *text = malloc((size_t)length + 1);
  size_t read = fread(text, 1, (size_t)length, file);
  text[read] = '\0';
  fclose(file);
  return text;
}

static int complain(const char *name, icalcomponent *component) {
  int complaints = 0;
  icalproperty *property = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY);
  for (; property != NULL; property = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
    printf("%s: %s\n", name, icalproperty_get_xlicerror(property));
    complaints++;
  }
  icalcomponent *part = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
  for (; part != NULL; part = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
    complaints += complain(name, part);
  }
  return complaints;
}

int main(int count, char **names) {
  ical_set_unknown_token_handling_setting(ICAL_TREAT_AS_ERROR);
  icalerror_set_errors_are_fatal(0);
  int complaints = 0;
  for (int at = 1; at < count; at++) {
    char *text = contents(names[at]);
    icalcomponent *calendar = text == NULL ? NULL : icalparser_parse_string(text);
    if (calendar == NULL) {
      printf("%s: is no calendar\n", names[at]);
      complaints++;
    } else {
      icalrestriction_check(calendar);
      complaints += complain(names[at], calendar);
      icalcomponent_free(calendar);
    }
    free(text);
  }
  return complaints == 0 ? 0 : 1;
}
