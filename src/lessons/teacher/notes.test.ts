import { expect, it } from 'vitest';
import { latinWords } from '../../i18n/korean.test-support';
import { loadTaught, taughtNames } from './taught';

it.each(taughtNames)('the notes of %s say as much in both languages', async (name) => {
  const { notes } = await loadTaught(name);
  const { en, ko } = notes.words;
  for (const part of ['ask', 'wrong'] as const) {
    expect(en[part].length, part).toBeGreaterThan(0);
    expect(ko[part], part).toHaveLength(en[part].length);
  }
  for (const part of ['measure', 'explain'] as const) {
    expect(en.worksheet[part].length, part).toBeGreaterThan(0);
    expect(ko.worksheet[part], part).toHaveLength(en.worksheet[part].length);
  }
  const measured = (notes.expected ?? []).flatMap(({ of, columns, rows }) => [
    of.ko,
    ...columns.map((column) => column.ko),
    ...rows.map((row) => row.name.ko),
  ]);
  const { goal, ask, wrong, worksheet } = ko;
  for (const text of [goal, ...ask, ...wrong, ...worksheet.measure, ...worksheet.explain, ...measured]) {
    expect(latinWords(text), text).toEqual([]);
  }
});

it.each(taughtNames)('the numbers of %s stand in full rows, with what repeats them', async (name) => {
  const { notes } = await loadTaught(name);
  for (const { columns, rows, commands } of notes.expected ?? []) {
    for (const { values } of rows) expect(values).toHaveLength(columns.length);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).toMatch(/^npm run (train|sweep|bench) -- /);
  }
});
