/** @file Draws views in a memory of its own, for a worker in which no backend runs. */
import type { ViewAttributes } from '../../tensor/view-program';
import { instantiate } from './assembly';
import { drawViews, easelBytes } from './draw-views';

const pageBytes = 2 ** 16;

export class ViewDrawer {
  private readonly memory = new WebAssembly.Memory({ initial: 1, maximum: 2 ** 16 });
  private readonly exports = instantiate(this.memory).exports;

  /**
   * f32 [views, h, w, c] in [0, 1].
   * @param pictures u8 [n, h, w, c]
   * @param table f32 [views, columns] of the program
   */
  draw(pictures: Uint8Array, table: Float32Array, views: number, attributes: ViewAttributes): Float32Array<ArrayBuffer> {
    const { height, width, channels } = attributes;
    const length = views * height * width * channels;
    // Four bytes past the last picture are read.
    const [tableAt, viewsAt, easelAt, end] = placed(pictures.length + 4, table.byteLength, 4 * length, easelBytes(attributes));
    const missing = end - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
    const { buffer } = this.memory;
    new Uint8Array(buffer).set(pictures);
    const tableThere = new Float32Array(buffer, tableAt, table.length);
    tableThere.set(table);
    drawViews(this.exports, attributes, tableThere, {
      pictures: 0,
      areBytes: true,
      table: tableAt,
      views: viewsAt,
      easel: easelAt,
    });
    return new Float32Array(buffer, viewsAt, length).slice();
  }
}

/** Where blocks of so many bytes end that begin at 0 and on multiples of 16. */
function placed(...sizes: [number, number, number, number]): [number, number, number, number] {
  let end = 0;
  return sizes.map((bytes) => (end += 16 * Math.ceil(bytes / 16))) as [number, number, number, number];
}
