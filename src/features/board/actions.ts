/** @file What can be done with the class board. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import * as store from './store';

const id = z.int();

const read = action({
  name: 'read-cards',
  label: { en: 'Read class cards', ko: '수업 카드 읽기' },
  run: (files: readonly File[]) => store.readCards(files),
});

const rename = action({
  name: 'rename-student',
  label: { en: 'Rename a student', ko: '학생 이름 바꾸기' },
  argument: z.object({ id, name: z.string() }),
  run: store.renameStudent,
});

const remove = action({
  name: 'remove-student',
  label: { en: 'Take a student off the board', ko: '게시판에서 학생 빼기' },
  argument: id,
  run: store.removeStudent,
});

const putBack = action({
  name: 'put-student-back',
  label: { en: 'Put the student back', ko: '학생 다시 넣기' },
  run: store.putStudentBack,
});

const clear = action({
  name: 'clear-board',
  label: { en: 'Clear the class board', ko: '학급 게시판 비우기' },
  run: store.clearBoard,
});

const pick = action({
  name: 'pick-student',
  label: { en: 'Let a student’s curve stand out', ko: '학생의 곡선 강조하기' },
  argument: z.nullable(id),
  run: store.pickStudent,
});

const dismiss = action({
  name: 'dismiss-refused-cards',
  label: { en: 'Dismiss why cards were refused', ko: '읽지 못한 카드 안내 닫기' },
  run: store.dismissRefusedCards,
});

export const boardActions = [read, rename, remove, putBack, clear, pick, dismiss] as const;
