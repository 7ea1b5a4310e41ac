/**
 * @file Starts a session's backend, and loads with it all that computes: at once, or, where a visitor waits for
 * images, after the first ones, as its code is large and starting it keeps the worker busy.
 */
import type { BackendReport, BackendRequest } from './protocol';
import type { RunningBackend } from './running-backend';
import type { SessionDependencies, SessionParts } from './session-dependencies';

const lossReportMs = 250;

export class BackendStart {
  backend?: RunningBackend;
  /** There before the backend. */
  parts?: SessionParts;
  /** From when it is asked for until it is there, or has failed. */
  coming?: Promise<unknown>;
  private endWait: () => void = () => undefined;

  constructor(
    private readonly dependencies: Pick<SessionDependencies, 'startBackend' | 'loadParts'>,
    private readonly events: {
      onParts: (parts: SessionParts) => void;
      /** Told why there is no backend, or none any more. */
      onEnd: (error: unknown) => void;
    },
  ) {}

  /**
   * @param afterImages whether it waits for `imagesAreOver`
   * @throws PlaygroundError `backend-unavailable`
   */
  start(request: BackendRequest, afterImages = false): Promise<BackendReport> {
    const wait = afterImages ? new Promise<void>((resolve) => (this.endWait = resolve)) : Promise.resolve();
    const started = wait.then(() => this.startNow(request));
    const done = () => delete this.coming;
    this.coming = started.then(done, done);
    return started;
  }

  /** The first images are shown, or none will be. */
  imagesAreOver(): void {
    this.endWait();
  }

  private async startNow(request: BackendRequest): Promise<BackendReport> {
    const { startBackend, loadParts } = this.dependencies;
    const { onParts, onEnd } = this.events;
    try {
      const [backend, parts] = await Promise.all([startBackend(request), loadParts()]);
      onParts((this.parts = parts));
      this.backend = backend;
    } catch (error) {
      onEnd(error);
      throw error;
    }
    this.backend.onLost(onEnd);
    return this.backend.report;
  }
}

/**
 * After an error that nobody foresaw: a dying device refuses work before it is reported lost; of anything else
 * no state can be trusted.
 */
export function lossReported({ startTimer }: Pick<SessionDependencies, 'startTimer'>): Promise<void> {
  return new Promise((resolve) => void startTimer(resolve, lossReportMs));
}
