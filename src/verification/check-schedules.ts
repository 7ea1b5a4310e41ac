/** @file `schedules.json`: the learning rate at given steps; 1e-6 of the largest entry. */
import { z } from 'zod/mini';
import { memberNamed, namesOf } from '../config/member';
import { schedules } from '../schedules/schedules';
import { checker } from './checker';
import { compareRelative } from './verified-case';

const tolerance = 1e-6;

export const checkSchedules = checker(
  z.object({
    schedule: z.enum(namesOf(schedules)),
    baseLearningRate: z.number(),
    warmupSteps: z.number(),
    totalSteps: z.number(),
    expected: z.array(z.tuple([z.number(), z.number()])),
  }),
  ({ schedule, expected, ...span }) => ({
    [schedule]: compareRelative(
      expected.map(([, rate]) => rate),
      expected.map(([step]) => memberNamed(schedules, schedule).learningRate(step, span)),
      tolerance,
    ),
  }),
);
