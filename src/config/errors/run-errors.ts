/** @file Errors of a run: what it was asked for, how it ended, and what the machine could not give it. */
import { engineNames, sentence, type BackendName, type Trouble } from './sentence';

export const runErrors = {
  'dataset-too-small': sentence<{ images: number; batchSize: number }>({
    en: ({ images, batchSize }) =>
      `The dataset has ${images} images, fewer than one batch of ${batchSize}. Lower the batch size or use more images.`,
    ko: ({ images, batchSize }) =>
      `데이터셋의 이미지가 ${images}장으로, 배치 하나(${batchSize}장)보다 적습니다. 배치 크기를 줄이거나 이미지를 늘리세요.`,
  }),
  /** In pixels. */
  'images-not-square': sentence<{ height: number; width: number }>({
    en: ({ height, width }) =>
      `Images can only be turned by 90° if they are square, but this dataset’s images are ${height} pixels high and ${width} wide. Choose another dataset or another objective.`,
    ko: ({ height, width }) =>
      `이미지를 90° 돌리려면 가로와 세로의 픽셀 수가 같아야 하지만, 이 데이터셋의 이미지는 세로 ${height}픽셀, 가로 ${width}픽셀입니다. 다른 데이터셋이나 다른 학습 목표를 고르세요.`,
  }),
  /** `step`: from 1 on, or what was typed; `last`: how many steps the run has. */
  'step-out-of-range': sentence<{ step: number | string; last: number }>({
    en: ({ step, last }) => `There is no step ${step} in this run: its steps are 1 to ${last}.`,
    ko: ({ step, last }) => `이 학습에는 ${step}단계가 없습니다. 1단계부터 ${last}단계까지 있습니다.`,
  }),
  /** `value`: what the run was trained with so far. */
  'run-setting-fixed': sentence<{ field: string; value: string }>({
    en: ({ field, value }, reader) =>
      `${reader.field(field)} cannot change in a run that goes on: it stays ${value}. Its epochs, its schedule, the numbers of its optimizer, and what is logged and judged can; for anything else, start another run.`,
    ko: ({ field, value }, reader) =>
      `이어서 학습할 때는 ${reader.field(field)} 설정을 바꿀 수 없으며, 값은 그대로 ${value}입니다. 에폭 수, 학습률 스케줄, 옵티마이저의 수치, 기록과 평가 설정만 바꿀 수 있습니다. 다른 설정을 바꾸려면 새로 학습하세요.`,
  }),
  'no-run': sentence({
    en: () => 'There is no run to save yet: train at least one step first.',
    ko: () => '아직 저장할 실행이 없습니다. 먼저 한 단계 이상 학습하세요.',
  }),
  'loss-not-finite': sentence<{ step: number; loss: string }>({
    en: ({ step, loss }) =>
      `The loss became ${loss} at step ${step}. The numbers so far are kept; lower the learning rate or, where the loss has a temperature, raise it, then press Reset.`,
    ko: ({ step, loss }) =>
      `${step}단계에서 손실이 셀 수 있는 값을 벗어났습니다(${loss}). 지금까지의 수치는 남아 있습니다. 학습률을 낮추거나, 손실에 온도가 있다면 온도를 높인 뒤 초기화를 누르세요.`,
  }),
  /** `diverged` of the batch's `views`. */
  diverged: sentence<{ step: number; diverged: number; views: number }>({
    en: ({ step, diverged, views }) =>
      `Training diverged by step ${step}: ${diverged} of ${views} embeddings z are 0 or too large to compare, so the loss and the cosines no longer mean anything. The numbers so far are kept; lower the learning rate, then press Reset.`,
    ko: ({ step, diverged, views }) =>
      `${step}단계에서 학습이 발산했습니다. 임베딩 z ${views}개 중 ${diverged}개가 0이거나 비교할 수 없을 만큼 커져서 손실과 코사인이 의미를 잃었습니다. 지금까지의 수치는 남아 있습니다. 학습률을 낮춘 뒤 초기화를 누르세요.`,
  }),
  /** Of a run that was kept so; `name`: of a tensor or number. */
  'run-not-finite': sentence<{ step: number; name: string }>({
    en: ({ step, name }) =>
      `This run had diverged when it was saved at step ${step}: in its weights, ${name} has values that are no numbers (NaN or infinite). What was measured before can be looked at, but it cannot train on; lower the learning rate, then press Reset.`,
    ko: ({ step, name }) =>
      `이 학습은 ${step}단계에서 저장할 때 이미 발산한 상태였습니다. 가중치 중 ${name}에 숫자가 아니거나 무한대인 값이 있습니다. 그전까지 측정한 수치는 볼 수 있지만 이어서 학습할 수는 없습니다. 학습률을 낮춘 뒤 초기화를 누르세요.`,
  }),
  'backend-unavailable': sentence<Trouble & { backend: BackendName }>({
    en: ({ backend, ...trouble }, reader) =>
      `${reader.backend(backend)} cannot run here${reader.why(trouble)} Open the page without ?backend= to let it choose.`,
    ko: ({ backend, ...trouble }, { why }) =>
      `${engineNames[backend]} 엔진을 여기서 실행할 수 없습니다${why(trouble)} 주소에서 ?backend= 부분을 빼고 열면 알맞은 엔진을 고릅니다.`,
  }),
  'device-lost': sentence<Trouble>({
    en: (trouble, { why }) =>
      `The graphics device was lost${why(trouble)} The numbers so far are kept; press Reset to start again.`,
    ko: (trouble, { why }) =>
      `그래픽 장치와의 연결이 끊겼습니다${why(trouble)} 지금까지의 수치는 남아 있습니다. 초기화를 눌러 다시 시작하세요.`,
  }),
  /** `fits`: a batch size that would. */
  'memory-too-small': sentence<{ batchSize: number; megabytes: number; limit: number; fits: number }>({
    en: ({ batchSize, megabytes, limit, fits }) =>
      `Training with a batch size of ${batchSize} would take about ${megabytes} MB of memory, more than the ${limit} MB available here. Lower the batch size to ${fits} or choose a smaller encoder.`,
    ko: ({ batchSize, megabytes, limit, fits }) =>
      `배치 크기가 ${batchSize}이면 학습에 메모리가 약 ${megabytes} MB 필요하지만, 여기서 쓸 수 있는 것은 ${limit} MB까지입니다. 배치 크기를 낮추거나(예: ${fits}) 더 작은 인코더를 고르세요.`,
  }),
  'out-of-memory': sentence<Trouble>({
    en: (trouble, { why }) =>
      `Memory ran out${why(trouble)} The numbers so far are kept; lower the batch size or choose a smaller encoder, then press Reset.`,
    ko: (trouble, { why }) =>
      `메모리가 모자랍니다${why(trouble)} 지금까지의 수치는 남아 있습니다. 배치 크기를 낮추거나 더 작은 인코더를 고른 뒤 초기화를 누르세요.`,
  }),
  'tensor-too-large': sentence<{ shape: string; megabytes: number; limit: number }>({
    en: ({ shape, megabytes, limit }) =>
      `A tensor of ${shape} numbers needs ${megabytes} MB, more than the ${limit} MB that this graphics device can take at once. Lower the batch size or choose a smaller encoder.`,
    ko: ({ shape, megabytes, limit }) =>
      `${shape}개 숫자의 텐서에는 ${megabytes} MB가 필요하지만, 이 그래픽 장치가 한 번에 다룰 수 있는 것은 ${limit} MB입니다. 배치 크기를 낮추거나 더 작은 인코더를 고르세요.`,
  }),
  'worker-died': sentence<Trouble>({
    en: (trouble, { why }) =>
      `The training worker stopped${why(trouble)} The numbers so far are kept; press Reset to start a new one.`,
    ko: (trouble, { why }) =>
      `학습 워커가 멈췄습니다${why(trouble)} 지금까지의 수치는 남아 있습니다. 초기화를 눌러 새로 시작하세요.`,
  }),
  /** What one side says is not what the other understands. */
  protocol: sentence<Trouble>({
    en: (trouble, { why }) =>
      `The page and its training worker did not understand each other${why(trouble)} Reload the page.`,
    ko: (trouble, { why }) =>
      `페이지와 학습 워커가 서로의 메시지를 이해하지 못했습니다${why(trouble)} 페이지를 새로 고치세요.`,
  }),
  /** Nobody foresaw it. */
  internal: sentence<Trouble>({
    en: (trouble, { why }) =>
      `Something unexpected went wrong${why(trouble)} The numbers so far are kept; press Reset to start again.`,
    ko: (trouble, { why }) =>
      `예상하지 못한 문제가 생겼습니다${why(trouble)} 지금까지의 수치는 남아 있습니다. 초기화를 눌러 다시 시작하세요.`,
  }),
};
