/** @file The lesson's images and measurements as they arrive from its worker, which starts when it is first wanted. */
import { startTransition, useEffect, useState } from 'react';
import { toFailure, type Failure } from '../../config/playground-error';
import { WorkerClient } from '../../rpc/client';
import type { ChangeName } from './digit-changes';
import type { Digits } from './digits';
import type { Survival } from './label-survival';
import { useMeasured } from './measured';
import type { CatImage, CutoutPoint, PremiseCalls, PremiseTopics, Wanted } from './premise-events';

export interface Measurements {
  digits?: Digits;
  cat?: CatImage;
  survivals: Partial<Record<ChangeName, Survival>>;
  cutoutPoints: readonly CutoutPoint[];
  failure?: Failure;
}

const nothing: Measurements = { survivals: {}, cutoutPoints: [] };

/** @param wanted nothing is loaded before it is there; the same object for the same wish */
export function useMeasurements(wanted: Wanted | undefined): {
  measurements: Measurements;
  retry: () => void;
} {
  const [measurements, setMeasurements] = useState(nothing);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted) return undefined;
    // A transition, so that React draws the many images in slices.
    return startMeasuring(wanted, (change) => startTransition(() => setMeasurements(change)));
  }, [wanted, attempt]);
  const retry = () => {
    setMeasurements(nothing);
    setAttempt(attempt + 1);
  };
  return { measurements, retry };
}

/** Returns what ends the worker. */
function startMeasuring(
  wanted: Wanted,
  update: (change: (before: Measurements) => Measurements) => void,
): () => void {
  let isOver = false;
  const fail = (error: unknown) => {
    if (!isOver) update((before) => ({ ...before, failure: toFailure(error) }));
  };
  const client = new WorkerClient<PremiseCalls, PremiseTopics>(
    (name) => new Worker(new URL('./premise.worker.ts', import.meta.url), { type: 'module', name }),
  );
  client.on('digits', (digits) => update((before) => ({ ...before, digits })));
  client.on('survival', ({ change, survival }) => {
    useMeasured.setState({ [change]: survival });
    update((before) => ({ ...before, survivals: { ...before.survivals, [change]: survival } }));
  });
  client.on('cutout', (point) =>
    update((before) => ({ ...before, cutoutPoints: [...before.cutoutPoints, point] })),
  );
  const request = { assetBase: new URL('./', document.baseURI).href };
  client.call('measureDigits', { ...request, ...wanted }).catch(fail);
  client.call('fetchCat', request).then((cat) => update((before) => ({ ...before, cat })), fail);
  return () => {
    isOver = true;
    client.dispose();
  };
}
