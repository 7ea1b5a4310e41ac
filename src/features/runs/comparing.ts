/** @file A run that was kept, beside the one on show: its curves and what it was tested to know, without its weights. */
import i18next from 'i18next';
import { PlaygroundError } from '../../config/playground-error';
import { readRecord } from '../../runs/record';
import { readEvaluation } from '../../runs/stored-measurements';
import { compare } from '../compare/store';
import { historyOf } from './history-chunks';
import { evidenceOf } from './restored-run';
import { runName } from './run-name';
import { database, orTellWhy } from './runs-database';

export async function compareRun(id: string): Promise<void> {
  await orTellWhy(async () => {
    const record = readRecord(await database.record(id));
    if (!record) throw new PlaygroundError('run-unreadable', { reason: 'there is no such record' });
    const { chunks, evaluations } = await database.measurements(id);
    const { config, step } = record;
    compare({
      id,
      name: runName(i18next.t, record),
      config,
      step,
      history: historyOf(chunks, Infinity),
      evidence: evidenceOf(evaluations.flatMap((one) => readEvaluation(one) ?? [])),
    });
  });
}
