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
import type { TestImages } from '../../worker/protocol';

/** Eight images whose eight rounds share their choices. */
export interface QuizGroup {
  size: ImageSize;
  /** Sixteen: first views, then second ones. */
  views: readonly ViewPixels[];
  /** Of the eight images. */
  originals: readonly Uint8Array[];
  labels: TestImages['labels'];
}

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

type QuizSettings = Pick<RunConfig, 'augment' | 'seed'>;

/** @param first of the test images, a multiple of 8; the images hold all eight */
export async function drawGroup(
  { size, images, labels }: Pick<TestImages, 'size' | 'images' | 'labels'>,
  { augment: config, seed }: QuizSettings,
  first: number,
): Promise<QuizGroup> {
  const length = imageLength(size);
  const indices = Array.from({ length: quizWays }, (_, image) => first + image);
  const sampled = sampleViews({ size, config, seed, step: 0, indices });
  const group = images.slice(first * length, (first + quizWays) * length);
  return {
    size,
    views: await renderViews({ images: group, size, config, views: sampled }),
    originals: indices.map((image) => images.slice(image * length, (image + 1) * length)),
    labels: labels.slice(first, first + quizWays),
  };
}

/** @param group that of the round */
export function roundOf({ size, views, originals }: QuizGroup, round: number, seed: number): QuizRound {
  const right = round % quizWays;
  const order = createRandom(seed, 'quiz-order', round).shuffle([...Array(quizWays).keys()]);
  return {
    round,
    size,
    anchors: views.slice(0, quizWays),
    choices: order.map((image) => ({
      image,
      view: views[quizWays + image]!,
      original: originals[image]!,
    })),
    right,
    original: originals[right]!,
  };
}
