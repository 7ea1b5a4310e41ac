/** @file The page's end of the training worker. */
import type { PlaygroundError } from '../config/playground-error';
import { WorkerClient, type CallOptions } from '../rpc/client';
import type { Answer, Argument, Calls, Request, Topics } from '../rpc/messages';
import type { RunCalls, RunTopics } from './protocol';
import { watchStart } from './sleeping-start';

/** Whatever it is asked: what a part of the page may ask is for its channel to know (src/state/training-worker.ts). */
export type TrainingClient = Pick<WorkerClient<Calls, Topics>, 'call' | 'on' | 'dispose'>;

/** @param onDeath told once if the worker dies or cannot be understood */
export function createTrainingClient<C extends Calls = RunCalls, T extends Topics = RunTopics>(
  onDeath: (error: PlaygroundError) => void,
): WorkerClient<C, T> {
  return new WakefulClient<C, T>(
    (name) => new Worker(new URL('./training.worker.ts', import.meta.url), { type: 'module', name }),
    onDeath,
  );
}

/**
 * In place of a worker that falls asleep as it starts, another, which is asked all that the first was: calls and
 * topics go on. Once: on a machine where the next one falls asleep too, none helps.
 */
export class WakefulClient<C extends Calls, T extends Topics> extends WorkerClient<C, T> {
  /** Until it has started, or another has taken its place. */
  private asked: Request[] | undefined = [];

  override call<Name extends keyof C & string>(
    name: Name,
    argument: Argument<C, Name>,
    options: CallOptions = {},
  ): Promise<Answer<C, Name>> {
    // What is handed over could not be sent again.
    const answer = super.call(name, argument, this.asked ? { ...options, transfer: [] } : options);
    if (name === 'start') this.keepAwake(answer);
    return answer;
  }

  protected override post(request: Request, transfer?: Transferable[]): void {
    super.post(request, transfer);
    if ('call' in request) this.asked?.push(request);
    else this.asked = this.asked?.filter(({ id }) => id !== request.id);
  }

  private keepAwake(started: Promise<unknown>): void {
    const forget = () => void (this.asked = undefined);
    started.then(forget, forget);
    watchStart(
      started,
      () => super.call('ping', null as Argument<C, 'ping'>),
      () => {
        console.warn('The training worker did not answer as it started; another takes its place.');
        const asked = this.asked!;
        forget();
        this.startAnother(asked);
      },
    );
  }
}
