/** @file What three runs of the quick preset came to, for the teacher's pages of lessons that watch such a run. */
import type { Measurement } from './notes';

export const quickRuns = {
  of: {
    en: 'CIFAR-10, quick preset (N = 64, τ = 0.2), WebAssembly with two threads, seeds 0 to 2: mean ± half of what the three differ by. Step 1 alone, else the mean of the last ten logged steps up to the one named.',
    ko: 'CIFAR-10, 빠른 시작(N = 64, τ = 0.2), WebAssembly 스레드 두 개, 시드 0~2의 평균 ± 셋의 차이의 절반. 1단계는 그 값이고, 나머지는 적힌 단계까지 마지막으로 기록한 열 번의 평균입니다.',
  },
  columns: [
    { en: 'step 1', ko: '1단계' },
    { en: 'step 62', ko: '62단계' },
    { en: 'step 310', ko: '310단계' },
    { en: 'step 620', ko: '620단계' },
  ],
  commands: ['npm run train -- --preset quick --backend wasm --seed 0'],
} satisfies Omit<Measurement, 'rows'>;

/** Of each column. */
export const quickRunValues = {
  /** Nats. */
  loss: ['4.60 ± 0.02', '3.68 ± 0.13', '2.57 ± 0.04', '2.31 ± 0.02'],
  positiveCosine: ['0.91 ± 0.01', '0.71 ± 0.02', '0.75 ± 0.00', '0.76 ± 0.00'],
  negativeCosine: ['0.85 ± 0.02', '0.20 ± 0.06', '0.02 ± 0.01', '0.02 ± 0.00'],
};
