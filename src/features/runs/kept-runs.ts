/** @file The runs that are kept, as far as they are listed, and what is kept of the run on show. */
import { create } from 'zustand';
import type { Failure } from '../../config/playground-error';
import type { RunRecord } from '../../runs/record';

interface RunsState {
  /** The newest first; undefined before they are asked for. */
  records?: readonly RunRecord[];
  /** Of all, listed or not. */
  total: number;
  /** Among those listed so far: of another version of the page. */
  unreadable: number;
  isLoading: boolean;
  /** Bytes that this site uses, and may use. */
  storage?: { used: number; quota: number } | undefined;
  /** The run on show, as it was last written or should have been, and where it can go on from. */
  current?: { record: RunRecord; step: number | undefined } | undefined;
  /** Why it could not be written. */
  notKept?: Failure | undefined;
  /** Why one could not be opened, changed or saved. */
  failure?: Failure | undefined;
  /** Why they could not be listed. */
  notListed?: Failure | undefined;
  /** Ended with the page before it was over: it can go on. */
  interrupted?: RunRecord | undefined;
  /** Gone from the list, and from the store once this cannot be undone any more. */
  deleted?: RunRecord | undefined;
}

const nothing: RunsState = { total: 0, unreadable: 0, isLoading: false };

export const useRuns = create<RunsState>(() => nothing);

/** Of a run, or of where it is to go on. */
export interface OpenRequest {
  id: string;
  /** Of the checkpoint; the newest unless told. */
  step?: number | undefined;
  /** To which it goes on. */
  epochs?: number | undefined;
  /** Whether training goes on at once. */
  trains?: boolean;
}
