/** @file What a contrastive loss says of itself; `loss.ts` in its folder is what it does. */
import type { Bilingual } from '../config/bilingual';
import type { Formula } from '../config/formula';
import type { MemberWithFields, MemberWords } from '../config/member';

/**
 * What the loss of a batch of N images comes to where all cosines are known: a line across its chart, an
 * end of its scale. Undefined where it bounds nothing that the settings let a run learn.
 * @typeParam Settings its fields
 */
export interface LossBound<Settings = never> {
  value(batchSize: number, settings: Settings): number | undefined;
  /** The formula, and what it is the loss of. */
  help: Bilingual<string>;
}

/** What a loss is measured in: −ln of a probability, a difference of cosines, or of values from black, 0, to white, 1. */
export type LossUnit = 'nats' | 'cosine' | 'squared error';

/** @typeParam Settings its fields */
export interface LossDescription<Settings = never> extends MemberWithFields {
  /** The sentence stands in the station of the loss, too. */
  words: Bilingual<Required<MemberWords>>;
  /** What the settings make of it, beneath that sentence. */
  detail?(settings: Settings): Bilingual<string> | undefined;
  unit: LossUnit;
  /** Of one anchor i with its partner j. */
  formula(settings: Settings): Formula;
  /** All embeddings are the same. */
  collapsed: LossBound<Settings>;
  /** Partners coincide, and all other embeddings stand at right angles. */
  ideal: LossBound<Settings>;
}
