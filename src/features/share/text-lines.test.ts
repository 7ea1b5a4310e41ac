import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textLines } from './text-lines';

it('a text is broken at its spaces into lines that fit, but for a word that is too long by itself', () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 20 }), fc.integer({ min: 1, max: 60 }), (text, width) => {
      const lines = textLines(text, width, (line) => line.length);
      expect(lines.join(' ')).toBe(text);
      for (const line of lines) if (line.includes(' ')) expect(line.length).toBeLessThanOrEqual(width);
      const joined = lines.slice(1).map((line, i) => `${lines[i]} ${line.split(' ')[0]}`);
      for (const line of joined) expect(line.length).toBeGreaterThan(width);
    }),
  );
});
