/** @file What of a session reaches tfjs. It comes with the backend: no image waits for it. */
export { buildNetwork, modelOf } from '../network/network';
export { readCheckpoint, writeCheckpoint } from '../runs/checkpoint';
export { countFrom } from '../tensor/state';
export { startServices } from './services';
export { TrainingRun } from './training-run';
