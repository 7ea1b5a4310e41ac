/** @file Eight images of the quiz in two views each, as the network is asked about them. */
import { useEffect, useState } from 'react';
import { drawGroup } from '../../features/quiz/quiz-rounds';
import type { ImageSize } from '../../datasets/dataset';
import { quizWays } from '../../evaluate/quiz';
import { useRunBefore } from '../../features/run-before/store';
import { useRun } from '../../state/run-store';
import { useTestImages } from '../../state/test-images';
import { watch } from '../../state/watching';
import type { ViewPixels } from '../../state/view-renderer';
import { useGame } from './store';

export interface ImageGroup {
  size: ImageSize;
  /** Sixteen: first views, then second ones. */
  views: readonly ViewPixels[];
  /** Of the eight images. */
  labels: Uint8Array;
}

/** As the first run plays them. @param first of the test images, a multiple of 8 @returns undefined until its images are there and drawn */
export function useGroup(first: number): ImageGroup | undefined {
  useEffect(() => watch(['quiz']), []);
  const images = useTestImages((test) => test.images);
  const now = useRun((run) => run.runConfig ?? run.draft);
  const hasSecond = useGame((game) => game.hasSecond);
  const before = useRunBefore((state) => state.before?.config);
  const { augment, seed } = (hasSecond && before) || now;
  const [group, setGroup] = useState<ImageGroup>();
  useEffect(() => {
    if (!images || images.count < first + quizWays) return undefined;
    let isWanted = true;
    void drawGroup(images, { augment, seed }, first).then((views) => {
      const labels = images.labels.slice(first, first + quizWays);
      if (isWanted) setGroup({ size: images.size, views, labels });
    });
    return () => {
      isWanted = false;
    };
  }, [images, augment, seed, first]);
  return group;
}
