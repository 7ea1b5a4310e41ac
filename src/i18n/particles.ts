/**
 * @file Korean particles after a value that is put into a sentence: `{{name, 을/를}}` becomes 온도를, SimCLR을
 * or 32를, by the sound in which the value ends when it is read aloud.
 */
import { josa } from 'es-hangul';

/** By the names under which sentences ask for them. */
export const particles = ['은/는', '이/가', '을/를', '와/과', '으로/로'] as const;
export type Particle = (typeof particles)[number];

const digits = '영일이삼사오육칠팔구';
/** What is not read at the end: brackets with what they hold, quotation marks, full stops. */
const silent = /(\s*\([^()]*\)|[^\p{L}\p{N}%])+$/u;

/** @param written a word, a number, or something longer that ends in one */
export function withParticle(written: string, particle: Particle): string {
  const heard = reading(written.replace(silent, '').at(-1) ?? '');
  return written + josa(heard, particle).slice(heard.length);
}

/** The last character, as josa knows it: Hangul, or a capital letter, which it reads by its name. */
function reading(last: string): string {
  if (last === '%') return '퍼센트';
  return /\d/.test(last) ? digits[Number(last)]! : last.toUpperCase();
}
