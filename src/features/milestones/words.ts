/** @file What is said of a run to those who cannot see it. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('milestones', {
  en: {
    part: '{{percent}} of the run is done, at step {{step}}. Loss: {{loss}}.',
    judged: 'Tested on unseen images: {{probe}} right by a linear probe, {{untrained}} without training.',
  },
  ko: {
    part: '학습 진행 {{percent}}, {{step}}단계, 손실 {{loss}}.',
    judged: '처음 보는 이미지로 테스트했습니다. 선형 프로브 정확도 {{probe}}, 학습 전 {{untrained}}.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    milestones: typeof words.en;
  }
}
