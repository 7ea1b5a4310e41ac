/** @file Computes the fingerprint of a file beside the page. */
import { serveWorker } from '../../rpc/server';
import { fingerprint } from '../../runs/fingerprint';
import type { FingerprintCalls } from './fingerprint-aside';

serveWorker<FingerprintCalls>({ fingerprint });
