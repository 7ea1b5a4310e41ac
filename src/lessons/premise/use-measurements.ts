/** @file The lesson's pictures and measurements as they arrive from its worker, which starts when it is first wanted. */
import { startTransition, useEffect, useState } from 'react';
import { PlaygroundError, type Failure } from '../../config/playground-error';
import type { ChangeName } from './digit-changes';
import type { Digits } from './digits';
import type { Survival } from './label-survival';
import type { CatPicture, CutoutPoint, PremiseEvent, PremiseRequest } from './premise-events';

export interface Measurements {
  digits?: Digits;
  cat?: CatPicture;
  survivals: Partial<Record<ChangeName, Survival>>;
  cutoutPoints: readonly CutoutPoint[];
  failure?: Failure;
}

const nothing: Measurements = { survivals: {}, cutoutPoints: [] };

export function useMeasurements(wanted: boolean): { measurements: Measurements; retry: () => void } {
  const [measurements, setMeasurements] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return undefined;
    // A transition, so that React draws the many pictures in slices.
    return startMeasuring((event) =>
      startTransition(() => setMeasurements((before) => withEvent(before, event))),
    );
  }, [wanted, attempt]);
  const retry = () => {
    setMeasurements(nothing);
    setAttempt(attempt + 1);
  };
  return { measurements, retry };
}

/** Returns what ends the worker. */
function startMeasuring(onEvent: (event: PremiseEvent) => void): () => void {
  const worker = new Worker(new URL('./premise.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<PremiseEvent>) => onEvent(data);
  worker.onerror = (event) => {
    event.preventDefault();
    const reason = event.message || 'it could not be started';
    onEvent({ type: 'failure', failure: new PlaygroundError('worker-died', { reason }).toFailure() });
  };
  const request: PremiseRequest = { assetBase: new URL('./', document.baseURI).href };
  worker.postMessage(request);
  return () => worker.terminate();
}

function withEvent(before: Measurements, event: PremiseEvent): Measurements {
  switch (event.type) {
    case 'digits':
      return { ...before, digits: event.digits };
    case 'cat':
      return { ...before, cat: event.cat };
    case 'survival':
      return { ...before, survivals: { ...before.survivals, [event.change]: event.survival } };
    case 'cutout':
      return { ...before, cutoutPoints: [...before.cutoutPoints, event.point] };
    case 'failure':
      return { ...before, failure: event.failure };
  }
}
