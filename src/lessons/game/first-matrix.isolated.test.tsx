import i18next from 'i18next';
import { renderToString } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Evaluation } from '../../evaluate/evaluation';
import { quizWays } from '../../evaluate/quiz';
import { startWords } from '../../i18n/page-words.test-support';
import { FirstMatrix } from './first-matrix';
import styles from './first-matrix.module.css';

vi.mock('./rounds', () => {
  const view = Uint8Array.of(0, 0, 0);
  const images = Array.from({ length: quizWays }, (_, image) => image);
  const choices = images.map((image) => ({ image, view }));
  const round = { size: { height: 1, width: 1, channels: 3 }, anchors: images.map(() => view), choices };
  return { matrixOrder: () => images, useVisitorRounds: () => [round] };
});
vi.mock('../../ui/still-image', () => ({ StillImage: () => null }));

beforeAll(async () => {
  i18next.use(initReactI18next);
  await startWords();
});

const shown = (points: readonly number[][]) =>
  renderToString(
    <FirstMatrix points={points.map((cosines) => ({ quiz: { cosines } }) as unknown as Evaluation)} />,
  );

it('shows the scale of colours once it is known, and keeps its place until then', () => {
  expect(shown([])).toMatch(new RegExp(`class="${styles['awaited']}".*role="img"`));
  const measured = shown([Array<number>(quizWays ** 2).fill(0.73)]);
  expect(measured).not.toContain(`class="${styles['awaited']}"`);
  expect(measured).toMatch(/role="img"[^>]*0\.7/);
});
