/** @file Every word of the panel that asks what z forgot. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('transform-probes', {
  en: {
    lead: 'Two views of an image should get the same z, whatever was done to them, so z does well to forget what was done. h need not. Small linear probes try to read it from both.',
    leadAlone:
      'What does h still know about what was done to an image? Small linear probes try to read it. Whatever a run is trained to tell, it keeps.',
    lookFor: 'Compare the columns: whatever can be read from h but hardly from z, z has forgotten.',
    lookForAlone: 'Look for bars that go beyond chance: that much h still knows about what was done.',
    awaited: {
      idle: 'Press “Ask the probes”: the rows fill in one after another. This says more after some training; before that, it tests the untrained network.',
      running:
        'Pause the run, or wait until it ends, and press “Ask the probes”: the rows fill in one after another.',
      atRest: 'Press “Ask the probes”: the rows fill in one after another.',
    },
    start: 'Ask the probes',
    question: 'What happened to the image?',
    fromH: 'from h',
    fromZ: 'from z',
    chance: 'Chance',
    colour: 'Colour or grey?',
    rotation: 'Turned by 0, 90, 180 or 270°?',
    sobel: 'Edges only (Sobel) or not?',
    noise: 'Noise added or not?',
    names: {
      colour: 'colour or grey',
      rotation: 'rotation',
      sobel: 'edges only (Sobel)',
      noise: 'noise',
    },
    conclusion: {
      forgotten: 'Forgotten by z (read from h, from z no better than by chance): {{list}}.',
      fainter: 'Fainter in z (read from both, better from h): {{list}}.',
      kept: 'Kept by z (read from it as well as from h, as far as these images can tell): {{list}}.',
      onlyFromZ: 'Read from z alone: {{list}}.',
      unread: 'Read from neither better than by chance: {{list}}.',
      readFromH: 'Read from h: {{list}}.',
      unreadFromH: 'From h no better than by chance: {{list}}.',
      moreInH: 'So h knows more than z here, which is why h is kept and the head thrown away.',
      asMuchInZ: 'So nothing here shows that z forgot what h knows.',
    },
    sizes: 'In percent of n = {{testSplit}} test images, ± one standard error.',
    noteAlone: 'Bars start at chance.',
    note: 'Bars start at chance. With a ResNet-50, the paper reports 67.6 from h and 25.6 from z for rotation, 96.6 and 56.3 for Sobel.',
  },
  ko: {
    lead: '한 이미지의 두 뷰는 어떤 변형을 거쳤든 z가 같아야 합니다. 그래서 z는 변형을 잊는 편이 낫습니다. h는 그럴 필요가 없습니다. 작은 선형 프로브가 양쪽에서 변형을 읽어 봅니다.',
    leadAlone:
      'h는 이미지가 어떤 변형을 거쳤는지 얼마나 알고 있을까요? 작은 선형 프로브가 h에서 변형을 읽어 봅니다. 맞히도록 학습한 변형은 h에 남습니다.',
    lookFor: '두 열을 견주어 보세요. h에서는 읽히는데 z에서는 거의 읽히지 않는 것이 z가 잊은 것입니다.',
    lookForAlone: '무작위 수준을 넘는 막대를 찾아보세요. 그만큼 h는 어떤 변형이 있었는지 아직 알고 있습니다.',
    awaited: {
      idle: '‘프로브에게 묻기’를 누르세요. 결과가 한 줄씩 채워집니다. 어느 정도 학습한 뒤에 더 뚜렷하며, 학습 전에는 학습하지 않은 신경망을 평가합니다.',
      running:
        '학습을 일시정지하거나 끝나기를 기다린 뒤 ‘프로브에게 묻기’를 누르세요. 결과가 한 줄씩 채워집니다.',
      atRest: '‘프로브에게 묻기’를 누르세요. 결과가 한 줄씩 채워집니다.',
    },
    start: '프로브에게 묻기',
    question: '이미지에 무슨 일이 있었나요?',
    fromH: 'h에서',
    fromZ: 'z에서',
    chance: '무작위 수준',
    colour: '컬러인가요, 흑백인가요?',
    rotation: '0, 90, 180, 270° 중 얼마나 돌았나요?',
    sobel: '윤곽선만(소벨) 남았나요?',
    noise: '노이즈가 더해졌나요?',
    names: {
      colour: '컬러와 흑백',
      rotation: '회전',
      sobel: '윤곽선(소벨)',
      noise: '노이즈',
    },
    conclusion: {
      forgotten: 'z가 잊은 것(h에서는 읽히고 z에서는 무작위 수준): {{list}}.',
      fainter: 'z에서 흐려진 것(양쪽에서 읽히지만 h에서 더 잘 읽힘): {{list}}.',
      kept: 'z에도 남은 것(이 이미지들로 보는 한 h만큼 읽힘): {{list}}.',
      onlyFromZ: 'z에서만 읽힌 것: {{list}}.',
      unread: '어느 쪽에서도 무작위 수준을 넘지 못한 것: {{list}}.',
      readFromH: 'h에서 읽힌 것: {{list}}.',
      unreadFromH: 'h에서 무작위 수준을 넘지 못한 것: {{list}}.',
      moreInH: '여기서는 h가 z보다 더 많이 압니다. 그래서 h를 남기고 헤드는 버립니다.',
      asMuchInZ: 'h가 아는 것을 z가 잊었다는 증거는 여기에 없습니다.',
    },
    sizes: '테스트 이미지 n = {{testSplit}}장을 맞힌 비율(%)이며, ±는 표준 오차입니다.',
    noteAlone: '막대는 무작위 수준에서 시작합니다.',
    note: '막대는 무작위 수준에서 시작합니다. 논문(ResNet-50)에서는 회전이 h에서 67.6, z에서 25.6, 소벨이 96.6과 56.3입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    'transform-probes': typeof words.en;
  }
}
