/** @file A moment as a language writes it: day and time of day. Formatters are kept, as making one is slow. */
const formatters = new Map<string, Intl.DateTimeFormat>();

/** @param time milliseconds since 1970 */
export function formatMoment(language: string, time: number): string {
  let formatter = formatters.get(language);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    formatters.set(language, formatter);
  }
  return formatter.format(time);
}
