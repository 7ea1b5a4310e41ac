/** @file Reads one picture of the visitor's, so that the page goes on meanwhile and can give it up. */
import type { PictureSize } from '../../datasets/dataset';
import { serveWorker } from '../../rpc/server';
import { decodePicture, type ReadPicture } from './decode-image';

export type OwnPictureCalls = {
  decode(argument: { file: Blob; size: PictureSize }): ReadPicture;
};

serveWorker<OwnPictureCalls>({ decode: ({ file, size }) => decodePicture(file, size) });
