/** @file The Korean words of the first screen and of what several parts say, under the same keys as in `en.ts`. */
import type { en } from './en';
import { memberWords } from './member-words';
import type { Translated } from './part-words';
import { transformWords } from './transform-words';

const transforms = transformWords.ko;

export const ko: Translated<typeof en> = {
  app: {
    title: 'SimCLR 놀이터',
    tagline: '대조 학습 놀이터: 레이블 하나 없이 보는 법을 배우는 신경망을 지켜보세요.',
    taglineLabelled: '이번에는 대조 학습 대신 레이블로 보는 법을 배우는 신경망을 지켜보세요.',
    skip: '본문으로 건너뛰기',
    diagram: '왼쪽에서 오른쪽으로 이어지는 학습 과정',
    privacy: '모두 이 기기에서 계산하며, 이미지는 밖으로 나가지 않습니다.',
    crashed: '예상하지 못한 문제가 생겼습니다',
    crashedHelp:
      '다시 시도해 보세요. 학습과 지금까지의 수치는 그대로 남아 있습니다. 새로 고치면 처음부터 시작하지만, 설정은 주소창에 남습니다.',
    unreachable: '지금은 페이지에 연결할 수 없어서 새로 고치지 않았습니다. 인터넷 연결을 확인하세요.',
    reload: '페이지 새로 고침',
    lesson: '수업',
    link: '이 링크에 대한 알림',
    linkPassedOver: '이 링크에서 이해하지 못한 부분은 빼고, 나머지는 그대로 적용했습니다.',
    linkFurther: '그 밖에 {{shown}}개',
    linkOffers: '대신 쓰기:',
  },
  part: {
    failed: '페이지의 이 부분에 오류가 생겼습니다. 학습과 나머지는 그대로 이어집니다.',
    notLoaded: '이 부분을 불러오지 못했습니다. 인터넷 연결을 확인하세요.',
    lookFor: '눈여겨볼 점',
    link: '‘{{title}}’ 링크',
    cosines: '{{lowest}}에서 {{highest}}까지 코사인의 색',
    awaited: {
      loading: '아직 이미지와 엔진을 불러오는 중입니다.',
      failed: '여기에 보여 줄 것이 생기기 전에 오류로 학습이 멈췄습니다. 초기화하면 다시 시작합니다.',
    },
  },
  actions: {
    tryAgain: '다시 시도',
    train: '학습 시작',
    pause: '일시정지',
    step: '한 단계',
    stepHint: '학습 단계를 하나만 진행합니다',
    reset: '초기화',
    resetHint: '학습하지 않은 가중치로 처음부터 다시 시작합니다',
    trainHint: '스페이스 키로도 시작하고 멈출 수 있습니다',
    preset: '프리셋',
    menu: '메뉴',
    dismiss: '닫기',
    share: '공유',
  },
  presets: memberWords.ko.presets,
  theme: { label: '테마', system: '시스템', light: '밝게', dark: '어둡게' },
  language: { label: '언어' },
  status: {
    loading: '이미지를 불러오는 중 …',
    idle: '준비되었습니다. ‘학습 시작’을 누르세요.',
    running: '학습 중',
    waiting: '이미지를 기다리는 중',
    paused: '일시정지됨',
    finished: '학습 완료',
    failed: '오류로 멈춤',
    starting: '텐서 엔진을 시작하는 중 …',
  },
  kernels: {
    measure: '이 기기에서 커널 속도 재기',
    help: '학습을 시작하기 전에 여러 버전의 커널 속도를 여기서 재고 가장 빠른 것을 씁니다. 다음 실행부터 적용됩니다.',
    kernel: '커널과 크기',
    variants: '버전: ms, 굵은 글씨가 사용 중',
  },
  progress: {
    label: '학습 진행률',
    step: '단계 {{step}} / {{total}}',
    epoch: '에폭 {{epoch}} / {{total}}',
    speed: '초당 {{speed}}장',
    elapsed: '경과 {{time}}',
    remaining: '약 {{time}} 남음',
  },
  pending: {
    title: '이 학습은 시작할 때의 설정을 그대로 씁니다.',
    fields: '시작 후 바뀐 설정: {{fields}}. 초기화하면 적용됩니다.',
  },
  backend: {
    label: '엔진',
    runsOn: '{{engine}}, {{adapter}}',
    precision: {
      half: '{{runsOn}}, 16비트',
      'float16-as-set': '설정대로 반정밀도로 계산합니다. 인코더의 수가 16비트입니다.',
      'float16-as-begun': '이 학습을 시작한 반정밀도로 이어서 계산합니다.',
      'float16-measured':
        '이 기기에서 더 빠른 반정밀도로 계산합니다. 한 단계가 {{float32}}ms에서 {{float16}}ms로 줄었습니다.',
      'float32-as-begun': '이 학습을 시작한 단정밀도로 이어서 계산합니다.',
      'float32-measured':
        '반정밀도가 이 기기에서 더 빠르지 않아 단정밀도로 계산합니다. 한 단계에 {{float16}}ms가 걸리고 단정밀도는 {{float32}}ms입니다.',
      'float32-not-offered':
        '반정밀도에는 16비트 수를 지원하는 WebGPU가 필요한데 이 엔진은 지원하지 않습니다. 그래서 단정밀도로 계산합니다.',
    },
    threads_one: '스레드 {{count}}개',
    threads_other: '스레드 {{count}}개',
    reason: {
      requested: '주소의 ?backend= 값에 따라 이 엔진을 씁니다.',
      'hardware-gpu': 'WebGPU가 그래픽 프로세서를 찾았습니다. 여기서 가장 빠른 방법입니다.',
      'software-gpu': 'WebGPU에 소프트웨어 어댑터만 있어, 더 빠른 WebAssembly를 CPU에서 씁니다.',
      'no-webgpu': '이 브라우저에는 WebGPU 어댑터가 없어 WebAssembly를 CPU에서 씁니다.',
      'insecure-context':
        '브라우저는 https나 localhost에서만 WebGPU를 제공합니다. 이 주소는 둘 다 아니어서 WebAssembly를 CPU에서 씁니다.',
      'gpu-no-answer':
        '그래픽 프로세서를 요청했지만 브라우저가 응답하지 않아 WebAssembly를 CPU에서 씁니다. 브라우저를 다시 시작하면 해결될 수 있습니다.',
      'gpu-not-started': '이 그래픽 프로세서에서 WebGPU를 시작하지 못해 WebAssembly를 CPU에서 씁니다.',
      'gpu-self-test-failed': '이 그래픽 프로세서에서 점검용 기울기가 틀리게 계산되어 WebAssembly를 씁니다.',
      'no-wasm': 'WebGPU도 WebAssembly도 시작하지 못해, 느리지만 동작하는 JavaScript를 씁니다.',
    },
  },
  stations: {
    watched: {
      start: '지금: 첫 단계 전.',
      step: '지금: {{step}}단계 뒤.',
      roles: '⚓ 기준: {{anchor}} · ◯ 양성: {{positive}} · × 음성: 다른 이미지들의 뷰 {{negatives}}개.',
    },
    classifier: '분류기의 가중치는 {{weights}}개이며, 학습이 끝나면 버립니다.',
    images: {
      title: '이미지',
      lead: '레이블이 없는 이미지 한 묶음(배치)입니다. 학습에는 레이블을 쓰지 않습니다.',
      leadLabelled: '레이블이 있는 배치입니다. 이번 학습은 레이블로 배웁니다.',
      count: '이미지 {{shown}}장',
      loading: '{{loaded}} / {{total}} MB',
      progress: '이미지 내려받기',
      missing:
        '페이지가 자동으로 다시 시도합니다. 이 파일이 필요한 순간 학습이 멈춰 기다렸다가 그 자리에서 이어집니다.',
      retry: '지금 다시 시도',
      cached: '브라우저 캐시에서 불러옴',
      grid: '배치의 첫 이미지들',
    },
    views: {
      title: '두 개의 뷰',
      lead: '이미지마다 무작위로 두 번 변형해 양성 쌍을 만듭니다.',
      original: '원본',
      first: '뷰 1',
      second: '뷰 2',
      flippedFor:
        '학습 목표: {{objective}}. 좌우 반전만 한 이미지로 배우므로 데이터 증강을 ‘반전만’으로 바꾸었습니다. SimCLR을 고르면 원래 설정으로 돌아갑니다.',
      draw: '뷰 다시 뽑기',
      live: '학습의 {{step}}단계에서',
      one: {
        title: '하나의 뷰',
        lead: '이미지마다 무작위로 한 번 변형합니다.',
        leadTurned: '이미지마다 무작위로 한 번 변형하고, 그 뷰를 네 방향으로 돌려 모두 인코딩합니다.',
        view: '뷰',
        row: '이미지 {{index}}: 원본과 뷰',
      },
      row: '이미지 {{index}}: 원본, 뷰 1, 뷰 2',
    },
    encoder: {
      barcodes: '이미지 {{index}}의 h',
      barcodesAlt: '지켜보는 이미지 {{index}}의 표현 h. 숫자마다 줄 하나이며 밝을수록 큽니다',
      title: '인코더와 헤드',
      lead: '신경망이 뷰를 숫자로 바꿉니다. 인코더 f가 h를, 헤드 g가 손실에서 비교할 z를 만듭니다.',
      parameters: '가중치 {{shown}}개',
      layer: '채널 {{channels}}개',
      input: '뷰 x',
      representation: '표현 h',
      embedding: '임베딩 z',
      noHead: '헤드 없음: z = h',
      alone: {
        title: '인코더',
        lead: '인코더 f가 뷰를 숫자 h로 바꿉니다. 투영 헤드 없이 h에서 바로 배웁니다.',
      },
    },
    loss: {
      title: '손실',
      guess:
        '신경망은 후보 {{candidates}}개 중에서 올바른 짝을 고르며, 배치의 뷰 {{views}}개 가운데 {{fraction, 을/를}} 맞힙니다(±는 표준 오차).',
      guessEmpty: '무작위로 고르면 후보 {{candidates}}개 중에서 {{fraction}}만 올바른 짝을 맞힙니다.',
      scale: '손실의 현재 위치',
      perfect: { label: '완벽', help: '모두 맞히고 확신도 합니다.' },
      answer:
        '답 {{answers}}개 중 정답의 확률은 (기하) 평균 {{probability}}이며, 인코딩한 이미지 {{count}}장 가운데 {{fraction}}에서 정답을 첫째로 꼽았습니다(±는 표준 오차).',
      answerEmpty: '무작위로 고르면 답 {{answers}}개 중에서 {{fraction}}만 맞힙니다.',
      rebuilt:
        '이미지의 값은 검정에서 흰색까지를 100%로 볼 때 {{error}}만큼 어긋나 있으며(제곱평균제곱근), 평균 이미지라면 {{mean}}만큼 어긋납니다.',
      rebuiltEmpty: '첫 단계가 끝나면 되살린 이미지가 얼마나 어긋나는지 여기에 나타납니다.',
      formula: '손실 수식',
      calm: '위의 수치는 학습 중에도 읽기 쉽도록 마지막으로 기록한 {{steps}}단계를 평균한 값입니다. 곡선에는 기록한 모든 단계가 나타납니다.',
    },
  },
  lossUnits: { nats: '나트(nat)', cosine: '코사인', 'squared error': '제곱 오차' },
  units: {
    images: '장',
    steps: '단계',
    epochs: '에폭',
    pixels: '픽셀',
    fraction: '(전체 1)',
    units: '유닛',
    turns: '바퀴',
    quarterTurns: '× 90°',
  },
  choices: {
    ...memberWords.ko.choices,
    ...transforms.choices,
  },
  groups: {
    ...transforms.groups,
    augment: '전체 변형',
    model: '인코더',
    head: '투영 헤드',
    dataset: '데이터셋',
    objective: '학습 목표',
    loss: '손실',
    optimizer: '옵티마이저',
    schedule: '학습률 스케줄',
    training: '학습',
    evaluation: '실시간 평가',
    engine: '엔진',
  },
  config: {
    ...memberWords.ko.config,
    augment: {
      order: { label: '변형 순서', help: '위에서 아래로 차례대로 적용합니다.' },
      ...transforms.config,
    },
  },
  notes: {
    warmUpOutlastsRun:
      '학습이 {{epochs}}에폭이라 웜업보다 먼저 끝납니다. 그래서 설정한 학습률에 이르지 못합니다.',
  },
  errors: {
    title: '학습이 멈췄습니다',
    configuration: '전체',
    detail: '기술 정보',
  },
  transforms: transforms.transforms,
  augmentation: {
    preset: '데이터 증강',
    presetHelp: '모든 변형을 한 번에 정합니다. 고른 값은 아래 조절기에 나타납니다.',
    custom: '직접 고른 조합',
    presets: memberWords.ko.augmentPresets,
    explanations: transforms.explanations,
    drag: {
      instructions:
        '스페이스 키로 변형을 집고, 화살표 키로 옮기고, 다시 스페이스 키로 내려놓습니다. Esc 키를 누르면 제자리로 돌아갑니다.',
      lifted: '{{name, 을/를}} 집었습니다. {{count}}개 중 {{place}}번째입니다.',
      moved: '{{name, 은/는}} {{count}}개 중 {{place}}번째입니다.',
      dropped: '{{name, 을/를}} {{count}}개 중 {{place}}번째에 놓았습니다.',
      cancelled: '{{name, 은/는}} 제자리에 있습니다.',
      role: '순서를 바꿀 수 있는 항목',
    },
    off: '꺼짐',
    defaultOrder: '기본 순서',
  },
};
