import { describe, expect, it } from 'vitest';
import { NewestViews, type ViewPixels } from './view-renderer';

interface Request {
  images: Uint8Array;
  name: string;
}

const images = Uint8Array.of(1);
const others = Uint8Array.of(2);

function openNewest() {
  const asked: string[] = [];
  const taken: string[] = [];
  const answers: (() => void)[] = [];
  const newest = new NewestViews<Request>(
    ({ name }) => {
      asked.push(name);
      return new Promise<ViewPixels[]>((resolve) => answers.push(() => resolve([])));
    },
    (_, { name }) => taken.push(name),
  );
  const answer = async () => {
    answers.shift()!();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { newest, asked, taken, answer };
}

describe('the newest views', () => {
  it('are drawn one request at a time, leaving out those that were overtaken', async () => {
    const { newest, asked, taken, answer } = openNewest();
    for (const name of ['a', 'b', 'c']) newest.ask({ images, name });
    expect(asked).toEqual(['a']);
    await answer();
    expect(asked).toEqual(['a', 'c']);
    await answer();
    expect(taken).toEqual(['a', 'c']);
    newest.ask({ images, name: 'd' });
    await answer();
    expect(taken).toEqual(['a', 'c', 'd']);
  });

  it('are not handed over once other images are asked for', async () => {
    const { newest, taken, answer } = openNewest();
    newest.ask({ images, name: 'a' });
    newest.ask({ images: others, name: 'b' });
    await answer();
    await answer();
    expect(taken).toEqual(['b']);
  });
});
