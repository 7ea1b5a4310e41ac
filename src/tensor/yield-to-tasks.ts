/**
 * @file How long work is cut into slices: it awaits `yieldToTasks` every few milliseconds, so that its
 * caller may let training steps and messages in between; a caller whose AbortSignal has aborted has it
 * throw the signal's reason. Work holds no global state while it yields and frees its tensors also when
 * it is ended there.
 */
export type YieldToTasks = () => Promise<void>;

/** As `yieldToTasks`, for work that ends when the signal aborts. */
export function yieldUntilAborted(yieldToTasks: YieldToTasks, signal: AbortSignal): YieldToTasks {
  return async () => {
    await yieldToTasks();
    signal.throwIfAborted();
  };
}
