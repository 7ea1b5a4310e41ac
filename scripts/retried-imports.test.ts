import { expect, it } from 'vitest';
import { retried } from './retried-imports';

it('has the imports of code that comes later tried again, and nothing else', () => {
  const code = `import { a } from './a';\nconst panel = () => import('./panel');\nconst b = async () => (await import("./b")).b;`;
  expect(retried(code, '/helper.ts')).toBe(
    `import { importAgain } from "/helper.ts";\nimport { a } from './a';\nconst panel = () => importAgain(() => import('./panel'));\nconst b = async () => (await importAgain(() => import("./b"))).b;`,
  );
  for (const kept of [
    `import './words';`,
    `const url = import.meta.url;`,
    `import(/* @vite-ignore */ address)`,
  ]) {
    expect(retried(kept, '/helper.ts')).toBe(kept);
  }
});
