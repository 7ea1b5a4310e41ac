/**
 * @file What figures for print are made of, as the text of an SVG file: one column of a paper wide, 85 × 60 mm, with
 * type of 7 and 8 points, in black on white. Lengths are points, from the upper left corner.
 */

const millimetres = { width: 85, height: 60 };
const pointsPerMillimetre = 72 / 25.4;

export const page = {
  width: millimetres.width * pointsPerMillimetre,
  height: millimetres.height * pointsPerMillimetre,
};
export const ink = '#000000';
const titleSize = 8;
export const labelSize = 7;

/** @param title for who cannot see it: a paper has a caption */
export function svgFile(title: string, parts: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${millimetres.width}mm" height="${millimetres.height}mm" viewBox="0 0 ${short(page.width)} ${short(page.height)}" font-family="Helvetica, Arial, sans-serif" font-size="${labelSize}" fill="${ink}">`,
    `<title>${escaped(title)}</title>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}

/** @param look further attributes */
export function line(x1: number, y1: number, x2: number, y2: number, look: string): string {
  return `<line x1="${short(x1)}" y1="${short(y1)}" x2="${short(x2)}" y2="${short(y2)}" ${look}/>`;
}

/** @param y of the baseline; @param look further attributes */
export function text(x: number, y: number, content: string, look = ''): string {
  return `<text x="${short(x)}" y="${short(y)}"${look && ` ${look}`}>${escaped(content)}</text>`;
}

/** Of both axes, in the middle of the plot's sides. */
export function axisTitles(axes: { x: string; y: string }, middle: { x: number; y: number }): string[] {
  const look = `text-anchor="middle" font-size="${titleSize}"`;
  const upwards = `transform="translate(9 ${short(middle.y)}) rotate(-90)"`;
  return [text(middle.x, page.height - 6, axes.x, look), text(0, 0, axes.y, `${look} ${upwards}`)];
}

/** About as wide as most fonts write it: Korean letters are square. */
export function widthOf(content: string): number {
  return Array.from(content).reduce((width, letter) => width + labelSize * (letter > '\u1100' ? 1 : 0.55), 0);
}

/** To a hundredth of a point. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** XML knows neither half of a pair alone, nor control characters but three. */
function escaped(content: string): string {
  return (
    content
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '')
      .replaceAll(/\p{Surrogate}/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}
