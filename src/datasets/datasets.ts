/** @file The registry of datasets: a new one is a folder in `sources/` and a line here. */
import { memberNamed, type NameOf } from '../config/member';
import { cifar10 } from './sources/cifar10/description';
import { mnist } from './sources/mnist/description';
import { shapes } from './sources/shapes/description';

export const datasets = [cifar10, mnist, shapes] as const;

export type DatasetName = NameOf<typeof datasets>;

/** How many kinds of images the labels of a config's dataset tell apart. */
export function datasetClasses({ dataset }: { dataset: { name: DatasetName } }): number {
  return memberNamed(datasets, dataset.name).classes;
}
