/** @file Why something in an archive was not read, in words that name the archive. */
import { PlaygroundError } from '../../config/playground-error';

/** What is said of an array names the archive that it lies in. */
export function withinArchive(archive: string, error: unknown): unknown {
  if (archive === '' || !(error instanceof PlaygroundError)) return error;
  const { code, parameters } = error.toFailure();
  if (!('file' in parameters)) return error;
  return new PlaygroundError(code, { ...parameters, file: `${archive}/${parameters.file}` });
}
