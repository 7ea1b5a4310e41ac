/** @file What of a session reaches tfjs. It comes with the backend: no image waits for it. */
export { buildNetwork, modelOf } from '../network/network';
export { rehearse } from './rehearse';
export { hashed, readSavedRun, saveRun } from './saved-run';
export { startServices } from './services';
export { TrainingRun } from './training-run';
