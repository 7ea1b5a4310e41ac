/** @file What an objective says of itself: what it is called, and what a step makes of a batch of N images. */
import type { Bilingual } from '../config/bilingual';
import type { MemberWithFields, MemberWords } from '../config/member';

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
}
