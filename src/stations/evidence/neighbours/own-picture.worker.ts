/** @file Reads one picture of the visitor's, so that the page goes on meanwhile and can give it up. */
import type { PictureSize } from '../../../datasets/dataset';
import { decodePicture } from './decode-picture';

export interface PictureRequest {
  file: Blob;
  size: PictureSize;
}

const scope = self as unknown as DedicatedWorkerGlobalScope;

scope.onmessage = async ({ data: { file, size } }: MessageEvent<PictureRequest>) => {
  scope.postMessage(await decodePicture(file, size));
};
