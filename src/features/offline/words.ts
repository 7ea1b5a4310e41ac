/** @file Every word on a newer version of the page. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('offline', {
  en: {
    notice: 'New version',
    ready:
      'A new version of this page is ready. Loading it reloads the page; your settings and kept runs stay.',
    afterRun: 'A new version of this page is ready. It waits: pause your run, or let it finish, to load it.',
    take: 'Load the new version',
    later: 'Later',
  },
  ko: {
    notice: '새 버전',
    ready:
      '이 페이지의 새 버전이 준비되었습니다. 불러오면 페이지를 새로 고치며, 설정과 보관한 학습은 그대로 남습니다.',
    afterRun: '이 페이지의 새 버전이 준비되었습니다. 학습을 일시정지하거나 끝낸 뒤에 불러올 수 있습니다.',
    take: '새 버전 불러오기',
    later: '나중에',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    offline: typeof words.en;
  }
}
