/** @file Text that came from outside, short enough to stand in a sentence. */

/** @param most of its characters that stay */
export function shortened(text: string, most = 40): string {
  // Each at most two units of UTF-16, so that a huge text is not taken apart as a whole.
  const characters = Array.from(text.slice(0, 2 * most + 2));
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
