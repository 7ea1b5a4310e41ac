/** @file Groups of eight images of the quiz in two views each, as the network is asked about them. */
import { useEffect, useState } from 'react';
import type { AugmentConfig } from '../../config/run-config';
import { quizWays } from '../../evaluate/quiz';
import { drawGroup, type QuizGroup } from '../../features/quiz/quiz-rounds';
import { useTestImages, watchTestImages } from '../../state/test-images';
import { useFirstSettings } from './first-settings';

/**
 * As the first run plays them.
 * @param firsts of the test images of each group, multiples of 8; the same array in each rendering
 * @param change of the augmentation, the same function in each rendering; none unless told
 * @returns undefined until their images are there and drawn
 */
export function useGroups(
  firsts: readonly number[],
  change: (augment: AugmentConfig) => AugmentConfig = asItIs,
): readonly QuizGroup[] | undefined {
  useEffect(watchTestImages, []);
  const images = useTestImages((test) => test.images);
  const { augment, seed } = useFirstSettings();
  const [groups, setGroups] = useState<readonly QuizGroup[]>();
  useEffect(() => {
    if (!images || images.count < Math.max(...firsts) + quizWays) return undefined;
    let isWanted = true;
    const settings = { augment: change(augment), seed };
    void Promise.all(firsts.map((first) => drawGroup(images, settings, first))).then(
      (drawn) => isWanted && setGroups(drawn),
    );
    return () => {
      isWanted = false;
    };
  }, [images, augment, seed, firsts, change]);
  return groups;
}

const asItIs = (augment: AugmentConfig) => augment;
