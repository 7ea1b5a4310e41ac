import { expect, it } from 'vitest';
import { precisionText } from './precision-text';

it('says in what precision a run computes wherever that is no matter of course', () => {
  expect(precisionText({ taken: 'float32', reason: 'as-set' })).toBeUndefined();
  expect(precisionText({ taken: 'float32', reason: 'not-offered' })).toMatch(/16-bit.*single precision/);
  expect(precisionText({ taken: 'float16', reason: 'as-begun' })).toMatch(/goes on in half precision/);
  const milliseconds = { float32: 12.04, float16: 8.51 };
  expect(precisionText({ taken: 'float16', reason: 'measured', milliseconds })).toMatch(/8\.5 ms.*not 12\./);
});
