import { describe, expect, it } from 'vitest';
import { PacedUpdates } from './paced-updates';

interface State {
  loss: number;
  step: number;
}

/** Showing a part takes `showMs`. */
function openUpdates(showMs: number) {
  let time = 0;
  let due: { run: () => void; at: number }[] = [];
  const shown: [ms: number, part: Partial<State>][] = [];
  const updates = new PacedUpdates<State>({
    now: () => time,
    later(run, ms) {
      due.push({ run, at: time + ms });
      return 0 as unknown as ReturnType<typeof setTimeout>;
    },
    show(part) {
      shown.push([time, part]);
      time += showMs;
    },
    begin: () => undefined,
  });
  /** Runs the next of what was put off. */
  const next = () => {
    const [first] = due.sort((a, b) => a.at - b.at);
    due = due.filter((one) => one !== first);
    time = Math.max(time, first!.at);
    first!.run();
  };
  return { updates, shown, next };
}

describe('paced updates', () => {
  it('are shown after a while, each by itself, and of several under one name the last', () => {
    const { updates, shown, next } = openUpdates(0);
    updates.add({ loss: 5 });
    updates.add({ step: 1 });
    updates.add({ loss: 4 });
    next();
    next();
    expect(shown).toEqual([
      [250, { loss: 4 }],
      [250, { step: 1 }],
    ]);
  });

  it('come the later, the longer the last ones took to show', () => {
    const { updates, shown, next } = openUpdates(200);
    updates.add({ loss: 5 });
    next();
    updates.add({ loss: 4 });
    next();
    expect(shown.map(([ms]) => ms)).toEqual([250, 250 + 200 + 600]);
  });

  it('are shown at once where that is asked, and not again', () => {
    const { updates, shown } = openUpdates(0);
    updates.add({ loss: 5 });
    updates.flush();
    updates.flush();
    expect(shown).toEqual([
      [0, { loss: 5 }],
      [0, {}],
    ]);
  });

  it('are not shown once they are dropped', () => {
    const { updates, shown, next } = openUpdates(0);
    updates.add({ loss: 5, step: 1 });
    updates.drop('loss');
    next();
    expect(shown).toEqual([[250, { step: 1 }]]);
  });
});
