/** @file QR codes as a film that Chromium's fake camera shows: YUV4MPEG2, each for a second. */
import encodeQR from 'qr';

const [width, height] = [640, 480];
/** Pixels a module: a card's code has at most 97 of them, with what is blank around it. */
const scale = 4;

export function codeVideo(texts: readonly string[]): Buffer {
  const header = Buffer.from(`YUV4MPEG2 W${width} H${height} F1:1 Ip A1:1 C420jpeg\n`);
  return Buffer.concat([header, ...texts.flatMap((text) => [Buffer.from('FRAME\n'), frameOf(text)])]);
}

/** Dark on light, in the middle; brightness, then two planes of colours that are none. */
function frameOf(text: string): Buffer {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4, scale });
  const [left, top] = [(width - rows.length) >> 1, (height - rows.length) >> 1];
  const frame = Buffer.alloc((width * height * 3) / 2, 128);
  frame.fill(235, 0, width * height);
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => isDark && frame.writeUInt8(16, (top + y) * width + left + x)),
  );
  return frame;
}
