/** @file What of an update changes from one to the next. */
export interface UpdateMoment {
  learningRate: number;
  /** 1 for the first update. */
  update: number;
}
