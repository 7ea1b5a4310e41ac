/** @file The notes for schools. docs/schools.md says the same to whoever sets the site up. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('schools', {
  en: {
    title: 'Notes for schools',
    lead: 'For whoever has to decide whether this page may be used in class, on one page.',
    private: {
      title: 'Privacy',
      text: 'Nothing leaves the device. There is no account and no cookie, and no image, answer or result is sent anywhere: all training runs in this browser. A picture taken with the camera stays here, too.',
    },
    kept: {
      title: 'What is kept',
      text: 'Settings, answers, runs and own images stay in this browser until the data of this site are cleared there. On shared machines clear them after class.',
    },
    sizes: {
      title: 'Sizes',
      text: 'A first visit loads about 0.4 MB before its first image, then the engine and the images that it trains on: CIFAR-10 in files of 2.8 MB, MNIST of 0.2 MB. In the background 6.5 MB of program follow once, so that later visits need no network.',
    },
    proxy: {
      title: 'Filters and proxies',
      text: 'All of it comes from the address of this page. A filter has this one host to allow, and a proxy may keep everything. Only an address that somebody types in, of a Parquet file, leads elsewhere.',
    },
    offline: {
      title: 'Without a network',
      text: 'Open the page once with a network, best the day before. After that it works without: lessons, training, and the images seen by then. It can be installed from the browser’s menu.',
    },
    machines: {
      title: 'Machines',
      text: 'Any laptop with a current browser. A graphics card helps and is not needed: the lessons’ times are meant for two processor cores. Over plain http from another machine browsers allow one thread only; https or localhost is faster.',
    },
    updates: {
      title: 'Updates',
      text: 'A new version is offered and waits until somebody takes it. It never reloads a page on which a run trains.',
    },
    print: 'Print this page',
  },
  ko: {
    title: '학교용 안내',
    lead: '이 페이지를 수업에 써도 되는지 정하는 분을 위해 한 쪽으로 정리했습니다.',
    private: {
      title: '개인 정보',
      text: '아무것도 기기를 떠나지 않습니다. 계정도 쿠키도 없고, 이미지나 답이나 결과를 어디로도 보내지 않습니다. 모든 학습은 이 브라우저에서 합니다. 카메라로 찍은 이미지도 여기에만 있습니다.',
    },
    kept: {
      title: '저장되는 것',
      text: '설정, 답, 학습 기록, 직접 올린 이미지는 이 사이트의 데이터를 지울 때까지 이 브라우저에 남습니다. 함께 쓰는 기기라면 수업이 끝난 뒤 지우세요.',
    },
    sizes: {
      title: '크기',
      text: '처음 열면 첫 이미지까지 약 0.4 MB를 받고, 이어서 엔진과 학습할 이미지를 받습니다. CIFAR-10은 파일 하나가 2.8 MB, MNIST는 0.2 MB입니다. 그 뒤 프로그램 6.5 MB를 한 번 더 받아 두므로 다음부터는 인터넷이 없어도 됩니다.',
    },
    proxy: {
      title: '필터와 프록시',
      text: '모두 이 페이지의 주소에서 옵니다. 필터에서는 이 주소 하나만 허용하면 되고, 프록시는 모든 파일을 보관해도 됩니다. 누가 직접 입력한 Parquet 파일의 주소만 다른 곳으로 이어집니다.',
    },
    offline: {
      title: '인터넷이 없을 때',
      text: '인터넷이 되는 곳에서 한 번, 되도록 전날에 열어 두세요. 그다음부터는 인터넷 없이도 수업과 학습, 그때까지 본 이미지를 쓸 수 있습니다. 브라우저 메뉴에서 설치할 수도 있습니다.',
    },
    machines: {
      title: '기기',
      text: '최신 브라우저가 있는 노트북이면 됩니다. 그래픽 카드는 있으면 좋지만 없어도 됩니다. 수업 시간은 프로세서 코어 두 개를 기준으로 했습니다. 다른 기기에서 보안 연결이 아닌 주소로 열면 브라우저가 스레드를 하나만 허용하므로, 보안 연결이나 같은 기기의 주소가 더 빠릅니다.',
    },
    updates: {
      title: '업데이트',
      text: '새 버전은 알려 주기만 하고, 누가 받을 때까지 기다립니다. 학습 중인 페이지를 새로 고치는 일은 없습니다.',
    },
    print: '이 페이지 인쇄',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    schools: typeof words.en;
  }
}
