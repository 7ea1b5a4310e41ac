import { describe, expect, it } from 'vitest';
import { sniff } from './sniff';

const head = (text: string) => sniff(new TextEncoder().encode(text));

describe('a text', () => {
  it.each([
    '<svg onload="x">',
    '\ufeff  <?xml version="1.0"?>\n<!-- by hand -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg:svg xmlns="c">',
    '<!DOCTYPE svg [ <!ENTITY a "b"> ]><SVG/>',
  ])('is a drawing where that is its first element: %s', (text) => expect(head(text)).toBe('svg'));

  it.each(['a.png,<svg onload=alert(1)>', '<!doctype html><html><svg></svg></html>', '<svgx>'])(
    'is text where it only names one: %s',
    (text) => expect(head(text)).toBe('text'),
  );
});
