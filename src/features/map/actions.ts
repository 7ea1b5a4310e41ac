/** @file How the map is laid out and drawn, and the image that is picked on it. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { testImage } from '../../actions/obstacles';
import * as store from './store';

const chooseMapSpace = action({
  name: 'choose-map-space',
  label: { en: 'Choose what the map shows', ko: '지도에 보일 벡터 고르기' },
  argument: z.enum(store.mapSpaces),
  run: store.chooseMapSpace,
});

const chooseMapView = action({
  name: 'choose-map-view',
  label: { en: 'Choose the map’s layout', ko: '지도 배치 고르기' },
  argument: z.enum(store.mapViews),
  obstacle: ({ map }, view) => (store.viewsOf(map).includes(view) ? undefined : 'no-such-layout'),
  run: store.chooseMapView,
});

const drawMapAs = action({
  name: 'draw-map-as',
  label: { en: 'Draw the map as images or dots', ko: '지도를 이미지나 점으로 그리기' },
  argument: z.enum(store.mapDrawings),
  run: store.drawMapAs,
});

/** @param argument a step of which there is a layout */
const showMapStep = action({
  name: 'show-map-step',
  label: { en: 'Show the map of a step', ko: '한 단계의 지도 보기' },
  argument: z.int().check(z.gte(0)),
  obstacle: ({ map }, wanted) =>
    store.layoutsOf(map).some(({ step }) => step === wanted) ? undefined : 'no-such-layout',
  run: store.showMapStep,
});

const followMap = action({
  name: 'follow-map',
  label: { en: 'Show the map as it is now', ko: '지금의 지도 보기' },
  run: () => store.showMapStep(undefined),
});

/** @param argument the image's place among the test images, from 0 */
const pickMapImage = action({
  name: 'pick-map-image',
  label: { en: 'Pick an image on the map', ko: '지도에서 이미지 고르기' },
  argument: z.int().check(z.gte(0)),
  obstacle: testImage,
  run: store.pickMapImage,
});

const unpickMapImage = action({
  name: 'unpick-map-image',
  label: { en: 'Pick no image on the map', ko: '지도에서 고른 이미지 놓기' },
  run: () => store.pickMapImage(undefined),
});

const stopUmap = action({
  name: 'stop-umap',
  label: { en: 'Stop UMAP', ko: 'UMAP 멈추기' },
  obstacle: ({ map }) => (map.umapFraction === undefined ? 'nothing-to-stop' : undefined),
  run: store.stopUmap,
});

const runUmapAgain = action({
  name: 'run-umap-again',
  label: { en: 'Run UMAP again', ko: 'UMAP 다시 실행' },
  run: store.runUmapAgain,
});

export const mapActions = [
  chooseMapSpace,
  chooseMapView,
  drawMapAs,
  showMapStep,
  followMap,
  pickMapImage,
  unpickMapImage,
  stopUmap,
  runUmapAgain,
] as const;
