/** @file Numbers as a language writes them, percent with the space that stands before all units here. Formatters are kept: making one costs more than using it a hundred times. */
const formatters = new Map<string, Intl.NumberFormat>();

export function formatNumber(
  language: string,
  value: number,
  options: Intl.NumberFormatOptions = {},
): string {
  const key = `${language} ${JSON.stringify(options)}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(language, options);
    formatters.set(key, formatter);
  }
  const text = formatter.format(value).replace('-', '−');
  return options.style === 'percent' ? text.replace(/\s?%/, '\u00a0%') : text;
}
