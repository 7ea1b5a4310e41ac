/** @file The charts of the next run are those of the last one, drawn on: to mount them anew at once would hold up the page. */
import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { startEnglish } from '../../i18n/english.test-support';
import type { StepMetrics } from '../../metrics/step-metrics';
import { metricHistory } from '../../state/metric-history';
import { beginNextRun } from '../../state/run-news';
import { useRun } from '../../state/run-store';
import { Charts } from './charts';

test('the next run leaves the charts standing and no curve in them, on the screen and off it', async () => {
  await startEnglish();
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  const chart = () => host.querySelector('[data-testid=chart-loss]');
  const curve = () => chart()?.querySelector('.recharts-line-curve');
  const latest = () => chart()?.getAttribute('aria-label');
  root.render(<Charts />);
  const learns = async () => {
    for (const step of [1, 2, 3]) metricHistory.append({ step, loss: 4 / step } as StepMetrics);
    useRun.setState({ latest: { step: 3, loss: 4 / 3 } as StepMetrics });
    await expect.poll(curve).toBeInstanceOf(SVGPathElement);
    expect(latest()).toContain('step 3');
  };
  await learns();
  const drawing = chart()!.querySelector('svg');
  beginNextRun();
  await expect.poll(curve).toBeNull();
  expect(latest()).not.toContain('step 3');
  expect(chart()!.querySelector('svg')).toBe(drawing);
  await learns();
  // Far below what is seen.
  host.style.paddingTop = '9000px';
  let step = 3;
  let held = latest();
  const isDrawn = async () => {
    held = latest();
    useRun.setState({ latest: { step: ++step, loss: 1 } as StepMetrics });
    // It would be drawn in one of the next frames.
    for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
    return latest() !== held;
  };
  await expect.poll(isDrawn).toBe(false);
  beginNextRun();
  await expect.poll(latest).not.toBe(held);
  expect(curve()).toBeNull();
  root.unmount();
  host.remove();
});
