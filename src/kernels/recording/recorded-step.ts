/**
 * @file Takes a step again and again: computes it until two times in a row the same was to be done, and from then on
 * does just that, with what changes written anew: what is given, and the numbers of updates. No operation, no tensor
 * and no tape of tfjs is asked any more, which is most of what a small step costs in JavaScript.
 *
 * A replay is the step, to the bit. Where anything is in doubt (constants that differ from step to step, a tensor
 * that outlives the step, work that cannot be written down), the step is computed as ever. Weights that were
 * replaced, as by a loaded state, or other shapes have it computed and recorded again.
 */
import { engine, keep, type DataId, type Tensor } from '@tensorflow/tfjs-core';
import { computeStep, type Given, type RepeatedStep } from '../../tensor/repeated-step';

/** Steps of which none is like the one before, after which no more are written down. */
const maxTraces = 8;

/** All that one step did; it keeps the memory in which it did it. */
export interface Trace {
  /** Why it cannot be replayed, if it cannot. */
  readonly obstacle: string | undefined;
  /** Whether the tensors that were there before the step are where they were. */
  isInPlace(): boolean;
  /** Does it again. @param outputs what it writes, besides what it writes in place */
  replay(given: readonly Given[], outputs: readonly DataId[]): void;
  /** Gives back its memory, that of tensors which still live once these are disposed. */
  dissolve(): void;
}

/** How a backend writes down steps. */
export interface Tracer<Traced extends Trace> {
  /** Computes it as ever. @returns with the trace what `compute` returned, owned by the caller */
  trace(
    given: readonly Given[],
    compute: (given: Tensor[]) => Tensor[],
  ): { trace: Traced; outputs: Tensor[] };
  /** Whether two steps did the same, so that a third will as well. */
  isSameWork(a: Traced, b: Traced): boolean;
  /** That a tensor more lies there. */
  incRef(dataId: DataId): void;
}

export interface RecordedStep extends RepeatedStep {
  /** Whether the last step was replayed. */
  readonly isReplayed: boolean;
  /** Why no step is replayed, where one was written down that cannot be. */
  readonly obstacle: string | undefined;
}

export function recordedStep<Traced extends Trace>(
  tracer: Tracer<Traced>,
  compute: (given: Tensor[]) => Tensor[],
): RecordedStep {
  return new TracedStep(tracer, compute);
}

class TracedStep<Traced extends Trace> implements RecordedStep {
  isReplayed = false;
  obstacle: string | undefined;
  private recording: Recording | undefined;
  /** Of the step before, if it was written down and can be replayed. */
  private before: Traced | undefined;
  private traces = 0;

  constructor(
    private readonly tracer: Tracer<Traced>,
    private readonly compute: (given: Tensor[]) => Tensor[],
  ) {}

  take(given: readonly Given[]): Tensor[] {
    if (this.recording && !this.recording.fits(given)) this.rest();
    this.isReplayed = this.recording !== undefined;
    if (this.recording) return this.recording.replay(given);
    return this.traces < maxTraces ? this.takeTraced(given) : computeStep(given, this.compute);
  }

  rest(): void {
    this.recording?.dissolve();
    this.recording = undefined;
    this.before = undefined;
    this.traces = 0;
  }

  private takeTraced(given: readonly Given[]): Tensor[] {
    this.traces++;
    const { tracer, before } = this;
    const { trace, outputs } = tracer.trace(given, this.compute);
    this.obstacle =
      trace.obstacle ?? (before && !tracer.isSameWork(before, trace) ? 'steps differ' : undefined);
    if (before && this.obstacle === undefined) {
      this.before = undefined;
      this.recording = new Recording(tracer, trace, given, outputs);
    } else {
      trace.dissolve();
      this.before = trace.obstacle === undefined ? trace : undefined;
    }
    return outputs;
  }
}

/** Owns its memory. */
class Recording {
  private readonly lengths: number[];
  private readonly outputs: Tensor[];

  /** @param outputs stay the caller's */
  constructor(
    private readonly tracer: Pick<Tracer<Trace>, 'incRef'>,
    private readonly trace: Trace,
    given: readonly Given[],
    outputs: readonly Tensor[],
  ) {
    this.lengths = given.map(({ values }) => values.length);
    this.outputs = outputs.map((output) => keep(this.sharing(output)));
  }

  /** Whether everything is where it was. */
  fits(given: readonly Given[]): boolean {
    return (
      given.length === this.lengths.length &&
      given.every(({ values }, i) => values.length === this.lengths[i]) &&
      this.trace.isInPlace()
    );
  }

  replay(given: readonly Given[]): Tensor[] {
    this.trace.replay(
      given,
      this.outputs.map(({ dataId }) => dataId),
    );
    return this.outputs.map((output) => this.sharing(output));
  }

  /** What it returned stays where it is. */
  dissolve(): void {
    for (const output of this.outputs) output.dispose();
    this.trace.dissolve();
  }

  /** Another tensor in the same place. */
  private sharing({ dataId, shape, dtype }: Tensor): Tensor {
    this.tracer.incRef(dataId);
    return engine().makeTensorFromTensorInfo({ dataId, shape, dtype });
  }
}
