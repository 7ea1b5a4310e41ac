/** @file How `count` items are shared out among `parts` threads: contiguous, the same way every time. */

// @ts-ignore: decorator
@inline
export function partStart(count: i32, part: i32, parts: i32): i32 {
  return <i32>((<i64>count * part) / parts);
}
