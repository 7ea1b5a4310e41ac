/** @file What an objective says of itself: what it is called, and what a step makes of a batch of N images. */
import type { Bilingual } from '../config/bilingual';
import type { MemberWithFields, MemberWords } from '../config/member';
import type { Formula } from '../config/formula';
import type { LossUnit } from '../losses/loss-description';

export interface ObjectiveDescription extends MemberWithFields {
  words: Bilingual<Required<MemberWords>>;
  /** Only then is it given any. */
  usesLabels: boolean;
  /** Whether it learns from z = g(h); else there is no head, and z is h. */
  usesHead: boolean;
  /** Rendered views of an image. */
  views: 1 | 2;
  /** Quarter turns in which each view is encoded; 1: as it is. */
  turns: 1 | 4;
  /** The preset of the augmentation that goes with it. */
  augment: 'simclr' | 'flip-only';
  /** What is to be seen of the images that are watched step after step: a sentence under the strip. */
  watched: Bilingual<string>;
  /** Of its own; else it is trained with the contrastive loss that is chosen. */
  loss?: ObjectiveLoss;
}

/** A loss that is 0 where all is right and certain. */
export interface ObjectiveLoss {
  unit: LossUnit;
  formula: Formula;
  /** A sentence in the station of the loss. */
  about: Bilingual<string>;
  /** Where it is −ln of the probability of the right one of several answers. */
  question?: {
    /** @param classes of the dataset, where its description says how many */
    answers: (classes: number | undefined) => number | undefined;
    /** What ln(answers) is the loss of. */
    help: Bilingual<string>;
  };
}
