/** @file The device's program and table (`src/tensor/view-program.ts`) for sampled views. */
import type { AugmentConfig } from '../config/run-config';
import { columnCount, firstColumns, imageColumn, type ViewProgram } from '../tensor/view-program';
import type { SampledView } from './sample-views';
import { transformOf, type TransformName } from './transforms';

/** The transforms that a config can apply, in its order. */
export function possibleTransforms(config: AugmentConfig): TransformName[] {
  return config.order.filter((name) => config[name].probability > 0);
}

export function viewProgram(names: readonly TransformName[]): ViewProgram {
  return { stages: names.map((name) => ({ name, ...transformOf(name).device })) };
}

/**
 * f32 [views, columns].
 * @param views of the program's transforms, in the program's order
 * @param images of each view, its row among the images
 */
export function viewTable(
  program: ViewProgram,
  views: readonly SampledView[],
  images: ArrayLike<number>,
): Float32Array {
  const width = columnCount(program);
  const starts = firstColumns(program);
  const stageOf = new Map(program.stages.map(({ name }, i) => [name, i]));
  const table = new Float32Array(views.length * width);
  views.forEach((view, i) => {
    const row = table.subarray(i * width, (i + 1) * width);
    row[imageColumn] = images[i]!;
    for (const { name, parameters } of view) {
      const stage = stageOf.get(name)!;
      const { device } = transformOf(name);
      const values = (device.columnValues?.(parameters) ?? parameters) as Readonly<Record<string, number>>;
      row[starts[stage]!] = 1;
      program.stages[stage]!.columns.forEach((column, k) => {
        row[starts[stage]! + 1 + k] = values[column] ?? 0;
      });
    }
  });
  return table;
}
