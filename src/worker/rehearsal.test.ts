import { expect, it, vi } from 'vitest';
import { parseConfig } from '../config/parse-config';
import { FakeTime } from '../datasets/network.test-support';
import { halves } from '../evaluate/fake-dataset.test-support';
import type { RunStatus } from './protocol';
import { Rehearsal } from './rehearsal';
import type { RunningBackend } from './running-backend';
import type { SessionParts } from './session-dependencies';
import { WorkQueue } from './work-queue';

function rehearsalOf(status: RunStatus, backend?: Partial<RunningBackend>) {
  const rehearse = vi.fn<SessionParts['rehearse']>(() => Promise.reject(new Error('no memory')));
  const time = new FakeTime();
  const queue = new WorkQueue();
  const config = parseConfig({});
  const rehearsal = new Rehearsal({
    clock: { now: () => 0, yieldToTasks: () => Promise.resolve() },
    queue,
    startTimer: time.startTimer,
    images: { ofConfig: () => halves('train', 4) },
    starting: { parts: { rehearse } as unknown as SessionParts },
    state: () => ({ status, config, backend: backend as RunningBackend, measureKernels: true }),
  });
  return { rehearsal, rehearse, time, queue };
}

it('a run is rehearsed once it has been quiet for a second, however often settings change before', async () => {
  const { rehearsal, rehearse, time } = rehearsalOf('idle', { rehearsal: 'run' });
  rehearsal.soon();
  await time.pass(900);
  rehearsal.soon();
  await time.pass(900);
  expect(rehearse).not.toHaveBeenCalled();
  await time.pass(100);
  expect(rehearse).toHaveBeenCalledOnce();
});

it('a run that is asked for meanwhile goes first, and what fails in a rehearsal is said by the run', async () => {
  const { rehearsal, rehearse, time, queue } = rehearsalOf('idle', { rehearsal: 'compile' });
  rehearsal.soon();
  await time.pass(1000);
  expect(rehearse.mock.calls[0]![2].aborted).toBe(false);
  let signal!: AbortSignal;
  rehearse.mockImplementation(
    (_, __, its) => new Promise((resolve) => (signal = its).addEventListener('abort', () => resolve())),
  );
  rehearsal.soon();
  await time.pass(1000);
  expect(await queue.long(() => Promise.resolve('trained'))).toBe('trained');
  expect(signal.aborted).toBe(true);
});

it.each([
  ['a run has begun', 'paused', { rehearsal: 'run' }],
  ['there is no backend', 'idle', undefined],
  ['the backend has nothing to make ready', 'idle', {}],
] as const)('nothing is rehearsed where %s', async (_, status, backend) => {
  const { rehearsal, rehearse, time } = rehearsalOf(status, backend);
  rehearsal.soon();
  await time.pass(1000);
  expect(rehearse).not.toHaveBeenCalled();
});
