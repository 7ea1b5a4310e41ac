/**
 * @file The layouts of a run so far, few enough to keep them all: where there are more than `maxLayouts`, the one
 * goes whose neighbours in time are closest together, so that what stays is spread evenly over the steps. The
 * first and the last always stay.
 */
const maxLayouts = 24;

/**
 * @param layouts by rising step
 * @param layout of the last step or a later one; takes the place of one of the same step
 */
export function withLayout<Layout extends { step: number }>(
  layouts: readonly Layout[],
  layout: Layout,
  most = maxLayouts,
): readonly Layout[] {
  const all = [...layouts.filter(({ step }) => step < layout.step), layout];
  if (all.length <= most) return all;
  const gap = (i: number) => all[i + 1]!.step - all[i - 1]!.step;
  let densest = 1;
  for (let i = 2; i < all.length - 1; i++) if (gap(i) < gap(densest)) densest = i;
  return all.toSpliced(densest, 1);
}
