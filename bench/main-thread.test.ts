import { expect, it } from 'vitest';
import { maxWorkMs } from './main-thread';

const thread = (tid: number, name: string) => ({ name: 'thread_name', ph: 'M', pid: 1, tid, args: { name } });
const task = (tid: number, tdur: number) => ({
  name: 'ThreadControllerImpl::RunTask',
  ph: 'X',
  pid: 1,
  tid,
  dur: 90_000,
  tdur,
});

it('finds the page’s most laborious task, in whatever order the trace tells it', () => {
  const traceEvents = [
    task(7, 12_000),
    task(8, 60_000),
    thread(8, 'DedicatedWorker thread'),
    task(7, 23_500),
    thread(7, 'CrRendererMain'),
    { ...task(7, 80_000), name: 'Paint' },
  ];
  expect(maxWorkMs(JSON.stringify({ traceEvents }))).toBe(23.5);
});
