import { beforeAll, it } from 'vitest';
import { expectViewsOfTheTextbook } from '../two-views.test-support';
import { prepareWasm } from './against-cpu.test-support';

beforeAll(prepareWasm);

it('views drawn in wasm equal the textbook, for any size, also of images that arrive later', () =>
  expectViewsOfTheTextbook({ rounds: 40, longestSide: 96 }));
