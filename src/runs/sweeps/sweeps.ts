/** @file The paper's sweeps, ready made: a new one is a file beside this and a line here. */
import { figure5 } from './figure-5';
import { figure5Cropped } from './figure-5-cropped';
import { figure8 } from './figure-8';
import { figure9 } from './figure-9';
import type { PaperSweep } from './paper-sweep';
import { table1 } from './table-1';
import { table4 } from './table-4';
import { table5 } from './table-5';

const sweeps = [figure5, table1, table4, table5, figure8, figure9, figure5Cropped] as const;

export type PaperSweepName = (typeof sweeps)[number]['name'];
export const paperSweepNames: readonly PaperSweepName[] = sweeps.map(({ name }) => name);

export function paperSweep(name: PaperSweepName): PaperSweep {
  return sweeps.find((sweep) => sweep.name === name)!;
}
