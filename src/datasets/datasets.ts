/** @file The registry of datasets: a new one is a folder in `sources/` and a line here. */
import { memberNamed, type NameOf } from '../config/member';
import type { DatasetDescription } from './dataset-description';
import { cifar10 } from './sources/cifar10/description';
import { fashionMnist } from './sources/fashion-mnist/description';
import { mnist } from './sources/mnist/description';
import { own } from './sources/own/description';
import { shapes } from './sources/shapes/description';

export const datasets = [cifar10, mnist, shapes, fashionMnist, own] as const;

export type DatasetName = NameOf<typeof datasets>;

/** Whether a config's images may leave without being asked for. */
export function isPublic({ dataset }: { dataset: { name: DatasetName } }): boolean {
  const description: DatasetDescription = memberNamed(datasets, dataset.name);
  return description.isPublic === true;
}

/** How many kinds of images the labels of a config's dataset tell apart; undefined where only its images say so. */
export function datasetClasses({ dataset }: { dataset: { name: DatasetName } }): number | undefined {
  const description: DatasetDescription = memberNamed(datasets, dataset.name);
  return description.classes;
}
