import { describe, expect, it } from 'vitest';
import { WorkQueue } from './work-queue';

/** Work that goes on until it is told to end, or its signal aborts. */
function openEnded(
  queue: WorkQueue,
  events: string[],
  name: string,
  options?: Parameters<WorkQueue['long']>[1],
) {
  let end!: () => void;
  const told = new Promise<void>((resolve) => (end = resolve));
  const done = queue.long(async (signal) => {
    events.push(`${name} begins`);
    await queue.whileWaiting(told, signal);
    events.push(`${name} ${signal.aborted ? 'is ended' : 'ends'}`);
    return name;
  }, options);
  return { done, end };
}

/** Until all that can happen without a timer has happened. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('long work', () => {
  it('goes one after another, in the order it was asked for', async () => {
    const queue = new WorkQueue();
    const events: string[] = [];
    const [first, second] = [openEnded(queue, events, 'a'), openEnded(queue, events, 'b')];
    await settled();
    expect(events).toEqual(['a begins']);
    second.end();
    first.end();
    expect(await Promise.all([first.done, second.done])).toEqual(['a', 'b']);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('ends when its signal aborts, and does not begin after that', async () => {
    const queue = new WorkQueue();
    const events: string[] = [];
    const [abortA, abortB] = [new AbortController(), new AbortController()];
    const first = openEnded(queue, events, 'a', { signal: abortA.signal });
    const second = openEnded(queue, events, 'b', { signal: abortB.signal });
    await settled();
    abortB.abort();
    abortA.abort();
    expect(await Promise.all([first.done, second.done])).toEqual(['a', undefined]);
    expect(events).toEqual(['a begins', 'a is ended']);
  });

  it('ends as soon as work of a higher rank is wanted, and no sooner', async () => {
    const queue = new WorkQueue();
    const events: string[] = [];
    const experiment = openEnded(queue, events, 'experiment', { rank: 'experiment' });
    const evidence = openEnded(queue, [], 'evidence', { rank: 'evidence' });
    await settled();
    await queue.brief(() => Promise.resolve());
    expect(events).toEqual(['experiment begins']);
    const run = openEnded(queue, events, 'run');
    run.end();
    await run.done;
    expect(await Promise.all([experiment.done, evidence.done])).toEqual(['experiment', undefined]);
    expect(events).toEqual(['experiment begins', 'experiment is ended', 'run begins', 'run ends']);
  });

  it('that fails fails for its caller, and the next goes on', async () => {
    const queue = new WorkQueue();
    const failing = queue.long(() => Promise.reject(new Error('no images')));
    const next = queue.long(() => Promise.resolve('next'));
    await expect(failing).rejects.toThrow('no images');
    expect(await next).toBe('next');
  });

  it('that waits for what fails fails with it', async () => {
    const queue = new WorkQueue();
    const failing = queue.long((signal) => queue.whileWaiting(Promise.reject(new Error('no file')), signal));
    await expect(failing).rejects.toThrow('no file');
  });
});

describe('short work', () => {
  it('is done at once where nothing else goes on', async () => {
    expect(await new WorkQueue().brief(() => Promise.resolve(7))).toBe(7);
  });

  it('is done between two parts of long work', async () => {
    const queue = new WorkQueue();
    const events: string[] = [];
    const run = queue.long(async () => {
      for (let step = 1; step <= 3; step++) {
        events.push(`step ${step}`);
        if (step === 1) void queue.brief(() => Promise.resolve(void events.push('short')));
        await queue.giveTurns();
      }
    });
    await run;
    expect(events).toEqual(['step 1', 'short', 'step 2', 'step 3']);
  });

  it('is done while long work waits', async () => {
    const queue = new WorkQueue();
    const run = openEnded(queue, [], 'run');
    await settled();
    expect(await queue.brief(() => Promise.resolve('answer'))).toBe('answer');
    expect(await queue.brief(() => Promise.resolve('another'))).toBe('another');
    run.end();
    await run.done;
  });

  it('that long work left over is done after it', async () => {
    const queue = new WorkQueue();
    const events: string[] = [];
    const run = queue.long(() => {
      void queue.brief(() => Promise.resolve(void events.push('short')));
      return Promise.resolve(void events.push('long'));
    });
    await run;
    expect(events).toEqual(['long', 'short']);
  });

  it('that fails fails for its caller alone', async () => {
    const queue = new WorkQueue();
    const run = openEnded(queue, [], 'run');
    await settled();
    await expect(queue.brief(() => Promise.reject(new Error('no such step')))).rejects.toThrow(
      'no such step',
    );
    run.end();
    expect(await run.done).toBe('run');
  });
});
