/** @file Page translation as Chrome does it: every text under the root, also one that comes later, in a `<font>`. */
import type { Page } from '@playwright/test';

/** The "translation" is the text itself, so that journeys can read it. */
export async function translatePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.getElementById('root')!;
    const wrap = (text: Text) => {
      if (!text.data.trim() || text.parentElement?.closest('font, style')) return;
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      inner.append(text.data);
      text.replaceWith(outer);
    };
    const wrapAll = (node: Node) => {
      const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      if (node instanceof Text) texts.push(node);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      texts.forEach(wrap);
    };
    wrapAll(root);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'characterData') wrapAll(target);
        else addedNodes.forEach(wrapAll);
      }
    }).observe(root, { childList: true, characterData: true, subtree: true });
  });
}
