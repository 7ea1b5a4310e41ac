/** @file What can be done with a newer build of the page that waits. */
import { action } from '../../actions/action';
import { during } from '../../actions/obstacles';
import type { PageState } from '../../actions/page-state';
import { dismissUpdate as dismiss, takeUpdate as take } from './store';

const whileRunning = during('running');
const withoutUpdate = ({ offline }: PageState) => (offline.hasUpdate ? undefined : 'no-update-waiting');

/** Loads the page anew. */
const takeUpdate = action({
  name: 'take-update',
  label: { en: 'Load the new version', ko: '새 버전 불러오기' },
  obstacle: (page) => withoutUpdate(page) ?? whileRunning(page),
  run: take,
});

const dismissUpdate = action({
  name: 'dismiss-update',
  label: { en: 'Keep this version for now', ko: '지금은 이 버전 쓰기' },
  obstacle: withoutUpdate,
  run: dismiss,
});

export const offlineActions = [takeUpdate, dismissUpdate] as const;
