/**
 * @file What stands right beside the terms of a sentence, as brackets, full stops and Korean particles: a browser would
 * break the line between these and a button.
 */

interface Place {
  text: string;
  start: number;
}

interface Piece {
  /** From the term before on. */
  before: string;
  /** Of the same word as the term, before and after it. */
  opening: string;
  closing: string;
}

const opens = /[\p{Ps}\p{Pi}]$/u;
const closes = /^[\p{L}\p{Pe}\p{Pf}.,;:!?]+/u;

/** @param places of terms, in their order, none within another @returns a piece for each, and what follows the last */
export function splitAround(text: string, places: readonly Place[]): { pieces: Piece[]; rest: string } {
  let from = 0;
  const pieces = places.map((place, i) => {
    const lead = text.slice(from, place.start);
    const opening = opens.exec(lead)?.[0] ?? '';
    const end = place.start + place.text.length;
    const closing = closes.exec(text.slice(end, places[i + 1]?.start))?.[0] ?? '';
    from = end + closing.length;
    return { before: lead.slice(0, lead.length - opening.length), opening, closing };
  });
  return { pieces, rest: text.slice(from) };
}
