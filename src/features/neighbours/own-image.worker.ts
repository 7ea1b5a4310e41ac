/** @file Reads one image of the visitor's, so that the page goes on meanwhile and can give it up. */
import type { ImageSize } from '../../datasets/dataset';
import { serveWorker } from '../../rpc/server';
import { decodeImage, type ReadImage } from './decode-image';

export type OwnImageCalls = {
  decode(argument: { file: Blob; size: ImageSize }): ReadImage;
};

serveWorker<OwnImageCalls>({ decode: ({ file, size }) => decodeImage(file, size) });
