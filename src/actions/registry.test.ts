import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { action } from './action';
import { actions } from './actions';
import { createPerformer } from './performer';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => `src/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test'));
const read = (file: string) => readFileSync(file, 'utf8');
const isOfActions = (file: string) => file.startsWith('src/actions/') || file.endsWith('/actions.ts');

/** What can be done to the page stands in these; every function that they export is done by an action, but for: */
const controllers: Record<string, readonly string[]> = {
  'state/run-controller': [
    // Of the other controllers.
    'startWorker',
    'startEnginesAfter',
    'configure',
    'saveRun',
    'bringBack',
    'openForeignRun',
  ],
  'features/experiments/store': ['useFindings'],
  'features/neighbours/store': [],
  'features/evidence/store': ['onPanelClosed'],
  'features/controls/store': [],
  'features/batch/store': ['useBatchSimilarity'],
  'features/similarity/store': [],
  'features/infonce/store': [],
  'features/laboratory/store': ['datasetOf', 'askBatch', 'redrawsOf'],
  'features/run-before/store': [],
  'features/sweep/store': ['listKept'],
  // The page itself.
  'features/runs/store': ['startRecording'],
  'features/share/store': ['forgetOutcomes'],
  // The page itself.
  'features/offline/store': ['startOffline'],
  'features/slow-motion/store': [],
  'features/map/store': ['viewsOf', 'viewOf', 'layoutsOf', 'shownLayout', 'openMap', 'closeMap'],
  'state/settings': ['takeSettings'],
  'state/labels-store': ['useLabelsRevealed', 'useHasLabels'],
  'state/theme': ['startTheme'],
  'i18n/i18n': ['startI18n'],
};

function commandsOf(module: string): string[] {
  const exported = read(`src/${module}.ts`).matchAll(/^export (?:async )?function (\w+)/gm);
  const names = [...exported].map(([, name]) => name!);
  const others = controllers[module]!;
  expect(names).toEqual(expect.arrayContaining([...others]));
  const commands = names.filter((name) => !others.includes(name));
  expect(commands.length).toBeGreaterThan(0);
  return commands;
}

describe('the registry of actions', () => {
  it('has each name and each shortcut once', () => {
    const names = actions.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const shortcuts = actions.flatMap(({ shortcut }) => shortcut ?? []);
    expect(shortcuts).toContain('Space');
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it('names each action in words that there are in both languages', () => {
    for (const { name, label } of actions) {
      expect(label.en, name).toMatch(/^[A-Z].*[^.]$/);
      expect(label.ko, name).toMatch(/[가-힣]$/);
    }
  });

  it.each(Object.keys(controllers))('does every command of %s', (module) => {
    const done = sources.filter(isOfActions).map(read).join();
    for (const command of commandsOf(module)) {
      expect(done, command).toMatch(new RegExp(`import [^;]*\\b${command}\\b|\\b\\w+\\.${command}\\b`));
    }
  });

  it('is the only way to those commands', () => {
    const elsewhere = sources.filter(
      (file) => !isOfActions(file) && !/^src\/(state|i18n)\/|\/store\.ts$/.test(file),
    );
    const imported = elsewhere.flatMap((file) =>
      [...read(file).matchAll(/import (\{[^}]*\}|\* as \w+) from '([^']+)'/g)].map(([, names, from]) => ({
        file,
        names: names!,
        from: from!,
      })),
    );
    for (const module of Object.keys(controllers)) {
      const way = new RegExp(`\\*|\\b(${commandsOf(module).join('|')})\\b`);
      const others = imported.filter(({ names, from }) => from.endsWith(`/${module}`) && way.test(names));
      expect(others, module).toEqual([]);
    }
  });

  it('takes a new action as a line, and knows then what it is called and takes', () => {
    const run = vi.fn<(count: number) => void>();
    const stub = action({
      name: 'stub',
      label: { en: 'Stub', ko: '예' },
      shortcut: 'KeyZ',
      run: (count: number) => run(count),
    });
    const { act, isPossible, shortcutOf } = createPerformer([...actions, stub]);
    expect(act('stub', 3)).toBeUndefined();
    expect(run).toHaveBeenCalledWith(3);
    expect(isPossible({} as never, 'stub', 3)).toBe(true);
    shortcutOf('KeyZ')!();
    expect(run).toHaveBeenCalledTimes(2);
    expect(shortcutOf('KeyX')).toBeUndefined();
    // @ts-expect-error: it takes a number
    act('stub', 'three');
    // @ts-expect-error: there is no such action
    expect(() => act('other')).toThrow();
  });
});
