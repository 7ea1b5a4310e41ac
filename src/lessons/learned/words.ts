/** @file Every word of the chapter on what was learned. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('learned', {
  en: {
    title: 'Did it learn anything? Ask about images that it has never seen',
    lead: 'Training used no labels. Now, and only to judge it, we look at them: each unseen image is named after its nearest neighbours among labelled ones (k-NN). The better the network puts like with like, the more names are right.',
    awaited: 'The network is judged for the first time before it has learned anything, in a moment.',
    rows: {
      chance: 'A blind guess among {{classes}} kinds',
      pixels: 'Comparing raw pixels',
      untrained: 'The same network, never trained',
      now: 'Your network after {{step}} steps',
    },
    longer: 'Train again, twice as long',
    verdict: {
      early: 'Too early to say: the first steps tell little.',
      more: 'Yes: more are right than with the untrained network, by more than chance explains. It learned that without a single label.',
      same: 'No clear difference from the untrained network in this run: chance may explain it.',
      less: 'Less than the untrained network knows, by more than chance explains. Something went wrong: see “Break it”.',
    },
    soFar: {
      early: 'Too early to say: the first steps tell little.',
      more: 'So far, yes: of these {{images}} images it names more right than the untrained network, without having seen a single label.',
      same: 'Not clear yet: {{images}} images are too few to tell it from the untrained network.',
      less: 'So far it names fewer right than the untrained network.',
      toCome: 'When training ends, many more images decide.',
      counting: 'Many more images are being counted now. They decide.',
    },
    how: 'Right names among {{images}} test images, ± one standard error; the vote of the {{k}} nearest of {{bank}} labelled images on the representation h.',
    replaced: {
      how: 'How they are compared',
      needs: 'What it needs besides the images',
      need: {
        simclr: 'nothing but two views of each image',
        autoencoder: 'a decoder that rebuilds the image',
        rotation: 'a proxy task: how was the image turned?',
        supervised: 'a label for every image',
      },
      title: 'No decoder, no proxy task, no labels: does it hold up?',
      lead: 'Earlier methods without labels rebuild the image, which takes a decoder, or solve a made-up (proxy) task, such as telling how an image was turned. Train them all from the same start and see which knows most.',
    },
  },
  ko: {
    title: '정말 배웠을까요? 처음 보는 이미지로 물어봅니다.',
    lead: '학습에는 레이블을 쓰지 않았습니다. 레이블은 지금 평가할 때만 봅니다. 처음 보는 이미지마다, 레이블이 있는 이미지 가운데 가장 가까운 이웃들의 클래스로 이름을 붙입니다(k-NN). 비슷한 것끼리 모아 놓았다면 많이 맞습니다.',
    awaited: '신경망은 곧, 아무것도 배우기 전에 처음으로 평가됩니다.',
    rows: {
      chance: '무작위 수준({{classes}}종류)',
      pixels: '픽셀 그대로 비교',
      untrained: '학습하지 않은 같은 신경망',
      now: '내 신경망, {{step}}단계 뒤',
    },
    longer: '두 배로 길게 다시 학습',
    verdict: {
      early: '아직 말하기 이릅니다. 처음 몇 단계로는 알 수 있는 것이 거의 없습니다.',
      more: '배웠습니다. 학습하지 않은 신경망보다 더 많이 맞혔고, 우연으로 보기에는 차이가 큽니다. 레이블은 하나도 쓰지 않았습니다.',
      same: '이번 학습에서는 학습하지 않은 신경망과 뚜렷한 차이가 없습니다. 차이는 우연일 수 있습니다.',
      less: '학습하지 않은 신경망보다 덜 맞혔고, 우연으로 보기에는 차이가 큽니다. 무언가 잘못되었습니다. ‘망가뜨리기’를 보세요.',
    },
    soFar: {
      early: '아직 말하기 이릅니다. 처음 몇 단계로는 알 수 있는 것이 거의 없습니다.',
      more: '지금까지는 배웠습니다. 이 이미지 {{images}}장에서 학습하지 않은 신경망보다 더 많이 맞혔습니다. 레이블은 하나도 쓰지 않았습니다.',
      same: '아직 뚜렷하지 않습니다. 이미지 {{images}}장으로는 학습하지 않은 신경망과 구별할 수 없습니다.',
      less: '지금까지는 학습하지 않은 신경망보다 덜 맞혔습니다.',
      toCome: '학습이 끝나면 훨씬 많은 이미지로 판정합니다.',
      counting: '지금 훨씬 많은 이미지로 세고 있습니다. 그 결과로 판정합니다.',
    },
    how: '테스트 이미지 {{images}}장 가운데 맞힌 비율, ±는 표준 오차입니다. 표현 h에서 레이블이 있는 이미지 {{bank}}장 중 가장 가까운 {{k}}장이 투표합니다.',
    replaced: {
      how: '어떻게 비교하나요?',
      needs: '이미지 말고 더 필요한 것',
      need: {
        simclr: '없음(이미지마다 뷰 두 개면 됩니다)',
        autoencoder: '이미지를 복원하는 디코더',
        rotation: '대리 과제: 이미지를 얼마나 돌렸는지 맞히기',
        supervised: '이미지마다 레이블',
      },
      title: '디코더도, 대리 과제도, 레이블도 없이 정말 될까요?',
      lead: '이전에는 레이블 없이 배우려면 디코더로 이미지를 복원하거나, 이미지가 얼마나 돌아갔는지 맞히는 것 같은 대리 과제를 풀어야 했습니다. 같은 상태에서 모두 학습시켜 어느 것이 가장 많이 아는지 비교해 보세요.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    learned: typeof words.en;
  }
}
