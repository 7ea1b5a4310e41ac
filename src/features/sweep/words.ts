/** @file Every word of the panel of sweeps. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('sweep', {
  en: {
    lead: 'One run says what one setting does. A sweep trains a run for every value of one or two settings, with several seeds, and lays the results side by side. The paper’s own comparisons are ready made.',
    lookFor:
      'Which differences are larger than their errors? Only those would come out the same way again. The paper’s values are of another dataset and encoder: compare the pattern, not the numbers.',
    awaited: {
      idle: 'Press “Estimate”: ten steps are measured, and you see how long the sweep would take before it starts.',
      running:
        'Pause the run, or wait until it ends, and press “Estimate”: ten steps are measured, and you see how long the sweep would take before it starts.',
      atRest:
        'Press “Estimate”: ten steps are measured, and you see how long the sweep would take before it starts. Your own run stays as it is.',
    },
    what: 'Sweep',
    own: 'Two settings of your choice',
    budget: 'Budget',
    budgets: { laptop: 'laptop', longer: 'longer' },
    found: 'In the paper: {{found}}',
    scaled: 'Here: {{scaled}}',
    rows: 'Rows',
    columns: 'Columns',
    none: 'none',
    valuesOf: { rows: 'Values of the rows', columns: 'Values of the columns' },
    values: 'Values, with commas between them and a full stop for decimals',
    seeds: 'Seeds',
    overDraft: 'All else as the settings of the page are now, {{epochs}} epochs each.',
    size: '{{cells}} runs',
    noCells: 'Type at least one value of one setting.',
    estimate: 'Estimate',
    goOn: 'Go on with the {{left}} runs that are left',
    start: 'Start',
    stop: 'Stop',
    discard: 'Not now',
    measuring: 'Measuring the first steps…',
    ready:
      '{{cells}} runs of {{steps}} steps in all take about {{time}} on this device, as measured on the first steps, and {{size}} to keep.',
    unknown: 'Nothing could be measured: the first run failed. The others may still train.',
    training: 'Run {{cell}} of {{cells}}',
    left: 'about {{time}} left',
    kept: 'Each result is kept as it comes: the sweep can be stopped, the page reloaded, and the rest trained later.',
    file: 'sweep.json',
    open: 'Open a sweep.json',
    save: 'Save sweep.json',
    saveCharts: 'Save charts (SVG and PNG)',
    pauseFirst: 'Pause the run first.',
    measure: 'Shown',
    measures: {
      probeH: 'linear probe on h',
      knnH: 'k-NN on h',
      contrastiveAccuracy: 'right partner found',
      loss: 'loss',
    },
    ours: 'Your runs',
    paper: 'The paper (ImageNet, ResNet-50)',
    untrained: 'The same encoder untrained: linear probe {{probeH}} %, k-NN {{knnH}} %.',
    errors:
      '± one standard error: over the seeds where there are several, else of the test images (n = {{n}}), which says nothing of other seeds.',
    table: 'All results',
    runs: 'Runs',
    failed: 'failed',
    failures: 'Failed: {{sentence}}',
    missing: 'not trained',
    cell: '{{place}}: {{value}}. Take these settings',
    opened:
      'The page has the settings of {{place}}, seed {{seed}}. Press Train, or Reset first if a run has begun.',
    on: 'on',
    off: 'off',
    augmentation: 'Augmentation',
  },
  ko: {
    lead: '실행 하나로는 설정 하나의 효과만 알 수 있습니다. 스윕은 한두 가지 설정의 값마다 여러 시드로 학습해 결과를 나란히 보여 줍니다. 논문에 나오는 비교는 미리 준비되어 있습니다.',
    lookFor:
      '오차보다 큰 차이는 어디에 있나요? 그런 차이만 다시 해도 같게 나옵니다. 논문의 값은 데이터셋과 인코더가 다르므로 숫자가 아니라 흐름을 비교하세요.',
    awaited: {
      idle: '‘시간 어림’을 누르면 열 단계를 재어, 시작하기 전에 얼마나 걸릴지 알려 줍니다.',
      running:
        '학습을 일시정지하거나 끝나기를 기다린 뒤 ‘시간 어림’을 누르세요. 열 단계를 재어, 시작하기 전에 얼마나 걸릴지 알려 줍니다.',
      atRest:
        '‘시간 어림’을 누르면 열 단계를 재어, 시작하기 전에 얼마나 걸릴지 알려 줍니다. 이번 학습은 그대로 남습니다.',
    },
    what: '스윕',
    own: '직접 고른 두 설정',
    budget: '학습량',
    budgets: { laptop: '노트북', longer: '더 길게' },
    found: '논문에서는: {{found}}',
    scaled: '여기서는: {{scaled}}',
    rows: '행',
    columns: '열',
    none: '없음',
    valuesOf: { rows: '행의 값', columns: '열의 값' },
    values: '값은 쉼표로 나누고, 소수점은 마침표로 씁니다',
    seeds: '시드 수',
    overDraft: '나머지는 지금 페이지의 설정대로, {{epochs}}에폭씩 학습합니다.',
    size: '실행 {{cells}}개',
    noCells: '설정 하나에 값을 하나 이상 적으세요.',
    estimate: '시간 어림',
    goOn: '남은 실행 {{left}}개 이어 하기',
    start: '시작',
    stop: '멈추기',
    discard: '나중에',
    measuring: '첫 단계들을 재는 중…',
    ready:
      '첫 단계들을 재어 보니 실행 {{cells}}개, 모두 {{steps}}단계에 걸릴 시간은 이 기기에서 약 {{time}}, 필요한 저장 공간은 {{size}}입니다.',
    unknown: '첫 실행이 실패해 시간을 재지 못했습니다. 나머지는 학습될 수 있습니다.',
    training: '실행 {{cells}}개 중 {{cell}}번째',
    left: '약 {{time}} 남음',
    kept: '결과는 나오는 대로 저장됩니다. 스윕을 멈추거나 페이지를 새로 고쳐도 나머지를 나중에 학습할 수 있습니다.',
    file: '스윕 파일',
    open: '스윕 파일 열기',
    save: '스윕 파일 저장',
    saveCharts: '그래프 저장 (SVG, PNG)',
    pauseFirst: '먼저 학습을 일시정지하세요.',
    measure: '보이는 값',
    measures: {
      probeH: 'h의 선형 프로브',
      knnH: 'h의 k-NN',
      contrastiveAccuracy: '올바른 짝을 맞힘',
      loss: '손실',
    },
    ours: '직접 학습한 결과',
    paper: '논문(ImageNet, ResNet-50)',
    untrained: '같은 인코더, 학습 전: 선형 프로브 {{probeH}} %, k-NN {{knnH}} %.',
    errors:
      '±는 표준 오차입니다. 시드가 여럿이면 시드에 대한 오차이고, 하나면 테스트 이미지(n = {{n}})에 대한 오차여서 다른 시드의 결과는 알 수 없습니다.',
    table: '모든 결과',
    runs: '실행 수',
    failed: '실패',
    failures: '실패: {{sentence}}',
    missing: '학습 전',
    cell: '{{place}}: {{value}}. 이 설정 가져오기',
    opened:
      '{{place}}, 시드 {{seed}}의 설정을 가져왔습니다. 학습을 누르세요. 이미 시작한 학습이 있으면 먼저 초기화하세요.',
    on: '켬',
    off: '끔',
    augmentation: '데이터 증강',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    sweep: typeof words.en;
  }
}
