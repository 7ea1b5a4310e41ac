/** @file What can be done with sweeps. One has a worker of its own: only while no run trains does it start. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { during } from '../../actions/obstacles';
import type { PageState } from '../../actions/page-state';
import { budgetNames } from '../../runs/sweeps/paper-sweep';
import type { PaperSweepName } from '../../runs/sweeps/sweeps';
import * as store from './store';

const whileTraining = during('running');
const whileGoing = ({ sweep }: PageState) => (sweep.phase ? 'another-experiment-going' : undefined);
const withoutPhase = ({ sweep }: PageState) => (sweep.phase ? undefined : 'no-experiment-going');
const withoutSweep = ({ sweep }: PageState) => (sweep.shown ? undefined : 'nothing-measured-yet');

/** `own`: of two settings. */
const chooseSweep = action({
  name: 'choose-sweep',
  label: { en: 'Choose a sweep', ko: '스윕 고르기' },
  obstacle: whileGoing,
  run: (what: PaperSweepName | 'own') => store.choose({ what }),
});

const chooseBudget = action({
  name: 'choose-sweep-budget',
  label: { en: 'Choose how much a sweep trains', ko: '스윕의 학습량 고르기' },
  argument: z.enum(budgetNames),
  obstacle: whileGoing,
  run: (budget) => store.choose({ budget }),
});

const typeRow = action({
  name: 'type-sweep-row',
  label: { en: 'Choose what a sweep compares', ko: '스윕에서 비교할 설정 고르기' },
  argument: z.object({
    row: z.literal([0, 1]),
    path: z.optional(z.string()),
    values: z.optional(z.string()),
  }),
  obstacle: whileGoing,
  run: ({ row, ...change }) => store.typeRow(row, change),
});

const chooseSeeds = action({
  name: 'choose-sweep-seeds',
  label: { en: 'Choose how many seeds a sweep has', ko: '스윕의 시드 수 고르기' },
  argument: z.number().check(z.int(), z.minimum(1), z.maximum(10)),
  obstacle: whileGoing,
  run: (seeds) => store.choose({ seeds }),
});

const estimate = action({
  name: 'estimate-sweep',
  label: { en: 'Estimate how long a sweep takes', ko: '스윕에 걸릴 시간 어림하기' },
  obstacle: (page) => whileTraining(page) ?? whileGoing(page),
  run: store.estimate,
});

const goOn = action({
  name: 'continue-sweep',
  label: { en: 'Go on with the sweep', ko: '스윕 이어 하기' },
  obstacle: (page) => withoutSweep(page) ?? whileTraining(page) ?? whileGoing(page),
  run: store.goOn,
});

const start = action({
  name: 'start-sweep',
  label: { en: 'Start the sweep', ko: '스윕 시작' },
  obstacle: withoutPhase,
  run: store.start,
});

const stop = action({
  name: 'stop-sweep',
  label: { en: 'Stop the sweep', ko: '스윕 멈추기' },
  obstacle: withoutPhase,
  run: store.stop,
});

const openFile = action({
  name: 'open-sweep-file',
  label: { en: 'Open a sweep.json', ko: '스윕 파일 열기' },
  obstacle: whileGoing,
  run: (file: File) => void store.openFile(file),
});

const showKept = action({
  name: 'show-kept-sweep',
  label: { en: 'Show a sweep that is kept', ko: '보관한 스윕 보기' },
  obstacle: whileGoing,
  run: (id: string) => store.showKept(id),
});

const saveFile = action({
  name: 'save-sweep',
  label: { en: 'Save the sweep', ko: '스윕 저장' },
  obstacle: withoutSweep,
  run: store.saveFile,
});

const saveCharts = action({
  name: 'save-sweep-charts',
  label: { en: 'Save the charts of the sweep', ko: '스윕 그래프 저장' },
  obstacle: withoutSweep,
  run: () => void store.saveCharts(),
});

const openCell = action({
  name: 'open-sweep-cell',
  label: { en: 'Open the run of a cell', ko: '칸의 학습 열기' },
  argument: z.object({
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    seed: z.number(),
  }),
  obstacle: (page) => withoutSweep(page) ?? during('loading')(page),
  run: (cell) => void store.openCell(cell),
});

export const sweepActions = [
  chooseSweep,
  chooseBudget,
  typeRow,
  chooseSeeds,
  estimate,
  goOn,
  start,
  stop,
  openFile,
  showKept,
  saveFile,
  saveCharts,
  openCell,
] as const;
