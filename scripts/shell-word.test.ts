import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellWord } from './shell-word';

test('a path is written as it is, and in quotes where a shell would take it apart', () => {
  expect(shellWord('runs/quick-2026')).toBe('runs/quick-2026');
  expect(shellWord('my runs')).toBe("'my runs'");
});

test('a shell reads it as the path that it is', () => {
  const odd = ['a b', "it's", '$HOME `x` "y"', '한글', '*?[1]', 'a;b&c|d', '~', '-n'];
  const read = execFileSync('sh', ['-c', `printf '%s\\n' ${odd.map(shellWord).join(' ')}`], {
    encoding: 'utf8',
  });
  expect(read.trimEnd().split('\n')).toEqual(odd);
});
