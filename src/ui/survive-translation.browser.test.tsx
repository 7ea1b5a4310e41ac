/** @file React goes on under a page translation, whichever way the translator wraps its texts. */
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { surviveTranslation } from './survive-translation';

let host: HTMLElement;
let root: Root;

interface State {
  step: number;
  isNoted: boolean;
  hasImage: boolean;
}

/** Bare texts beside elements: live, conditional, and with elements that come before them. */
function Live({ step, isNoted, hasImage }: State) {
  return (
    <p>
      {hasImage && <b>image </b>}
      step {step} <i>of 9</i>
      {isNoted && ' noted'}
    </p>
  );
}

beforeAll(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  surviveTranslation(document.body);
});

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = createRoot(host);
  show({ step: 1, isNoted: true, hasImage: false });
});

afterEach(() => {
  act(() => root.unmount());
  expect(host.textContent).toBe('');
  host.remove();
});

const fonts = () => {
  const outer = document.createElement('font');
  const inner = outer.appendChild(document.createElement('font'));
  return { outer, inner };
};

const translators: Record<string, (text: Text) => void> = {
  'moves texts into its own elements'(text) {
    const { outer, inner } = fonts();
    text.replaceWith(outer);
    inner.append(text);
  },
  'puts its elements before texts and then moves them in'(text) {
    const { outer, inner } = fonts();
    text.before(outer);
    inner.append(text);
  },
  'replaces texts by its own'(text) {
    const { outer, inner } = fonts();
    inner.append(text.data.toUpperCase());
    text.replaceWith(outer);
  },
  'puts its own before texts and then removes them'(text) {
    const { outer, inner } = fonts();
    inner.append(text.data.toUpperCase());
    text.before(outer);
    text.remove();
  },
};

function translate(how: (text: Text) => void): void {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) if (text.parentElement!.nodeName !== 'FONT') how(text);
}

const show = (state: State) => act(() => root.render(<Live {...state} />));
const shown = () => host.textContent.toLowerCase();

test.each(Object.entries(translators))('a translator that %s', (_, how) => {
  translate(how);
  expect(shown()).toBe('step 1 of 9 noted');
  show({ step: 2, isNoted: true, hasImage: true });
  expect(shown()).toBe('image step 2 of 9 noted');
  translate(how);
  show({ step: 3, isNoted: false, hasImage: true });
  expect(shown()).toBe('image step 3 of 9');
  show({ step: 4, isNoted: true, hasImage: false });
  expect(shown()).toBe('step 4 of 9 noted');
  translate(how);
  show({ step: 5, isNoted: false, hasImage: false });
  expect(shown()).toBe('step 5 of 9');
});
