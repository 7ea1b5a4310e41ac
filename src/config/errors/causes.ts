/** @file What is known about why something failed, each a sentence of its own. */
import type { Bilingual } from '../bilingual';

const troubles = {
  /** Of WebGPU: neither https nor localhost. */
  'insecure-context': {
    en: 'Browsers offer WebGPU only over https or at localhost: open the page there.',
    ko: '브라우저는 https나 localhost 주소에서만 WebGPU를 제공합니다. 그런 주소로 여세요.',
  },
  'no-webgpu': {
    en: 'This browser offers no graphics processor to WebGPU.',
    ko: '이 브라우저에는 WebGPU로 쓸 수 있는 그래픽 프로세서가 없습니다.',
  },
  'gpu-no-answer': {
    en: 'The browser did not answer when asked for the graphics processor. Restarting the browser may help.',
    ko: '그래픽 프로세서를 요청했지만 브라우저가 응답하지 않았습니다. 브라우저를 다시 시작하면 해결될 수 있습니다.',
  },
  /** There is an adapter, but no device. */
  'gpu-not-started': {
    en: 'WebGPU could not start on this graphics processor.',
    ko: '이 그래픽 프로세서에서 WebGPU를 시작하지 못했습니다.',
  },
  /** Gradients came out wrong. */
  'self-test': { en: 'A test gradient came out wrong.', ko: '점검용 기울기가 틀리게 계산되었습니다.' },
  /** tfjs could not start the backend. */
  'not-started': { en: 'It did not start.', ko: '엔진이 시작되지 않았습니다.' },
  /** A worker ended without a word. */
  vanished: {
    en: 'It ended without giving a reason, as happens when memory runs out.',
    ko: '이유를 알리지 않고 끝났습니다. 메모리가 부족할 때 이런 일이 생깁니다.',
  },
  /** A worker's script could not be loaded or run. */
  'not-loaded': { en: 'Its program could not be loaded.', ko: '프로그램을 불러오지 못했습니다.' },
  /** By its checksum. */
  'file-changed': {
    en: 'The file has been damaged since it was written: download or copy it again.',
    ko: '저장한 뒤에 파일이 손상되었습니다. 다시 내려받거나 복사하세요.',
  },
  /** Of where runs are kept. */
  'store-full': {
    en: 'The storage that the browser gives this page is full: delete runs that you no longer need.',
    ko: '브라우저가 이 페이지에 내준 저장 공간이 가득 찼습니다. 필요 없는 학습을 삭제하세요.',
  },
  'store-refused': {
    en: 'The browser keeps nothing for this page, as in some private windows or where site data is blocked.',
    ko: '브라우저가 이 페이지의 데이터를 보관하지 않습니다. 비공개 창이거나 사이트 데이터가 차단되어 있을 수 있습니다.',
  },
  'store-silent': {
    en: 'The browser’s storage does not answer.',
    ko: '브라우저의 저장소가 응답하지 않습니다.',
  },
  'store-newer': {
    en: 'A newer version of this page is open in another tab: reload this one.',
    ko: '다른 탭에 이 페이지의 새 버전이 열려 있습니다. 이 탭을 새로고침하세요.',
  },
  'store-blocked': {
    en: 'An older version of this page is open in another tab: close that tab.',
    ko: '다른 탭에 이 페이지의 이전 버전이 열려 있습니다. 그 탭을 닫으세요.',
  },
  'store-taken': {
    en: 'Another tab has gone on with it.',
    ko: '다른 탭에서 이어서 학습하고 있습니다.',
  },
  'store-deleted': {
    en: 'It was deleted in another tab.',
    ko: '다른 탭에서 삭제되었습니다.',
  },
} satisfies Record<string, Bilingual<string>>;

/** What stands in an action's way: what to do first. */
const obstacles = {
  'images-still-loading': {
    en: 'Wait until the images are loaded.',
    ko: '이미지를 다 불러올 때까지 기다리세요.',
  },
  'run-still-going': { en: 'Pause the run first.', ko: '먼저 학습을 일시정지하세요.' },
  'no-run-going': { en: 'No run is in progress.', ko: '진행 중인 학습이 없습니다.' },
  'run-has-begun': {
    en: 'The run has begun: press Reset first.',
    ko: '학습이 이미 시작되었습니다. 먼저 초기화를 누르세요.',
  },
  'run-over': { en: 'The run is over: press Reset first.', ko: '학습이 끝났습니다. 먼저 초기화를 누르세요.' },
  'run-failed': {
    en: 'An error stopped the run: press Reset first.',
    ko: '오류로 학습이 멈췄습니다. 먼저 초기화를 누르세요.',
  },
  'another-experiment-going': {
    en: 'Another comparison is in progress: stop it first.',
    ko: '다른 비교가 진행 중입니다. 먼저 그 비교를 멈추세요.',
  },
  'no-experiment-going': { en: 'No comparison is in progress.', ko: '진행 중인 비교가 없습니다.' },
  'no-such-test-image': {
    en: 'There is no such test image, or it is not loaded yet.',
    ko: '그런 테스트 이미지가 없거나 아직 불러오지 못했습니다.',
  },
  'no-batch-yet': {
    en: 'There is no batch to look at yet: train for one step first.',
    ko: '아직 볼 배치가 없습니다. 먼저 한 단계 학습하세요.',
  },
  'no-such-view': {
    en: 'The batch shown has no such view.',
    ko: '지금 보이는 배치에 그런 뷰가 없습니다.',
  },
  'lesson-open': {
    en: 'A lesson is open: go to the playground first.',
    ko: '수업이 열려 있습니다. 먼저 놀이터로 가세요.',
  },
  'lesson-kept-to': {
    en: 'The link keeps to one lesson: leave it first.',
    ko: '이 링크는 수업 하나만 보여 줍니다. 먼저 링크에서 나가세요.',
  },
  'no-lesson-open': { en: 'No lesson is open.', ko: '열린 수업이 없습니다.' },
  'last-objective': {
    en: 'At least one objective must be compared with the untrained encoder: choose another one first.',
    ko: '적어도 하나는 학습하지 않은 인코더와 비교해야 합니다. 먼저 다른 학습 목표를 고르세요.',
  },
  'labels-still-hidden': { en: 'Reveal the labels first.', ko: '먼저 레이블 보기를 켜세요.' },
  'no-such-layout': { en: 'There is no such layout here.', ko: '여기서는 그런 배치로 볼 수 없습니다.' },
  'no-colour-changes': {
    en: 'No colour change is on, so there is nothing to take away.',
    ko: '켜져 있는 색 변형이 없어 없앨 것이 없습니다.',
  },
  'no-run-before': {
    en: 'No earlier run is kept.',
    ko: '보관한 이전 학습이 없습니다.',
  },
  'enough-compared': {
    en: 'Eight runs are compared already: stop comparing with one of them first.',
    ko: '이미 학습 여덟 개를 비교하고 있습니다. 먼저 하나를 비교에서 빼세요.',
  },
  'no-step-taken': {
    en: 'There is nothing to save yet: train a step first.',
    ko: '아직 저장할 것이 없습니다. 먼저 한 단계 학습하세요.',
  },
  'nothing-measured-yet': {
    en: 'Nothing has been measured yet: train until the curves begin.',
    ko: '아직 측정한 값이 없습니다. 먼저 그래프가 나타날 때까지 학습하세요.',
  },
  'run-on-show': {
    en: 'This is the run on show: press Reset first.',
    ko: '지금 보고 있는 학습입니다. 먼저 초기화를 누르세요.',
  },
  'nothing-deleted': {
    en: 'No run was deleted, or it is too late.',
    ko: '삭제한 학습이 없거나 되살릴 수 있는 시간이 지났습니다.',
  },
  'no-update-waiting': {
    en: 'No new version is waiting.',
    ko: '기다리는 새 버전이 없습니다.',
  },
  'nothing-to-stop': { en: 'There is nothing to stop.', ko: '멈출 것이 없습니다.' },
} satisfies Record<string, Bilingual<string>>;

export const causes = { ...troubles, ...obstacles };
export type Obstacle = keyof typeof obstacles;
export type FailureCause = keyof typeof causes;
