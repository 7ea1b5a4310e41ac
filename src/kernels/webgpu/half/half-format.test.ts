import { expect, it } from 'vitest';
import { shaderHalf, withHalves } from './half-format';

const halves = [
  { name: 'x', width: 4 as const, format: shaderHalf },
  { name: 'y', width: 1 as const, format: shaderHalf },
];

it.each([
  ['let a = x[at + 1u];', 'let a = vec4f(x[at + 1u]);'],
  ['y[i] = max(y[i], 0f);', 'y[i] = f16(max(f32(y[i]), 0f));'],
  [
    'x[t[i] / 4u] = vec4f(sum0, sum1, sum2, b[i % 2u]);',
    'x[t[i] / 4u] = vec4h(vec4f(sum0, sum1, sum2, b[i % 2u]));',
  ],
  ['let inside = y[i] == y[j];', 'let inside = f32(y[i]) == f32(y[j]);'],
  [
    'select(vec4f(), x[(a + b) / 4u], mask[i] > vec4f())',
    'select(vec4f(), vec4f(x[(a + b) / 4u]), mask[i] > vec4f())',
  ],
  ['maxx[i] += value.x[0] + x0[1] + yy[2];', 'maxx[i] += value.x[0] + x0[1] + yy[2];'],
])('%s', (f32, half) => {
  expect(withHalves(f32, halves)).toBe(half);
});

it('leaves code alone that uses no halves, and says where a bracket is missing', () => {
  const code = 'fn run(thread: u32) { out[thread] = a[thread]; }';
  expect(withHalves(code, halves)).toBe(code);
  expect(() => withHalves('let a = x[1u;', halves)).toThrow('lacks ]');
});
