/** @file The text of a QR code in an image: by the browser's own reader where it has one, else by qr. */
import decodeQR from 'qr/decode.js';

/** Of the Shape Detection API, which TypeScript's library lacks. */
interface Detector {
  detect: (image: ImageSource) => Promise<readonly { rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats: () => Promise<readonly string[]>;
}

type ImageSource = ImageBitmap | HTMLVideoElement;

const format = 'qr_code';
/** On its longer side, in pixels: a card's code has 89 modules at most, and more pixels take longer. */
const maxSide = 1600;
/** For an image that is read once. */
const patienceMs = 1500;

let detector: Promise<Detector | undefined> | undefined;

/** @returns undefined where there is none that can be read */
export async function codeInImage(image: ImageBitmap): Promise<string | undefined> {
  return (await codeByBrowser(image)) ?? codeIn(image, image, patienceMs);
}

/** As codeInImage, of what a camera shows now, with as little work as an image a moment later is worth. */
export async function codeInVideo(video: HTMLVideoElement): Promise<string | undefined> {
  const size = { width: video.videoWidth, height: video.videoHeight };
  return (await ownDetector()) ? codeByBrowser(video) : codeIn(video, size);
}

async function codeByBrowser(image: ImageSource): Promise<string | undefined> {
  try {
    const codes = await (await ownDetector())?.detect(image);
    return codes?.[0]?.rawValue;
  } catch {
    return undefined;
  }
}

function ownDetector(): Promise<Detector | undefined> {
  detector ??= makeDetector();
  return detector;
}

async function makeDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorClass };
  try {
    const formats = await BarcodeDetector?.getSupportedFormats();
    return formats?.includes(format) ? new BarcodeDetector!({ formats: [format] }) : undefined;
  } catch {
    return undefined;
  }
}

/** @param timeLimit for what need not be tried, in ms; a frame's unless told */
function codeIn(
  image: ImageSource,
  { width, height }: { width: number; height: number },
  timeLimit?: number,
): string | undefined {
  const scale = Math.min(1, maxSide / Math.max(width, height, 1));
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  if (size.width < 1 || size.height < 1) return undefined;
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', {
    willReadFrequently: true,
  })!;
  // What shows through is paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, size.width, size.height);
  context.drawImage(image, 0, 0, size.width, size.height);
  try {
    const pixels = context.getImageData(0, 0, size.width, size.height);
    return decodeQR(pixels, timeLimit === undefined ? {} : { timeLimit });
  } catch {
    // It throws where it finds none.
    return undefined;
  }
}
