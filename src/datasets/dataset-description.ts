/** @file What a dataset says of itself; `source.ts` in its folder is what opens it. */
import type { Member } from '../config/member';

export interface DatasetDescription extends Member {
  /** How many kinds of images its labels tell apart; undefined where that is known once they are there. */
  classes?: number;
  /** How many training images it has, where those are fewer than a run may ask for. */
  trainingImages?: number;
  /** What they are called in Korean, by their names in the data, which the page says in English; digits need none. */
  koreanClasses?: Readonly<Record<string, string>>;
  /** Anyone may have its images. Those of another are a visitor's own, which leave only when that is wished. */
  isPublic?: true;
}
