/**
 * @file The rounds of the quiz (src/evaluate/quiz.ts) as they are shown: the very views that the network is
 * asked about, drawn from the run's seed, of which choice shows the same image as the anchor, and in which order
 * the choices lie.
 */
import type { RunConfig } from '../../config/run-config';
import { imageLength, type ImageSize } from '../../datasets/dataset';
import { quizWays } from '../../evaluate/quiz';
import { createRandom } from '../../random/random';
import { renderViews, type ViewPixels } from '../../state/view-renderer';
import { sampleViews } from '../../transforms/sample-views';

export interface QuizRound {
  /** Of the quiz, from 0 on. */
  round: number;
  size: ImageSize;
  /** The first views of the group's images; the anchor is the right one's. */
  anchors: readonly ViewPixels[];
  /** In the order in which they are shown; `image` 0–7 within the group, as the network's pick counts. */
  choices: readonly { image: number; view: ViewPixels; original: Uint8Array }[];
  /** The image of which the anchor is a view. */
  right: number;
  original: Uint8Array;
}

interface QuizImages {
  size: ImageSize;
  /** u8 [n, h, w, c]: the first test images. */
  images: Uint8Array;
}

type QuizSettings = Pick<RunConfig, 'augment' | 'seed'>;

/**
 * The views of eight rounds that share their choices.
 * @param first the first of the eight, which the images hold
 * @returns eight first views, then eight second ones
 */
export async function drawGroup(
  { size, images }: QuizImages,
  { augment: config, seed }: QuizSettings,
  first: number,
): Promise<readonly ViewPixels[]> {
  const length = imageLength(size);
  const indices = Array.from({ length: quizWays }, (_, image) => first + image);
  const group = images.slice(first * length, (first + quizWays) * length);
  const sampled = sampleViews({ size, config, seed, step: 0, indices });
  return renderViews({ images: group, size, config, views: sampled });
}

/** @param round of a group of eight that the images hold */
export async function drawRound(
  { size, images }: QuizImages,
  settings: QuizSettings,
  round: number,
): Promise<QuizRound> {
  const length = imageLength(size);
  const { seed } = settings;
  const right = round % quizWays;
  const first = round - right;
  const views = await drawGroup({ size, images }, settings, first);
  const original = (image: number) => images.slice((first + image) * length, (first + image + 1) * length);
  const order = createRandom(seed, 'quiz-order', round).shuffle([...Array(quizWays).keys()]);
  return {
    round,
    size,
    anchors: views.slice(0, quizWays),
    choices: order.map((image) => ({
      image,
      view: views[quizWays + image]!,
      original: original(image),
    })),
    right,
    original: original(right),
  };
}
