/** @file A path as it is written in a command that somebody may copy. */

/** In quotes where a shell would take it apart. */
export function shellWord(path: string): string {
  return /^[\p{L}\p{N}./:@%+=,_-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
