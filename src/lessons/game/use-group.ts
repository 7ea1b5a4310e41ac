/** @file Eight images of the quiz in two views each, as the network is asked about them. */
import { useEffect, useState } from 'react';
import { drawGroup } from '../../features/quiz/quiz-rounds';
import type { ImageSize } from '../../datasets/dataset';
import { quizWays } from '../../evaluate/quiz';
import { useTestImages } from '../../state/test-images';
import { watch } from '../../state/watching';
import type { ViewPixels } from '../../state/view-renderer';
import { useFirstSettings } from './first-settings';

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
  const { augment, seed } = useFirstSettings();
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
