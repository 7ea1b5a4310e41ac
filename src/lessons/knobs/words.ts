/** @file Every word of the lesson on batch size, temperature and head. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('knobs', {
  en: {
    title: 'Batch size, temperature, head',
    teaches:
      'What three settings do: how many negatives there are, how strictly they are compared, and what stands between the representation and the loss. You measure each yourself.',
    audience:
      'Whoever has seen one run from its beginning to its end. The three measurements take some minutes; you may leave them running.',
    batch: {
      title: 'How many images in a batch?',
      lead: 'Each image has all others of its batch as negatives. A larger batch has more of them, but from the same images it takes fewer steps.',
      ask: 'With which batch size will a linear probe on h name most unseen images right, after equally many epochs?',
    },
    temperature: {
      title: 'How strictly to compare?',
      lead: 'A low temperature makes the loss care for the most similar negatives only, a high one for all of them alike.',
      ask: 'At which temperature will a linear probe on h name fewest unseen images right?',
    },
    head: {
      title: 'What stands between h and the loss?',
      lead: 'The head g is trained, and then thrown away. Without one, the loss is taken on h itself.',
      ask: 'With which head will a linear probe on h name most unseen images right?',
    },
    same: 'not to be told: two are alike, within chance',
    press: 'Press the first button: it measures how long your machine will take, and then you begin.',
    missing: 'There is no measurement of “{{name}}” yet; go back to its page.',
    game: 'Take the two temperatures at which the partner is found most often. Does the one that finds it more often have the better probe, too?',
    better: { yes: 'yes', same: 'neither is better, within chance', no: 'no, the other has' },
    sources: {
      simclr:
        'Figure 9 and table B.1 (batch size), table 5 (temperature), figure 8 (head), with ImageNet and batches of up to 8,192.',
      temperature: 'Why a low temperature looks at hard negatives, and what it costs.',
      cifar: 'The images, and their ten classes.',
    },
  },
  ko: {
    title: '배치 크기, 온도, 헤드',
    teaches:
      '세 가지 설정이 하는 일을 알아봅니다. 음성 샘플이 몇 개인지, 얼마나 엄격히 비교하는지, 표현과 손실 사이에 무엇이 있는지를 직접 재어 봅니다.',
    audience:
      '한 번의 학습을 처음부터 끝까지 본 사람. 세 번의 측정에는 몇 분씩 걸리며, 켜 두고 다른 일을 해도 됩니다.',
    batch: {
      title: '한 배치에 이미지 몇 장?',
      lead: '이미지마다 배치의 나머지가 모두 음성 샘플입니다. 배치가 크면 음성 샘플이 많지만, 같은 이미지로 밟는 단계는 줄어듭니다.',
      ask: '같은 에폭 수만큼 학습하면, 어느 배치 크기에서 h의 선형 프로브가 처음 보는 이미지를 가장 많이 맞힐까요?',
    },
    temperature: {
      title: '얼마나 엄격히 비교할까?',
      lead: '온도가 낮으면 손실은 가장 비슷한 음성 샘플만 따지고, 높으면 모두를 고르게 따집니다.',
      ask: '어느 온도에서 h의 선형 프로브가 처음 보는 이미지를 가장 적게 맞힐까요?',
    },
    head: {
      title: 'h와 손실 사이에는 무엇이?',
      lead: '헤드 g는 함께 학습한 뒤 버립니다. 헤드가 없으면 손실을 h에서 바로 구합니다.',
      ask: '어느 헤드에서 h의 선형 프로브가 처음 보는 이미지를 가장 많이 맞힐까요?',
    },
    same: '가릴 수 없다. 둘이 우연한 차이 안에서 같다',
    press: '첫 번째 버튼을 누르면 이 기기에서 얼마나 걸릴지 잽니다. 그다음 시작하세요.',
    missing: '“{{name}}” 측정이 아직 없습니다. 그 페이지로 돌아가세요.',
    game: '짝을 가장 많이 찾는 두 온도를 비교합니다. 짝을 더 많이 찾는 쪽의 프로브도 더 좋을까요?',
    better: { yes: '그렇다', same: '우연한 차이 안에서 같다', no: '아니다. 다른 쪽이 더 좋다' },
    sources: {
      simclr:
        '그림 9와 표 B.1(배치 크기), 표 5(온도), 그림 8(헤드). ImageNet과 최대 8,192장의 배치로 얻은 결과입니다.',
      temperature: '온도가 낮으면 왜 어려운 음성 샘플에 집중하는지, 그 대가는 무엇인지.',
      cifar: '이 수업의 이미지와 열 개의 클래스.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    knobs: typeof words.en;
  }
}
