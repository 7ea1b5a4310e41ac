/**
 * @file What Chromium's trace says of a page's own thread. A task's time on the clock counts what other
 * threads did meanwhile on its processor, where there are few; the work in it does not.
 */

/** Of a trace: what contains each task of every thread, and threads' names. */
export const traceCategories = ['toplevel'];

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds on the processor. */
  tdur?: number;
  args?: { name?: string };
}

/** Milliseconds that the most laborious task of the page's thread worked. @param trace JSON, as Chromium writes it */
export function maxWorkMs(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const work = traceEvents
    .filter((event) => event.name === 'ThreadControllerImpl::RunTask' && pages.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return work.reduce((most, ms) => Math.max(most, ms), 0);
}
