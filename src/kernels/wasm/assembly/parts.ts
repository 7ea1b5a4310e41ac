/** @file Which share of a job a thread has, and which room. */

/** Where part `part` of `count` items begins: contiguous, the same way every time. */
// @ts-ignore: decorator
@inline
export function partStart(count: i32, part: i32, parts: i32): i32 {
  return <i32>((<i64>count * part) / parts);
}

/** Each thread has module variables of its own. */
let thread = 0;

/** Once, before anything else. @param index 0 of the thread that posts jobs, then 1, 2, … */
export function beThread(index: i32): void {
  thread = index;
}

/** This thread's part of room for all threads, the same for each part that it takes, so that it stays in its cache. */
export function ownRoom(room: usize, bytes: i32): usize {
  return room + thread * bytes;
}
