/** @file What panels say of a step’s batch. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('batch', {
  en: {
    awaited: {
      idle: 'Press Train or Step: the similarities of the batch appear after the first step and then follow the run.',
      running: 'The similarities of the batch appear after the next step.',
      atRest:
        'The similarities of the last step are being read and will appear in a moment. Weights opened from a file without a run have no last step, so nothing appears for them.',
    },
    caption: 'Step {{step}}: {{images}} images, {{views}} views.',
    firstOnly: 'Shown: the first {{shown}} of the batch’s {{batch}} images.',
    hold: 'Hold this step',
    follow: 'Follow the run',
    viewName: 'image\u00a0{{index}}\u00a0{{mark}}',
    withRole: '{{name}}: {{role}}',
    roles: { anchor: 'anchor', positive: 'positive', negative: 'negative' },
  },
  ko: {
    awaited: {
      idle: '학습 시작이나 한 단계 버튼을 누르세요. 첫 단계가 끝나면 배치의 유사도가 나타나고, 그 뒤로 학습을 따라 바뀝니다.',
      running: '다음 단계가 끝나면 배치의 유사도가 나타납니다.',
      atRest:
        '마지막 단계의 유사도를 읽고 있습니다. 곧 나타납니다. 학습 기록 없이 파일에서 연 가중치는 마지막 단계가 없으므로 나타나지 않습니다.',
    },
    caption: '{{step}}단계: 이미지 {{images}}장, 뷰 {{views}}개.',
    firstOnly: '배치의 이미지 {{batch}}장 중 앞의 {{shown}}장만 보여 줍니다.',
    hold: '이 단계에 머무르기',
    follow: '학습 따라가기',
    viewName: '이미지\u00a0{{index}}\u00a0{{mark}}',
    withRole: '{{name}}: {{role}}',
    roles: { anchor: '기준', positive: '양성 쌍', negative: '음성 샘플' },
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    batch: typeof words.en;
  }
}
