/** @file Opening a link: the page takes the settings that its query describes, as far as they are understood. */
import { z } from 'zod';
import * as settings from '../state/settings';
import { action } from './action';

/** @param argument a query, with or without `?` */
const openLink = action({
  name: 'open-link',
  label: { en: 'Open a link', ko: '링크 열기' },
  argument: z.string(),
  run: settings.openLink,
});

const dismissLinkNotice = action({
  name: 'dismiss-link-notice',
  label: { en: 'Dismiss what was said of the link', ko: '링크 안내 닫기' },
  run: settings.dismissLinkNotice,
});

export const linkActions = [openLink, dismissLinkNotice] as const;
