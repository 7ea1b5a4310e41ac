/**
 * @file When a run on a page is judged while it trains: at guaranteed points, whatever that costs, and every
 * so many steps as long as all of it takes a small part of training's own time.
 */
import { guaranteedPoints } from '../evaluate/evidence-points';

/** Fraction of training's time up to which points come more often than they must. */
const spareFraction = 0.05;

export class PointPlan {
  /** Guaranteed ones that are still to come, rising. */
  private points: number[];
  private spareFrom: number;
  private trainedMs = 0;
  private spentMs = 0;
  private lastMs = 0;

  /** @param everySteps 0 for no points at all */
  constructor(
    private readonly everySteps: number,
    private readonly totalSteps: number,
  ) {
    this.points = everySteps > 0 ? guaranteedPoints(totalSteps) : [];
    this.spareFrom = everySteps > 0 ? everySteps : Infinity;
  }

  /** The next guaranteed one; undefined after the last. */
  get next(): number | undefined {
    return this.points[0];
  }

  /** The steps before it have been judged where they had to be. */
  get judgedTo(): number {
    return this.next ?? this.totalSteps + 1;
  }

  /** What points have cost so far, as a fraction of training's own time; undefined before the first step. */
  get timeShare(): number | undefined {
    return this.trainedMs > 0 ? this.spentMs / this.trainedMs : undefined;
  }

  isDueAt(step: number): boolean {
    const isGuaranteed = this.next !== undefined && step >= this.next;
    return isGuaranteed || (step >= this.spareFrom && this.isSpare());
  }

  /** A step took so long. */
  trained(ms: number): void {
    this.trainedMs += ms;
  }

  /** A point took so long, whether it was ended or not. */
  spent(ms: number): void {
    this.lastMs = ms;
    this.spentMs += ms;
  }

  judged(step: number): void {
    this.points = this.points.filter((point) => point > step);
    this.wait(step);
  }

  /** Goes on with a run of so many steps where another plan was. */
  goOn(step: number, judgedTo: number): void {
    this.points = this.points.filter((point) => point >= judgedTo);
    this.wait(step);
  }

  private wait(step: number): void {
    if (this.everySteps > 0) this.spareFrom = (Math.floor(step / this.everySteps) + 1) * this.everySteps;
  }

  private isSpare(): boolean {
    return this.spentMs + this.lastMs <= spareFraction * this.trainedMs;
  }
}
