/** @file The page's one way to where runs and sweeps are kept, and what its troubles are called on the page. */
import { PlaygroundError, reasonOf, toFailure, type Failure } from '../../config/playground-error';
import { startTimer } from '../../datasets/timer';
import { StoreTrouble } from '../../storage/patient-database';
import { RunsDatabase } from '../../runs/indexed-database';
import { SweepsDatabase } from '../../runs/kept-sweeps';
import { openRunStore } from '../../runs/run-store';
import { useRuns } from './kept-runs';

const store = openRunStore(startTimer);
export const database = new RunsDatabase(store);
export const sweeps = new SweepsDatabase(store);

/** Does something with kept runs; why it could not be done is on show then. */
export async function orTellWhy(
  work: () => Promise<void>,
  where: 'failure' | 'notListed' = 'failure',
): Promise<void> {
  useRuns.setState({ [where]: undefined });
  try {
    await work();
  } catch (error) {
    useRuns.setState({ [where]: failureOf(error) });
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof StoreTrouble)) return toFailure(error);
  return new PlaygroundError('runs-unreachable', { reason: reasonOf(error), cause: error.why }).toFailure();
}
