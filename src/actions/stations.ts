/** @file A station's details in the diagram: kept open, or folded. */
import { z } from 'zod/mini';
import { holdStation as hold, stationNames } from '../state/station-store';
import { action } from './action';

export const holdStation = action({
  name: 'hold-station',
  label: { en: 'Keep a station’s details open, or fold them', ko: '단계의 자세한 내용을 열어 두거나 접기' },
  argument: z.object({ name: z.enum(stationNames), isHeld: z.boolean() }),
  run: ({ name, isHeld }) => hold(name, isHeld),
});
