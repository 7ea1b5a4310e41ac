/** @file Other views before a run, and files of images that did not come. */
import * as run from '../state/run-controller';
import { action } from './action';
import { during } from './obstacles';

const drawNewViews = action({
  name: 'draw-new-views',
  label: { en: 'Redraw views', ko: '뷰 다시 뽑기' },
  obstacle: during('loading', 'running'),
  run: run.drawNewViews,
});

const retryDownloads = action({
  name: 'retry-downloads',
  label: { en: 'Ask for missing files again', ko: '없는 파일 다시 요청' },
  run: run.retryDownloads,
});

export const imageActions = [drawNewViews, retryDownloads] as const;
