import { expect, it } from 'vitest';
import { colourFrom, cosineColour } from './cosine-colours';

it('colours begin pale at the value told, and end as those of all cosines do', () => {
  expect(colourFrom(0.9, 0.9)).toEqual(cosineColour(0));
  expect(colourFrom(1, 0.9)).toEqual(cosineColour(1));
  expect(colourFrom(0.95, 0.9)).toEqual(cosineColour(0.5));
  // What lies below is as pale: blue would say that it is negative.
  expect(colourFrom(0.2, 0.9)).toEqual(cosineColour(0));
  expect(colourFrom(-0.3)).toEqual(cosineColour(-0.3));
});
