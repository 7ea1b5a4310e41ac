/** @file Few visitors have settings that need it: its code comes later. */
import { later } from '../../course/later';

export const LaterUntested = later(async () => ({ default: (await import('./untested')).Untested }));
