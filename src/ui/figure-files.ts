/** @file Figures as the files that a paper takes: each as SVG, and as a PNG for programs that take no SVG. */
import { figurePng } from './figure-png';

/**
 * @param figures SVG texts by the names of their files
 * @param draw as a PNG, where this is no page
 */
export async function figureFiles(
  figures: Readonly<Record<string, string>>,
  draw: (svg: string) => Promise<Uint8Array> = figurePng,
): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for (const [name, svg] of Object.entries(figures)) {
    files[`${name}.svg`] = new TextEncoder().encode(svg);
    files[`${name}.png`] = await draw(svg);
  }
  return files;
}
