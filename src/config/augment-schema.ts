/**
 * @file The augmentation's part of the configuration, composed of the transforms' own: what each may do,
 * to which of the two views, and in which order. Ranges and defaults: Chen et al. 2020 (arXiv 2002.05709),
 * appendix A.
 */
import { z } from 'zod/mini';
import { transformNames, transformOf, type transforms, type TransformName } from '../transforms/transforms';

export { transformNames, type TransformName };

/** The paper's order, with the other transforms where they are usually put. */
const defaultOrder = transformNames.reduce<TransformName[]>(
  (order, name) => withAfter(order, transformOf(name).after, name),
  [],
);

/**
 * An order with those put in that it lacks, each right after the one before it in the default order: links
 * and files may be older than a transform.
 */
function completed(given: readonly TransformName[]): TransformName[] {
  return defaultOrder.reduce(
    (order, name, i) => (order.includes(name) ? order : withAfter(order, defaultOrder[i - 1], name)),
    [...given],
  );
}

/** @param previous undefined puts the name first */
function withAfter(order: readonly TransformName[], previous: string | undefined, name: TransformName) {
  return order.toSpliced((order as readonly (string | undefined)[]).indexOf(previous) + 1, 0, name);
}

const schemas = Object.fromEntries(
  defaultOrder.map((name) => [name, z.prefault(transformOf(name).schema, {})]),
) as {
  [Name in TransformName]: z.ZodMiniPrefault<(typeof transforms)[Name]['schema']>;
};

export const augmentSchema = z.prefault(
  z.strictObject({
    order: z._default(
      z.array(z.enum(transformNames)).check(
        z.refine((names) => new Set(names).size === names.length),
        z.overwrite(completed),
      ),
      defaultOrder,
    ),
    ...schemas,
  }),
  {},
);
