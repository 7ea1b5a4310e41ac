import { expect, it } from 'vitest';
import { resolveConfig } from 'vite';
import { benchSite } from './site';

it('is built from the bench’s own page, and not from the site’s', async () => {
  const { build, root } = await resolveConfig(benchSite, 'build');
  expect(root.endsWith('/bench')).toBe(true);
  expect(build.rolldownOptions.input).toBeUndefined();
});
