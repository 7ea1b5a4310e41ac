/**
 * @file How values are put into sentences: counts of four digits and more as the language groups them (2,000), and
 * with the particle that a Korean sentence asks for. What is no count, as a seed, is handed over as text.
 */
import type { FormatterModule } from 'i18next';
import { formatNumber } from './format-number';
import { withParticle, type Particle } from './particles';

export const interpolation = { escapeValue: false, alwaysFormat: true };

/** In place of i18next's own formats. */
export const sentenceFormats: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: string | number, particle, language = 'en') => {
    const text = typeof value === 'number' ? numberText(language, value) : value;
    return particle === undefined ? text : withParticle(text, particle as Particle);
  },
};

function numberText(language: string, value: number): string {
  return Number.isInteger(value) ? formatNumber(language, value) : String(value);
}
