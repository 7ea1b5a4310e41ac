/** @file Opening a link: the page takes the settings that its query describes, as far as they are understood. */
import { z } from 'zod/mini';
import { dismissUnknown } from '../state/lesson-store';
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
  label: { en: 'Dismiss the note on the link', ko: '링크 안내 닫기' },
  run() {
    settings.dismissLinkNotice();
    dismissUnknown();
  },
});

/** @param argument the name of the part that was passed over, and what is taken in its place */
const takeLinkOffer = action({
  name: 'take-link-offer',
  label: { en: 'Use what the link may have meant', ko: '링크가 뜻했을 값 쓰기' },
  argument: z.object({ part: z.string(), offer: z.object({ name: z.string(), value: z.string() }) }),
  // Another engine starts anew.
  obstacle: ({ run }, { offer }) => (offer.name === 'backend' && run.runConfig ? 'run-has-begun' : undefined),
  run: settings.takeLinkOffer,
});

const leaveClassLink = action({
  name: 'leave-class-link',
  label: { en: 'Leave the class’s link', ko: '학급용 링크에서 나가기' },
  run: settings.leaveClassLink,
});

export const linkActions = [openLink, dismissLinkNotice, takeLinkOffer, leaveClassLink] as const;
