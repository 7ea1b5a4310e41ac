/**
 * @file A convolution's weights in the order in which `convolveWindows` reads them:
 * [channels/8, lines, taps, depth, 8], zero past the last channel. Steps count numbers and may be
 * negative, which turns the kernel.
 */
export function packKernel(
  source: usize,
  lines: i32,
  lineStep: i32,
  taps: i32,
  tapStep: i32,
  depth: i32,
  depthStep: i32,
  channels: i32,
  channelStep: i32,
  target: usize,
): void {
  for (let first = 0; first < channels; first += 8) {
    for (let line = 0; line < lines; line++) {
      for (let tap = 0; tap < taps; tap++) {
        for (let k = 0; k < depth; k++) {
          const at = line * lineStep + tap * tapStep + k * depthStep;
          for (let i = 0; i < 8; i++) {
            const channel = first + i;
            const weight =
              channel < channels ? load<f32>(source + ((at + channel * channelStep) << 2)) : 0;
            store<f32>(target, weight);
            target += 4;
          }
        }
      }
    }
  }
}
