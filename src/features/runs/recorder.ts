/**
 * @file Keeps one run's record as it trains: its metrics every few seconds; a checkpoint so often that a crash costs
 * a small run five seconds, and writing it a large run a fiftieth of its time; both whenever the run comes to rest,
 * the page is hidden, or another run takes its place. What the store does not take stays here, so that the run can
 * go on, or be saved as a file, from here.
 */
import { reasonOf, PlaygroundError, type Failure } from '../../config/playground-error';
import { isLabelled, type Evaluation } from '../../evaluate/evaluation';
import type { StepMetrics } from '../../metrics/step-metrics';
import type { Database, StoredCheckpoint } from '../../runs/database';
import { StoreTrouble } from '../../storage/patient-database';
import type { CheckpointEntry, RecordStatus, RunRecord } from '../../runs/record';
import type { History } from '../../state/metric-history';
import type { SavedRun } from '../../worker/protocol';
import { chunkOf, sparklineOf } from './history-chunks';

export interface RecorderDeps {
  database: Database;
  /** Of the run on show, as it stands when this is called. */
  saveRun: () => Promise<SavedRun>;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Whether another tab has deleted it for good: it is not written anew. */
  isDeleted: (id: string) => boolean;
  /** After each attempt to write: the record as it stands, and why it could not be kept. */
  tell: (record: RunRecord, failure: Failure | undefined) => void;
}

/** How far the run is. */
export type RunNews = Pick<
  RunRecord,
  'status' | 'step' | 'stepsPerEpoch' | 'totalSteps' | 'parameterCount' | 'elapsedMs' | 'engine'
>;

export interface Checkpoint {
  entry: CheckpointEntry;
  content: StoredCheckpoint & { latest: StepMetrics | undefined };
}

/** What the store has, or the page had, of a run that goes on. */
export interface Kept {
  evaluations: readonly Evaluation[];
  /** Logged steps that the store has. */
  writtenSteps: number;
  checkpoint: Checkpoint | undefined;
}

const minIntervalMs = 5000;
/** Steps wait for a checkpoint a fiftieth of the time at most. */
const restFactor = 50;
/** No more than a million bytes a second, which a disk bears for long. */
const msPerByte = 1 / 1000;

export class RunRecorder {
  /** The newest, whether the store has it or not. */
  checkpoint: Checkpoint | undefined;
  /** All of the run, in the order in which they came. */
  readonly evaluations: Evaluation[];
  writtenSteps: number;
  private writtenEvaluations: number;
  private latest: StepMetrics | undefined;
  private news: RunNews | undefined;
  private writeAt: number;
  private checkpointAt: number;
  private last: Promise<void> = Promise.resolve();

  /** @param history that the run appends its logged steps to */
  constructor(
    public record: RunRecord,
    readonly history: History,
    private readonly deps: RecorderDeps,
    { evaluations, writtenSteps, checkpoint }: Kept = {
      evaluations: [],
      writtenSteps: 0,
      checkpoint: undefined,
    },
  ) {
    this.evaluations = [...evaluations];
    this.writtenEvaluations = writtenSteps > 0 ? evaluations.length : 0;
    this.writtenSteps = writtenSteps;
    this.checkpoint = checkpoint;
    this.latest = checkpoint?.content.latest;
    this.writeAt = this.checkpointAt = deps.now() + minIntervalMs;
  }

  /** What was measured of the step that was logged last. */
  logged(metrics: StepMetrics): void {
    this.latest = metrics;
  }

  judged(evaluation: Evaluation): void {
    this.evaluations.push(evaluation);
  }

  /** Writes what is due. */
  follow(news: RunNews): void {
    const before = this.news?.status;
    this.news = news;
    if (news.step === 0) return;
    const now = this.deps.now();
    const isAtRest = news.status === 'paused' || news.status === 'finished';
    const hasChanged = news.status !== before && before !== undefined;
    if (now >= this.checkpointAt || (isAtRest && hasChanged)) this.writeAll();
    else if (now >= this.writeAt || hasChanged) this.write();
  }

  /** Whatever is new, at once: nobody knows what comes next. */
  writeAll(): void {
    const { news, checkpoint } = this;
    if (!news || news.step === 0) return;
    if (news.status === 'failed' || checkpoint?.entry.step === news.step) return this.write();
    this.checkpointAt = Infinity;
    // Asked for at once: the run may be over as soon as this returns.
    const saved = this.save(news.elapsedMs);
    this.write(saved);
  }

  /** Another run takes its place. */
  leave(): void {
    const { news } = this;
    if (!news) return;
    const isOver = news.status === 'finished' || news.status === 'failed';
    this.writeAll();
    if (!isOver) this.news = { ...news, status: 'left' };
  }

  /** Once all that was asked for is written, or refused. */
  settled(): Promise<void> {
    return this.last;
  }

  private write(saved?: Promise<Checkpoint | undefined>): void {
    this.writeAt = Infinity;
    this.last = this.last.then(async () => {
      await this.writeNow(await saved);
      const now = this.deps.now();
      this.writeAt = now + minIntervalMs;
    });
  }

  private async save(elapsedMs: number): Promise<Checkpoint | undefined> {
    const start = this.deps.now();
    try {
      const { checkpoint: file, hash, step, tookMs } = await this.deps.saveRun();
      const { latest } = this;
      this.checkpoint = {
        entry: { step, bytes: file.size, hash, starred: false },
        content: { file, latest, elapsedMs },
      };
      const intervalMs = Math.max(minIntervalMs, restFactor * tookMs, msPerByte * file.size);
      this.checkpointAt = start + intervalMs;
      return this.checkpoint;
    } catch {
      // The worker has no run to save any more, which the page hears by itself.
      this.checkpointAt = this.deps.now() + minIntervalMs;
      return undefined;
    }
  }

  private async writeNow(checkpoint: Checkpoint | undefined): Promise<void> {
    const { record, news, deps } = this;
    // The newest checkpoint may be of a later step than the last news.
    const step = Math.max(news!.step, this.checkpoint?.entry.step ?? 0);
    this.record = { ...record, ...news, step, ...this.measured(), changedAt: deps.now() };
    const failure = await this.attempt(checkpoint);
    // Where a checkpoint has no room, the rest of the record may have.
    if (failure && checkpoint) await this.attempt(undefined);
    this.deps.tell(this.record, failure);
  }

  private async attempt(checkpoint: Checkpoint | undefined): Promise<Failure | undefined> {
    const { history, record } = this;
    const [steps, judged] = [history.steps.length, this.evaluations.length];
    try {
      if (this.deps.isDeleted(record.id)) throw new StoreTrouble('store-deleted');
      const { record: next, isNew } = await this.deps.database.write({
        record,
        chunk: chunkOf(history, this.writtenSteps),
        evaluations: this.evaluations.slice(this.writtenEvaluations),
        checkpoint,
      });
      this.record = next;
      // A store that was emptied has lost what it was given before.
      const isLost = isNew && this.writtenSteps > 0;
      [this.writtenSteps, this.writtenEvaluations] = isLost ? [0, 0] : [steps, judged];
      return undefined;
    } catch (error) {
      const megabytes = Math.ceil((this.checkpoint?.entry.bytes ?? 1) / 1e5) / 10;
      return new PlaygroundError('run-not-kept', {
        megabytes,
        reason: reasonOf(error),
        cause: error instanceof StoreTrouble ? error.why : 'store-refused',
      }).toFailure();
    }
  }

  private measured(): Pick<RunRecord, 'losses' | 'knn'> {
    const newest = this.evaluations.reduce<Evaluation | undefined>(
      (best, one) => (best && best.step > one.step ? best : one),
      undefined,
    );
    return {
      losses: sparklineOf(this.history),
      knn: newest && isLabelled(newest) ? { percent: newest.knnH, images: newest.testImages } : undefined,
    };
  }
}

export function statusOf(status: string): RecordStatus {
  return status === 'loading' || status === 'idle' ? 'paused' : (status as RecordStatus);
}
