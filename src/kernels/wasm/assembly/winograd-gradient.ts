/**
 * @file The gradient of a 3×3 convolution of stride 1 to its kernel, with 16 multiplications where the sum of products
 * takes 36 (Winograd, F(3×3, 2×2); see `winograd.ts`): dKernel = Aᵀ·Σ[(G·dy·Gᵀ) ⊙ (Bᵀ·x·B)]·A, summed over tiles of 2×2
 * entries of dy and 4×4 of x. Each of the 16 places is a matrix product over tiles. Numbers of channels are multiples
 * of 8.
 */
import { addFourProducts } from './kernel-gradient';
import { ownRoom, partStart } from './parts';

/** Tiles that are transformed at a time: two panels of them lie in the first cache. */
const tilesAtOnce = 64;

/**
 * One thread's share: some images, of which there are `imageParts` shares, and some places. Sums go to
 * [imageParts, 16, inputs/4, outputs/8, 4, 8].
 */
export function winogradGradient(
  part: i32,
  parts: i32,
  imageParts: i32,
  x: usize,
  images: i32,
  height: i32,
  width: i32,
  inputs: i32,
  top: i32,
  left: i32,
  dy: usize,
  rows: i32,
  columns: i32,
  outputs: i32,
  /** A pixel of zeros, then room a thread for 64 numbers of each channel. */
  scratch: usize,
  zeroBytes: i32,
  sums: usize,
): void {
  const placeParts = parts / imageParts;
  const imagePart = part / placeParts;
  const placePart = part - imagePart * placeParts;
  const start = partStart(images, imagePart, imageParts);
  const end = partStart(images, imagePart + 1, imageParts);
  const firstPlace = partStart(16, placePart, placeParts);
  const lastPlace = partStart(16, placePart + 1, placeParts);
  const down = (rows + 1) >> 1;
  const across = (columns + 1) >> 1;
  const placeBytes = (inputs * outputs) << 2;
  sums += imagePart * 16 * placeBytes;
  memory.fill(sums + firstPlace * placeBytes, 0, (lastPlace - firstPlace) * placeBytes);
  const zeros = scratch;
  const panelsOfX = ownRoom(scratch + zeroBytes, tilesAtOnce * ((inputs + outputs) << 2));
  const panelsOfDy = panelsOfX + tilesAtOnce * (inputs << 2);
  const tiles = end * down * across;
  for (let firstTile = start * down * across; firstTile < tiles; firstTile += tilesAtOnce) {
    const count = min(tilesAtOnce, tiles - firstTile);
    for (let place = firstPlace; place < lastPlace; place++) {
      const i = place >> 2;
      const j = place & 3;
      for (let t = 0; t < count; t++) {
        const tileLine = (firstTile + t) / across;
        const tileX = firstTile + t - tileLine * across;
        const image = tileLine / down;
        const tileY = tileLine - image * down;
        fillX(
          x + ((image * height * width * inputs) << 2),
          height,
          width,
          inputs << 2,
          2 * tileY - top,
          2 * tileX - left,
          i,
          j,
          zeros,
          panelsOfX + (t << 4),
        );
        fillDy(
          dy + ((image * rows * columns * outputs) << 2),
          rows,
          columns,
          outputs << 2,
          2 * tileY,
          2 * tileX,
          i,
          j,
          zeros,
          panelsOfDy + (t << 5),
        );
      }
      let tile = sums + place * placeBytes;
      for (let m = 0; m < inputs; m += 4) {
        const panel = panelsOfX + ((m * tilesAtOnce) << 2);
        for (let output = 0; output < outputs; output += 8) {
          addFourProducts(tile, panel, 0, 16, panelsOfDy + ((output * tilesAtOnce) << 2), 32, 1, count);
          tile += 128;
        }
      }
    }
  }
}

/** Place (i, j) of Bᵀ·d·B for all channels of a tile whose first pixel is (y, x), into panels of four channels. */
function fillX(
  image: usize,
  height: i32,
  width: i32,
  pixel: i32,
  y: i32,
  x: i32,
  i: i32,
  j: i32,
  zeros: usize,
  to: usize,
): void {
  // Row 0 is d0 − d2, row 1 d1 + d2, row 2 d2 − d1, row 3 d1 − d3.
  const upper = y + (i == 0 ? 0 : i == 2 ? 2 : 1);
  const lower = y + (i == 2 ? 1 : i == 3 ? 3 : 2);
  const left = x + (j == 0 ? 0 : j == 2 ? 2 : 1);
  const right = x + (j == 2 ? 1 : j == 3 ? 3 : 2);
  let p0 = pixelAt(image, height, width, pixel, upper, left, zeros);
  let p1 = pixelAt(image, height, width, pixel, upper, right, zeros);
  let p2 = pixelAt(image, height, width, pixel, lower, left, zeros);
  let p3 = pixelAt(image, height, width, pixel, lower, right, zeros);
  const acrossSign = f32x4.splat(j == 1 ? 1 : -1);
  const downSign = f32x4.splat(i == 1 ? 1 : -1);
  for (let k = 0; k < pixel; k += 16) {
    const above = f32x4.add(v128.load(p0 + k), f32x4.mul(v128.load(p1 + k), acrossSign));
    const below = f32x4.add(v128.load(p2 + k), f32x4.mul(v128.load(p3 + k), acrossSign));
    v128.store(to, f32x4.add(above, f32x4.mul(below, downSign)));
    to += tilesAtOnce * 16;
  }
}

/** Place (i, j) of G·dy·Gᵀ for all channels of a tile whose first entry is (y, x), into panels of eight channels. */
function fillDy(
  image: usize,
  height: i32,
  width: i32,
  pixel: i32,
  y: i32,
  x: i32,
  i: i32,
  j: i32,
  zeros: usize,
  to: usize,
): void {
  let p0 = pixelAt(image, height, width, pixel, y, x, zeros);
  let p1 = pixelAt(image, height, width, pixel, y, x + 1, zeros);
  let p2 = pixelAt(image, height, width, pixel, y + 1, x, zeros);
  let p3 = pixelAt(image, height, width, pixel, y + 1, x + 1, zeros);
  // Row 0 is y0, row 1 (y0 + y1)/2, row 2 (y0 − y1)/2, row 3 y1.
  const first = weightOfFirst(i);
  const second = weightOfSecond(i);
  const near = weightOfFirst(j);
  const far = weightOfSecond(j);
  const w0 = f32x4.splat(first * near);
  const w1 = f32x4.splat(first * far);
  const w2 = f32x4.splat(second * near);
  const w3 = f32x4.splat(second * far);
  for (let k = 0; k < pixel; k += 16) {
    const above = f32x4.add(f32x4.mul(v128.load(p0 + k), w0), f32x4.mul(v128.load(p1 + k), w1));
    const below = f32x4.add(f32x4.mul(v128.load(p2 + k), w2), f32x4.mul(v128.load(p3 + k), w3));
    v128.store(to + (k & 16), f32x4.add(above, below));
    if (k & 16) to += tilesAtOnce * 32;
  }
}

// @ts-ignore: decorator
@inline
function weightOfFirst(i: i32): f32 {
  return i == 0 ? 1 : i == 3 ? 0 : 0.5;
}

// @ts-ignore: decorator
@inline
function weightOfSecond(i: i32): f32 {
  return i == 0 ? 0 : i == 1 ? 0.5 : i == 2 ? -0.5 : 1;
}

// @ts-ignore: decorator
@inline
function pixelAt(image: usize, height: i32, width: i32, pixel: i32, y: i32, x: i32, zeros: usize): usize {
  const isInside = <u32>y < <u32>height && <u32>x < <u32>width;
  return isInside ? image + (y * width + x) * pixel : zeros;
}

/** Aᵀ·s·A of the sums of all `imageParts`, as a kernel [3, 3, inputs, outputs]. */
export function winogradKernelOf(
  part: i32,
  parts: i32,
  imageParts: i32,
  sums: usize,
  inputs: i32,
  outputs: i32,
  target: usize,
): void {
  const placeBytes = (inputs * outputs) << 2;
  const start = partStart(inputs >> 2, part, parts);
  const end = partStart(inputs >> 2, part + 1, parts);
  for (let group = start; group < end; group++) {
    for (let output = 0; output < outputs; output += 4) {
      for (let m = 0; m < 4; m++) {
        const tile = group * (outputs >> 3) + (output >> 3);
        const from = sums + (((tile << 5) + (m << 3) + (output & 7)) << 2);
        const to = target + (((group * 4 + m) * outputs + output) << 2);
        writeKernel(from, placeBytes, imageParts, to);
      }
    }
  }
}

/** Of four outputs. */
function writeKernel(from: usize, placeBytes: i32, imageParts: i32, to: usize): void {
  for (let column = 0; column < 3; column++) {
    let top = f32x4.splat(0);
    let middle = top;
    let bottom = top;
    for (let i = 0; i < 4; i++) {
      const at = from + 4 * i * placeBytes;
      const s1 = summed(at + placeBytes, placeBytes, imageParts);
      const s2 = summed(at + 2 * placeBytes, placeBytes, imageParts);
      let value: v128;
      if (column == 1) value = f32x4.sub(s1, s2);
      else {
        value = f32x4.add(s1, s2);
        if (column == 0) value = f32x4.add(value, summed(at, placeBytes, imageParts));
        else value = f32x4.sub(value, summed(at + 3 * placeBytes, placeBytes, imageParts));
      }
      if (i == 0) top = value;
      else if (i == 3) bottom = f32x4.sub(bottom, value);
      else {
        top = f32x4.add(top, value);
        bottom = f32x4.add(bottom, value);
        middle = i == 1 ? value : f32x4.sub(middle, value);
      }
    }
    v128.store(to, top);
    v128.store(to + 3 * placeBytes, middle);
    v128.store(to + 6 * placeBytes, bottom);
    to += placeBytes;
  }
}

// @ts-ignore: decorator
@inline
function summed(at: usize, placeBytes: i32, imageParts: i32): v128 {
  let sum = v128.load(at);
  for (let i = 1; i < imageParts; i++) sum = f32x4.add(sum, v128.load(at + i * 16 * placeBytes));
  return sum;
}
