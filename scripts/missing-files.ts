/** @file When a run without a page ends for want of its data: nobody is there to mend the connection. */
import type { HeadlessNews } from '../src/headless';

/** Some ten seconds, or as many downloads that stood still. */
const maxAttempts = 4;

/** A sentence, once a file has been asked for too often. */
export function givenUp(news: HeadlessNews): string | undefined {
  if (news.topic !== 'missing-files') return undefined;
  return news.payload.find(({ attempts }) => attempts >= maxAttempts)?.failure.message;
}
