/** @file How a student's curve looks: 40 looks, of ten colours and four dashes, besides its number at the end. */

const colours = 10;
const dashes = [undefined, '9 4', '2 4', '12 4 2 4'];

/** @param id of the student */
export function lookOf(id: number): { colour: string; dash: string | undefined } {
  const place = id - 1;
  return {
    colour: `var(--class-${place % colours})`,
    dash: dashes[Math.floor(place / colours) % dashes.length],
  };
}
