/**
 * @file Somebody at a browser: what every journey through another browser than Chromium needs of it,
 * whichever way it is driven.
 */

export interface Visitor {
  /** Its name and version. */
  browser: string;
  open(url: string): Promise<void>;
  /**
   * Runs in the page. What goes in and comes back must survive as JSON.
   * @param look must not name anything outside itself
   */
  ask<Given extends unknown[], Answer>(
    look: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ): Promise<Answer>;
  /** Once it is there, as a pointer does. @param path an XPath */
  click(path: string): Promise<void>;
  /** On the keyboard, one character or the name of a key. */
  press(key: string): Promise<void>;
  /** Of a field for files. @param path an XPath @param file an absolute path */
  upload(path: string, file: string): Promise<void>;
  /** Of the page, in CSS pixels; the window around it is larger. */
  resize(width: number, height: number): Promise<void>;
  /** Of what is on the screen. */
  photograph(file: `${string}.png`): Promise<void>;
  /** What went wrong in the page that is open, as far as the browser tells. */
  troubles(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Where a click looks for what it presses, at most. */
export const clickTimeoutMs = 120_000;
/** Cases on a software GPU, all in one question. */
export const answerTimeoutMs = 600_000;

/** @returns what a page evaluates to the answer, or to its promise */
export function expressionOf(look: (...given: never[]) => unknown, given: readonly unknown[]): string {
  return `(${look.toString()})(...${JSON.stringify(given)})`;
}
