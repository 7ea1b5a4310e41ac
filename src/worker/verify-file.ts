/** @file Holds a file of reference vectors against the backend, in each precision that it offers. */
import type { VerifiedCase } from '../verification/verified-case';
import type { VectorFile } from './protocol';
import type { RunningBackend } from './running-backend';

export async function verifyFile(
  file: VectorFile,
  backend: RunningBackend | undefined,
): Promise<VerifiedCase[]> {
  const { verify } = await import('../verification/verify');
  return verify(file, backend?.halfPrecision);
}
