import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The one file with colours, sizes of text, spaces and radii of its own. */
const tokens = 'src/ui/tokens.css';

/** Under `src/`, without tests. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => join('src', path).replaceAll('\\', '/'))
  .filter((path) => /\.(css|tsx?)$/.test(path) && !/\.test\.tsx?$/.test(path));
const styleSheets = sources.filter((path) => path.endsWith('.css') && path !== tokens);

/** `path: what was found` for all that a pattern finds in files. */
function found(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    [...withoutComments(readFileSync(path, 'utf8')).matchAll(pattern)].map(
      ([text]) => `${path}: ${text.trim()}`,
    ),
  );
}

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, '');
}

describe('a style sheet', () => {
  it('takes its sizes of text, spaces and radii from the tokens, but for hairlines and fractions', () => {
    expect(styleSheets.length).toBeGreaterThan(50);
    const sized =
      /\b(?:font(?:-size)?|line-height|padding|margin|gap|border(?:-[a-z]+)*-radius)(?:-[a-z-]+)?: [^;]*;/g;
    const raw = found(styleSheets, sized).filter((line) => {
      const value = line.slice(line.lastIndexOf(': ') + 2).replaceAll(/var\(--[\w-]+\)|\b1px\b/g, '');
      return (
        /\d(px|r?em|ch|vw|pt)/.test(value) ||
        (/(font-size|line-height): /.test(line) && /[2-9]|\d\.\d/.test(value))
      );
    });
    expect(raw).toEqual([]);
  });

  it('takes its colours from the tokens', () => {
    const colour =
      /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|light-dark)\([^)]*\)|: *(?:black|white|gr[ae]y)\b/gi;
    expect(found(styleSheets, colour)).toEqual([]);
  });
});

describe('a transition', () => {
  /* Of all properties, however short, it makes whatever inherits a colour wait for its parent's: themes would change piece by piece. */
  it('is of a property that it names', () => {
    const rules = found(styleSheets, /\btransition(?:-[a-z]+)?: [^;]*;/g);
    expect(rules.length).toBeGreaterThan(1);
    const named = /: transition: (none( !important)?|(?!all\b)[a-z][a-z-]* \d[^,]*);$/;
    expect(rules.filter((rule) => !named.test(rule))).toEqual([]);
  });
});

describe('a class of a style sheet', () => {
  it('is used by a component that imports the sheet', () => {
    const texts = sources.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    const unused = styleSheets
      .filter((path) => path.endsWith('.module.css'))
      .flatMap((sheet) => {
        const text = withoutComments(readFileSync(sheet, 'utf8'));
        const name = sheet.slice(sheet.lastIndexOf('/') + 1);
        const users = texts.filter((file) => file.text.includes(`/${name}'`)).map((file) => file.text);
        const all = [...users, ...[...text.matchAll(/composes: ([^;]+);/g)].map(([, of]) => `.${of}`)].join(
          '\n',
        );
        const isComputed = all.includes('styles[');
        const classes = new Set(
          [...text.matchAll(/\.([a-zA-Z][\w]*)(?=[^{};]*\{)/g)].map(([, found]) => found!),
        );
        return [...classes]
          .filter(
            (found) =>
              !new RegExp(`\\.${found}\\b`).test(all) && !(isComputed && new RegExp(`'${found}'`).test(all)),
          )
          .map((found) => `${sheet}: .${found}`);
      });
    expect(unused).toEqual([]);
  });
});

describe('a component', () => {
  const components = sources.filter((path) => path.endsWith('.tsx'));

  it('outside src/ui takes its buttons, choices, sliders, switches and alerts from there', () => {
    const raw =
      /<(?:button|select|progress|dialog)\b|type="(?:range|radio|checkbox)"|role="(?:alert|switch|progressbar)"/g;
    expect(
      found(
        components.filter((path) => !path.startsWith('src/ui/')),
        raw,
      ),
    ).toEqual([]);
  });

  it('takes colours and sizes of text from the tokens', () => {
    expect(components.length).toBeGreaterThan(80);
    expect(
      found(components, /['"`(]#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|light-dark)\(\s*[\d#]|fontSize\W+\d/gi),
    ).toEqual([]);
  });
});
