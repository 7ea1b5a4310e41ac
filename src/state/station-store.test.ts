import { beforeEach, expect, it } from 'vitest';
import { holdStation, pointAtStation, useStations } from './station-store';

beforeEach(() => useStations.setState(useStations.getInitialState(), true));

it('holds several stations open, in the data’s way, until each is let go', () => {
  holdStation('loss', true);
  holdStation('views', true);
  holdStation('views', true);
  expect(useStations.getState().held).toEqual(['views', 'loss']);
  holdStation('loss', false);
  expect(useStations.getState().held).toEqual(['views']);
});

it('folds a station that is let go although it is pointed at, and no other', () => {
  holdStation('views', true);
  pointAtStation('views');
  holdStation('views', false);
  expect(useStations.getState().pointed).toBeUndefined();
  pointAtStation('loss');
  holdStation('views', false);
  expect(useStations.getState().pointed).toBe('loss');
});
