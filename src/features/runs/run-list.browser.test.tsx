/** @file However many runs are kept, their list draws those that are seen. */
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { presetConfig } from '../../config/presets';
import { startEnglish } from '../../i18n/english.test-support';
import type { RunRecord } from '../../runs/record';
import { useRuns } from './kept-runs';
import { RunList } from './run-list';

const record = (i: number) =>
  ({
    ...{ id: `run ${i}`, name: '', note: '', starred: false, status: 'finished', startedAt: 1e12 - i },
    ...{ config: { ...presetConfig('quick'), seed: i }, losses: [4, 3], checkpoints: [] },
    ...{ step: 40, totalSteps: 40 },
  }) as unknown as RunRecord;
const records = (count: number) => Array.from({ length: count }, (_, i) => record(i));

test('a list of runs draws those that are seen, and further ones as it is scrolled', async () => {
  await startEnglish();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const drawn = () => host.querySelectorAll('li[data-run]').length;
  const button = () => host.querySelector('li:not([data-run]) button');
  useRuns.setState({ records: records(40), total: 40 });
  root.render(<RunList />);
  await expect.poll(() => button()?.textContent).toContain('30');
  expect(drawn()).toBe(10);
  const scroll = () => {
    host.querySelector('ul')!.scrollTo(0, 1e6);
    return drawn();
  };
  await expect.poll(scroll).toBe(20);
  await expect.poll(scroll).toBe(30);
  await expect.poll(scroll).toBe(40);
  expect(button()).toBeNull();
  root.unmount();
  host.remove();
  useRuns.setState(useRuns.getInitialState(), true);
});
