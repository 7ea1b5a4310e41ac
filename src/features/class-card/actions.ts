/** @file What can be done with the class card of the run on show. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import * as store from './store';

const show = action({
  name: 'show-class-card',
  label: { en: 'Show the class card', ko: '수업 카드 보기' },
  run: store.showClassCard,
});

const hide = action({
  name: 'hide-class-card',
  label: { en: 'Close the class card', ko: '수업 카드 닫기' },
  run: store.hideClassCard,
});

const name = action({
  name: 'name-class-card',
  label: { en: 'Write a name on the class card', ko: '수업 카드에 이름 쓰기' },
  argument: z.string(),
  run: store.nameClassCard,
});

const save = action({
  name: 'save-class-card',
  label: { en: 'Save the class card', ko: '수업 카드 저장' },
  run: store.saveClassCard,
});

export const classCardActions = [show, hide, name, save] as const;
