/** @file Draws views in a memory of its own, for a worker in which no backend runs. */
import type { ViewAttributes } from '../../tensor/view-program';
import plainUrl from './compiled/views-plain.wasm?url';
import relaxedUrl from './compiled/views-relaxed.wasm?url';
import { instantiate } from './instantiate';
import { renderViews, easelBytes, viewBytes, type ViewForm } from './render-views';
import type { AssemblyExports } from './threads';

const pageBytes = 2 ** 16;

export type RenderedViews = Float32Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>;

export class ViewRenderer {
  /** @returns undefined where there is no wasm SIMD. */
  static async load(): Promise<ViewRenderer | undefined> {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 ** 16 });
    const loaded = await instantiate([relaxedUrl, plainUrl], memory);
    return loaded && new ViewRenderer(memory, loaded.exports);
  }

  private constructor(
    private readonly memory: WebAssembly.Memory,
    private readonly exports: AssemblyExports,
  ) {}

  /**
   * f32 [views, h, w, c] in [0, 1], or pixels u8 [views, h, w, 4].
   * @param images u8 [n, h, w, c]
   * @param table f32 [views, columns] of the program
   */
  render(
    images: Uint8Array,
    table: Float32Array,
    views: number,
    form: ViewForm,
    attributes: ViewAttributes,
  ): RenderedViews {
    const bytes = views * viewBytes(attributes, form);
    // Four bytes past the last image are read.
    const tableAt = aligned(images.length + 4);
    const viewsAt = aligned(tableAt + table.byteLength);
    const easel = aligned(viewsAt + bytes);
    const missing = easel + easelBytes(attributes) - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
    const { buffer } = this.memory;
    new Uint8Array(buffer).set(images);
    const tableThere = new Float32Array(buffer, tableAt, table.length);
    tableThere.set(table);
    const places = { images: 0, areBytes: true, table: tableAt, views: viewsAt, form, easel };
    renderViews(this.exports, attributes, tableThere, places);
    const drawn = buffer.slice(viewsAt, viewsAt + bytes);
    return form === 'numbers' ? new Float32Array(drawn) : new Uint8ClampedArray(drawn);
  }
}

/** The next multiple of 16. */
function aligned(pointer: number): number {
  return 16 * Math.ceil(pointer / 16);
}
