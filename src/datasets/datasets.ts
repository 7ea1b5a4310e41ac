/** @file The registry of datasets. A new one is a file beside this, its name in the config schema, and a line here. */
import type { DatasetName } from '../config/run-config';
import { cifar10 } from './cifar10';
import type { DatasetSource } from './dataset';
import { mnist } from './mnist';
import { shapes } from './shapes';

export const datasets: Record<DatasetName, DatasetSource> = { cifar10, mnist, shapes };
