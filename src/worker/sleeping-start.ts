/**
 * @file A training worker that falls asleep for good as it starts: on a busy machine Firefox 153 left one in some ten
 * inside `new Worker`, where it starts threads of its own. It is alive, and answers nothing any more.
 */

/** Between an answer and the next question. */
const restMs = 5000;
/** Longer than anything keeps a start from answering. */
const patienceMs = 20_000;

/**
 * Asks the worker whether it is awake until its start is over.
 * @param started settles with the start
 * @param ask settles with an answer of any kind
 * @param onAsleep called once at most
 */
export function watchStart(
  started: Promise<unknown>,
  ask: () => Promise<unknown>,
  onAsleep: () => void,
): void {
  let timer: ReturnType<typeof setTimeout>;
  let isOver = false;
  const end = () => {
    isOver = true;
    clearTimeout(timer);
  };
  const later = (run: () => void, ms: number) => {
    clearTimeout(timer);
    if (!isOver) timer = setTimeout(run, ms);
  };
  const question = () => {
    later(() => {
      end();
      onAsleep();
    }, patienceMs);
    const rest = () => later(question, restMs);
    ask().then(rest, rest);
  };
  started.then(end, end);
  later(question, restMs);
}
