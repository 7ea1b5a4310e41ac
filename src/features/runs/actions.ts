/** @file What can be done with the runs that are kept. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { during } from '../../actions/obstacles';
import { cleanName, cleanNote } from '../../runs/record';
import { leaveComparison, mostCompared } from '../compare/store';
import * as store from './store';

const whileLoading = during('loading');
const id = z.string();

const list = action({
  name: 'list-runs',
  label: { en: 'List the runs that are kept', ko: '보관한 학습 목록 보기' },
  run: store.listRuns,
});

const listMore = action({
  name: 'list-more-runs',
  label: { en: 'List more runs', ko: '학습 더 보기' },
  run: store.listMoreRuns,
});

const open = action({
  name: 'open-run',
  label: { en: 'Open a run', ko: '학습 열기' },
  argument: z.object({ id, step: z.optional(z.int()), trains: z.optional(z.boolean()) }),
  obstacle: whileLoading,
  run: ({ id, step, trains = false }) => store.openRun({ id, step, trains }),
});

const extend = action({
  name: 'extend-run',
  label: { en: 'Train a run for more epochs', ko: '에폭을 늘려 더 학습하기' },
  argument: z.object({ id, epochs: z.int() }),
  obstacle: whileLoading,
  run: (request) => store.openRun({ ...request, trains: true }),
});

const rename = action({
  name: 'rename-run',
  label: { en: 'Rename a run', ko: '학습 이름 바꾸기' },
  argument: z.object({ id, name: z.string() }),
  run: ({ id, name }) => store.changeRun(id, { name: cleanName(name) }),
});

const note = action({
  name: 'note-run',
  label: { en: 'Write a note on a run', ko: '학습에 메모하기' },
  argument: z.object({ id, note: z.string() }),
  run: ({ id, note }) => store.changeRun(id, { note: cleanNote(note) }),
});

const star = action({
  name: 'star-run',
  label: { en: 'Star a run', ko: '학습에 별표 달기' },
  argument: z.object({ id, starred: z.boolean() }),
  run: ({ id, starred }) => store.changeRun(id, { starred }),
});

const remove = action({
  name: 'delete-run',
  label: { en: 'Delete a run', ko: '학습 삭제' },
  argument: id,
  obstacle: ({ runs }, id) => (runs.current?.record.id === id ? 'run-on-show' : undefined),
  run: store.deleteRun,
});

const undo = action({
  name: 'undo-deletion',
  label: { en: 'Bring the deleted run back', ko: '삭제한 학습 되살리기' },
  obstacle: ({ runs }) => (runs.deleted ? undefined : 'nothing-deleted'),
  run: store.undoDeletion,
});

const compare = action({
  name: 'compare-run',
  label: { en: 'Compare with a run', ko: '학습과 비교' },
  argument: z.object({ id, isCompared: z.boolean() }),
  obstacle: ({ compared }, { isCompared }) =>
    isCompared && compared.runs.length >= mostCompared ? 'enough-compared' : undefined,
  run: (request) => (request.isCompared ? store.compareRun(request.id) : leaveComparison(request.id)),
});

const save = action({
  name: 'save-kept-run',
  label: { en: 'Save a run as a file', ko: '학습을 파일로 저장' },
  argument: id,
  run: store.saveRunAsFile,
});

const forget = action({
  name: 'forget-interrupted-run',
  label: { en: 'Do not go on with the interrupted run', ko: '중단된 학습을 이어 가지 않기' },
  run: store.forgetInterrupted,
});

const dismiss = action({
  name: 'dismiss-run-notices',
  label: { en: 'Dismiss what is said of kept runs', ko: '학습 보관 안내 닫기' },
  run: store.dismissRunNotices,
});

export const runsActions = [
  list,
  listMore,
  open,
  extend,
  rename,
  note,
  star,
  remove,
  undo,
  compare,
  save,
  forget,
  dismiss,
] as const;
