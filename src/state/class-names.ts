/** @file What the classes of a dataset are called on the page, as its description says. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetDescription } from '../datasets/dataset-description';
import { datasets } from '../datasets/datasets';
import { useRun } from './run-store';

const korean = new Map(
  datasets.flatMap(({ koreanClasses }: DatasetDescription) => Object.entries(koreanClasses ?? {})),
);

/** @param names in the data, by label */
export function classNamesIn(language: string, names: readonly string[]): readonly string[] {
  return language === 'ko' ? names.map((name) => korean.get(name) ?? name) : names;
}

/** In the page's language. */
export function useClassNames(names: readonly string[]): readonly string[] {
  const { language } = useTranslation().i18n;
  // A visitor's own classes are called as the visitor calls them.
  const isOwn = useRun(({ runConfig, draft }) => (runConfig ?? draft).dataset.name === 'own');
  return useMemo(() => (isOwn ? names : classNamesIn(language, names)), [isOwn, language, names]);
}
