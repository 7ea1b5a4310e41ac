/** @file What does not fit into the width of the screen. */
import type { Page } from '@playwright/test';

/** Elements that reach over the page's right edge, unless they can be scrolled to. */
export function whatIsCut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 0.5;
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isScrolled = (element: Element): boolean =>
      !!element.parentElement && (scrolls(element.parentElement) || isScrolled(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > edge && !isScrolled(element))
      .map((element) => element.outerHTML.slice(0, 120));
  });
}
