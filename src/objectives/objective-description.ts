/** @file What an objective says of itself: what it is called, and whether it learns from labels. */
import type { Member } from '../config/member';

export interface ObjectiveDescription extends Member {
  /** Only then is it given any. */
  usesLabels: boolean;
}
