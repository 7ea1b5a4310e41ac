/**
 * @file What the probes' numbers say z forgot. A transform can be read where a probe is right more often than chance
 * explains: by two standard errors of a blind guess on as many test images, √(c(1−c)/n) each. It is read better
 * from h than from z where they are two errors of their difference apart. The two are counted on the same images,
 * which the error leaves out of account, so that it is on the careful side.
 */
import { standardError } from '../../config/standard-error';
import type { TransformProbe } from '../../evaluate/transform-probes';
import { tellingDifference } from '../../evaluate/verdict';

/** i18n key `transform-probes.conclusion.<name>`, in the order in which they are said. */
export const conclusions = [
  'forgotten', // read from h, from z no better than by chance
  'fainter', // read from both, better from h
  'kept', // read from both, as well from z
  'onlyFromZ', // read from z alone
  'unread', // from neither
] as const;
export type Conclusion = (typeof conclusions)[number];

export function conclusionOf({ h, z, chance, testImages }: TransformProbe): Conclusion {
  const [fromH, fromZ] = [h, z].map((percent) => isRead(percent, chance, testImages));
  if (!fromH) return fromZ ? 'onlyFromZ' : 'unread';
  if (!fromZ) return 'forgotten';
  return h - z > tellingDifference(h, z, testImages) ? 'fainter' : 'kept';
}

/** @param percent accuracy on that many images, 0–100, as is chance */
export function isRead(percent: number, chance: number, images: number): boolean {
  return percent - chance > errorsApart * 100 * standardError(chance / 100, images);
}

/** Standard errors that chance hardly gives. */
const errorsApart = 2;
