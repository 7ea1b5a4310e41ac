/** @file Opening and closing the drawer of all settings. */
import { action } from '../../actions/action';
import * as store from './store';

const openSettings = action({
  name: 'open-settings',
  label: { en: 'Open all settings', ko: '모든 설정 열기' },
  shortcut: 'KeyS',
  obstacle: ({ lesson: { place } }) => (place ? 'lesson-open' : undefined),
  run: store.openSettings,
});

const closeSettings = action({
  name: 'close-settings',
  label: { en: 'Close the settings', ko: '설정 닫기' },
  run: store.closeSettings,
});

export const controlActions = [openSettings, closeSettings] as const;
