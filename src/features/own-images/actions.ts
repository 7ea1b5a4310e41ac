/** @file What can be done with images of one's own. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import type { ReadSettings } from '../../datasets/own/read-set';
import type { OwnFile } from './importer';
import * as store from './store';

const key = z.string();

const open = action({
  name: 'open-own-images',
  label: { en: 'Bring your own images', ko: '내 이미지 가져오기' },
  run: store.openOwnImages,
});

const close = action({
  name: 'close-own-images',
  label: { en: 'Close your own images', ko: '내 이미지 닫기' },
  run: store.closeOwnImages,
});

const read = action({
  name: 'read-own-images',
  label: { en: 'Read images', ko: '이미지 읽기' },
  run: (files: readonly OwnFile[]) => store.readOwnImages(files),
});

const change = action({
  name: 'change-own-images',
  label: { en: 'Read the images in another way', ko: '이미지를 다른 방식으로 읽기' },
  run: (settings: Partial<ReadSettings>) => store.changeReading(settings),
});

const cancel = action({
  name: 'cancel-own-images',
  label: { en: 'Stop reading', ko: '읽기 중단' },
  run: store.cancelReading,
});

const edit = action({
  name: 'edit-class',
  label: { en: 'Rename or leave out a class', ko: '클래스 이름 바꾸기 또는 빼기' },
  argument: z.object({ name: z.string(), edited: z.nullable(z.string()) }),
  run: ({ name, edited }) => store.editClass(name, edited),
});

const confirmNames = action({
  name: 'confirm-own-names',
  label: { en: 'The names are right', ko: '이름이 맞음' },
  run: store.confirmNames,
});

const forget = action({
  name: 'forget-own-images',
  label: { en: 'Choose other images', ko: '다른 이미지 고르기' },
  run: store.forgetFound,
});

const train = action({
  name: 'train-on-own-images',
  label: { en: 'Train on these images', ko: '이 이미지로 학습' },
  run: store.trainOnFound,
});

const trainKept = action({
  name: 'train-on-kept-images',
  label: { en: 'Train on images that are kept', ko: '보관한 이미지로 학습' },
  argument: key,
  run: store.trainOnKept,
});

const remove = action({
  name: 'delete-own-images',
  label: { en: 'Delete images', ko: '이미지 삭제' },
  argument: key,
  run: store.deleteSet,
});

const save = action({
  name: 'save-own-images',
  label: { en: 'Save images as a .zip', ko: '이미지를 .zip으로 저장' },
  argument: key,
  run: store.saveSet,
});

const fetchTable = action({
  name: 'fetch-own-images',
  label: { en: 'Download a table of images', ko: '이미지 표 내려받기' },
  argument: z.url({ protocol: /^https$/ }),
  run: store.fetchTable,
});

export const ownImageActions = [
  open,
  close,
  read,
  change,
  cancel,
  edit,
  confirmNames,
  forget,
  train,
  trainKept,
  remove,
  save,
  fetchTable,
] as const;
