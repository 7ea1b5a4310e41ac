/** @file Every word of the lesson on learning without labels. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('unlabelled', {
  en: {
    title: 'Learning without labels',
    teaches:
      'Why contrastive learning needs neither a decoder, which rebuilds images, nor a proxy task, which makes up labels: you train the alternatives beside it and judge all of them by one test.',
    audience: 'Anyone who knows what training a network means. No formulas.',
    knowsMost:
      'Three networks learn without labels, from the same first weights and the same images. From which one will a linear probe read most about unseen images?',
    alike: 'one cannot tell the best two apart',
    throwsAway:
      'Each trains some weights that are thrown away afterwards. Which one trains the most of those?',
    aboveUntrained: 'Does a probe read more from SimCLR’s network than from the same network untrained?',
    everyLabel:
      'Supervised learning saw the label of every training image. Does a probe read more from its network than from SimCLR’s?',
    change: { more: 'more', same: 'as much, within chance', less: 'less' },
    untrained: 'untrained',
    missing: '{{name}}: not trained yet',
    probes: 'Linear probe, unseen images, ± one standard error: {{scores}}.',
    weights: 'Weights thrown away: {{weights}}.',
    sources: {
      simclr: 'The method of this page; section 2 names the parts. Its head is what is thrown away.',
      autoencoder:
        'Deep autoencoders: to rebuild its input a network has to keep it, colours and background included.',
      rotation:
        'A proxy task: labels made up by turning images, and what a network learns from telling them.',
      cifar: 'The images, 60,000 of them in ten classes.',
    },
  },
  ko: {
    title: '레이블 없이 배우기',
    teaches:
      '대조 학습에는 왜 이미지를 복원하는 디코더도, 레이블을 만들어 내는 대리 과제도 필요 없는지 알아봅니다. 다른 방법들을 나란히 학습시키고 모두 같은 방법으로 평가합니다.',
    audience: '신경망을 학습시킨다는 말이 무엇인지 아는 사람. 수식은 나오지 않습니다.',
    knowsMost:
      '세 신경망이 같은 첫 가중치에서, 같은 이미지로, 레이블 없이 배웁니다. 선형 프로브는 어느 신경망에서 처음 보는 이미지를 가장 잘 알아볼까요?',
    alike: '가장 좋은 둘을 구별할 수 없다',
    throwsAway: '저마다 학습한 뒤에 버리는 가중치가 있습니다. 버리는 가중치가 가장 많은 것은 어느 것일까요?',
    aboveUntrained: '프로브가 SimCLR의 신경망에서 읽어 내는 것은 학습하지 않은 같은 신경망보다 많을까요?',
    everyLabel:
      '지도 학습은 모든 학습 이미지의 레이블을 보았습니다. 프로브가 그 신경망에서 읽어 내는 것은 SimCLR보다 많을까요?',
    change: { more: '더 많다', same: '우연한 차이 안에서 같다', less: '더 적다' },
    untrained: '학습하지 않은 신경망',
    missing: '{{name}}: 아직 학습하지 않음',
    probes: '처음 보는 이미지의 선형 프로브 정확도(±는 표준 오차): {{scores}}.',
    weights: '버리는 가중치의 수: {{weights}}.',
    sources: {
      simclr: '이 페이지가 다루는 방법입니다. 2절에 각 부분이 나옵니다. 학습 뒤에 버리는 것은 헤드입니다.',
      autoencoder: '심층 오토인코더. 입력을 복원하려면 색과 배경까지 그대로 간직해야 합니다.',
      rotation: '대리 과제. 이미지를 돌려 레이블을 만들고, 그것을 맞히면서 무엇을 배우는지 보여 줍니다.',
      cifar: '이 수업에서 쓰는 이미지. 열 개 클래스의 60,000장입니다.',
    },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    unlabelled: typeof words.en;
  }
}
