/** @file A worker beside the one that reads files: it decodes images and looks at them. */
import { lookersHere } from '../../datasets/own/lookers';
import { serveWorker, transferred } from '../../rpc/server';
import type { PictureCalls } from './look-pool';
import { decodeByPlatform } from './platform-decoder';
import { createSha256 } from './sha256';

const lookers = createSha256().then((digest) => lookersHere(decodeByPlatform, digest));

serveWorker<PictureCalls>({
  async see({ path, bytes, alike }) {
    const seen = await (await lookers).see(path, bytes, alike);
    return transferred({ seen, bytes }, [bytes.buffer]);
  },
});
