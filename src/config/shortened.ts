/** @file Text that came from outside, short enough to stand in a sentence. */

/** @param maxLength in characters, of what stays */
export function shortened(text: string, maxLength = 40): string {
  // Each at most two units of UTF-16, so that a huge text is not taken apart as a whole.
  const characters = Array.from(text.slice(0, 2 * maxLength + 2));
  return characters.length > maxLength ? `${characters.slice(0, maxLength).join('')}…` : text;
}
