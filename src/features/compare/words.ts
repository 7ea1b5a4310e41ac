/** @file Every word of runs that are compared. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('compare', {
  en: {
    title: 'Compare runs',
    lookFor:
      'Read “What differs” first, then the accuracies: a difference smaller than about two standard errors may be chance.',
    awaited: {
      idle: 'Tick runs in the list of kept runs: their curves are drawn behind those of this run, and their results stand here beside its own.',
      running:
        'Tick runs in the list of kept runs: their curves are drawn behind those of this run, and their results stand here beside its own.',
      atRest:
        'Tick runs in the list of kept runs: their curves are drawn behind those of this run, and their results stand here beside its own.',
    },
    run: 'Run',
    thisRun: 'This run',
    differs: 'What differs from this run',
    same: 'Nothing in the settings.',
    encoded: 'Images encoded',
    loss: 'Loss',
    knn: 'k-NN on h',
    probe: 'Linear probe on h',
    asOf: '{{value}}\n(step {{step}}, n = {{images}})',
    apart: {
      'other-images': 'Tested on other images: its accuracies do not compare with this run’s.',
      'other-budget':
        'Trained on another number of images: what differs may come from that and not from the settings.',
    },
    leaveAll: 'Stop comparing',
    seeds: 'Runs that differ by the seed alone',
    seedsNote: 'Mean ± standard deviation between seeds.',
    seedCount: 'Seeds',
    settings: 'Settings',
    likeThisRun: 'as in this run',
    spread: '{{mean}} ± {{deviation}} %',
  },
  ko: {
    title: '학습 비교',
    lookFor:
      '먼저 ‘달라진 설정’을 읽고 나서 정확도를 보세요. 표준 오차의 두 배쯤보다 작은 차이는 우연일 수 있습니다.',
    awaited: {
      idle: '보관한 학습 목록에서 학습을 선택하세요. 그 곡선이 이번 학습의 곡선 뒤에 그려지고, 결과가 여기에 나란히 놓입니다.',
      running:
        '보관한 학습 목록에서 학습을 선택하세요. 그 곡선이 이번 학습의 곡선 뒤에 그려지고, 결과가 여기에 나란히 놓입니다.',
      atRest:
        '보관한 학습 목록에서 학습을 선택하세요. 그 곡선이 이번 학습의 곡선 뒤에 그려지고, 결과가 여기에 나란히 놓입니다.',
    },
    run: '학습',
    thisRun: '이번 학습',
    differs: '이번 학습과 다른 설정',
    same: '다른 설정이 없습니다.',
    encoded: '인코딩한 이미지',
    loss: '손실',
    knn: 'h의 k-NN',
    probe: 'h의 선형 프로브',
    asOf: '{{value}}\n({{step}}단계, n = {{images}})',
    apart: {
      'other-images': '다른 이미지로 평가해서 정확도를 이번 학습과 비교할 수 없습니다.',
      'other-budget': '학습에 쓴 이미지 수가 달라서, 차이가 설정 때문이 아닐 수 있습니다.',
    },
    leaveAll: '비교 끝내기',
    seeds: '시드만 다른 학습',
    seedsNote: '평균 ± 시드 사이의 표준 편차입니다.',
    seedCount: '시드',
    settings: '설정',
    likeThisRun: '이번 학습과 같음',
    spread: '{{mean}} ± {{deviation}} %',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    compare: typeof words.en;
  }
}
