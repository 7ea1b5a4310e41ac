/** @file All that the store asks of the runs that are kept, in a chunk of its own. */
export { compareRun } from './comparing';
export { changeRun, deleteRun, finishEarlierDeletion, listMoreRuns, listRuns, undoDeletion } from './listing';
export { findInterrupted, forgetInterrupted, openRun, saveRunAsFile } from './opening';
export { startRecording } from './recording';
