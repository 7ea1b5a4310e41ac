/**
 * @file Reads a file in large pieces, since what an archive holds lies one thing behind another: to ask the browser for each
 * takes longer than to read it.
 */
import { bytesOf, sizeOf } from './entry';

const windowBytes = 2 ** 22;

export class ByteWindow {
  readonly size: number;
  private start = 0;
  private window: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(private readonly data: Blob | Uint8Array<ArrayBuffer>) {
    this.size = sizeOf(data);
  }

  /** Fewer at the end of the file. What was read before stays as it was, and keeps its window in memory. */
  async view(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (this.data instanceof Uint8Array || length > windowBytes) {
      return await bytesOf(this.data, index, index + length);
    }
    if (index < this.start || index + length > this.start + this.window.length) {
      this.window = await bytesOf(this.data, index, index + windowBytes);
      this.start = index;
    }
    const at = index - this.start;
    return this.window.subarray(at, at + length);
  }

  /** As `view`, for whoever looks at the whole buffer. */
  async read(index: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    return (await this.view(index, length)).slice();
  }
}
