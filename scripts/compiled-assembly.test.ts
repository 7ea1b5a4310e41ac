/** @file The wasm modules in the repository are those of the sources beside them. */
import { expect, test } from 'vitest';
import { requireCompiledAssembly } from './compiled-assembly';

test('the compiled wasm modules are those of their sources, compiler and options', () => {
  expect(requireCompiledAssembly).not.toThrow();
});
