/**
 * @file Images [h, w, c] laid into the middle of larger ones [paddedHeight, paddedWidth, paddedDepth]
 * whose margins are zero already. Rows and columns past the larger image's end are left out.
 */
export function padImages(
  source: usize,
  images: i32,
  height: i32,
  width: i32,
  depth: i32,
  target: usize,
  top: i32,
  left: i32,
  paddedHeight: i32,
  paddedWidth: i32,
  paddedDepth: i32,
): void {
  const rows = min(height, paddedHeight - top);
  const columns = min(width, paddedWidth - left);
  const sourceRow = (width * depth) << 2;
  const targetRow = (paddedWidth * paddedDepth) << 2;
  const pixel = depth << 2;
  target += top * targetRow + ((left * paddedDepth) << 2);
  for (let image = 0; image < images; image++) {
    for (let row = 0; row < rows; row++) {
      const from = source + row * sourceRow;
      const to = target + row * targetRow;
      if (depth == paddedDepth) memory.copy(to, from, columns * pixel);
      else {
        for (let column = 0; column < columns; column++) {
          memory.copy(to + ((column * paddedDepth) << 2), from + column * pixel, pixel);
        }
      }
    }
    source += height * sourceRow;
    target += paddedHeight * targetRow;
  }
}
