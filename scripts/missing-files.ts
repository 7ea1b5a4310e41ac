/** @file When a run without a page ends for want of its data: nobody is there to mend the connection. */
import type { HeadlessEvent } from '../src/headless';

/** Some ten seconds, or as many downloads that stood still. */
const mostAttempts = 4;

/** A sentence, once a file has been asked for too often. */
export function givenUp(event: HeadlessEvent): string | undefined {
  if (event.type !== 'missing-files') return undefined;
  return event.files.find(({ attempts }) => attempts >= mostAttempts)?.failure.message;
}
