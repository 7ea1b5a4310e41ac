/** @file The lesson's questions, and what the student's comparison of the four objectives says to them. */
import { useTranslation } from 'react-i18next';
import { useFindings } from '../../features/experiments/store';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { choiceName } from '../../i18n/member-names';
import type { ObjectiveName } from '../../objectives/objectives';
import type { Check, Question } from '../course/question';
import { aboveUntrained, doneOf, knowsMost, throwsMostAway, withEveryLabel, withoutLabels } from './checks';

export const predicted = ['unlabelled/knows-most', 'unlabelled/throws-away'] as const;

export function usePredictions(): readonly [Question, Question] {
  const { t } = useTranslation();
  const methods = withoutLabels.map((value) => ({ value, text: choiceName(t, value) }));
  return [
    {
      name: predicted[0],
      ask: t('unlabelled.knowsMost'),
      options: [...methods, { value: 'same', text: t('unlabelled.alike') }],
    },
    { name: predicted[1], ask: t('unlabelled.throwsAway'), options: methods },
  ];
}

export function useChecks(): readonly Check[] {
  const { t, i18n } = useTranslation();
  const findings = useFindings('objectives');
  const [most, away] = usePredictions();
  const changes = (['more', 'same', 'less'] as const).map((value) => ({
    value,
    text: t(`unlabelled.change.${value}`),
  }));
  const nameOf = (name: ObjectiveName | 'untrained') =>
    name === 'untrained' ? t('unlabelled.untrained') : choiceName(t, name);
  const scoreOf = (name: ObjectiveName | 'untrained') => {
    const found =
      name === 'untrained' ? findings.find(({ kind }) => kind === 'untrained') : doneOf(findings, name);
    if (!found || !('probeH' in found)) return t('unlabelled.missing', { name: nameOf(name) });
    return `${nameOf(name)} ${formatAccuracy(i18n.language, found.probeH / 100, found.testImages)}`;
  };
  const weightsOf = (name: ObjectiveName) => {
    const found = doneOf(findings, name);
    if (!found) return t('unlabelled.missing', { name: nameOf(name) });
    return `${nameOf(name)} ${formatNumber(i18n.language, found.headWeights)}`;
  };
  const scores = (...names: (ObjectiveName | 'untrained')[]) =>
    t('unlabelled.probes', { scores: names.map(scoreOf).join(' · ') });
  return [
    {
      ...most,
      found: { option: knowsMost(findings), because: scores(...withoutLabels), usual: 'simclr' },
    },
    {
      ...away,
      found: {
        option: throwsMostAway(findings),
        because: t('unlabelled.weights', { weights: withoutLabels.map(weightsOf).join(' · ') }),
      },
    },
    {
      name: 'unlabelled/above-untrained',
      ask: t('unlabelled.aboveUntrained'),
      options: changes,
      found: {
        option: aboveUntrained(findings),
        because: scores('simclr', 'untrained'),
        usual: 'more',
      },
    },
    {
      name: 'unlabelled/every-label',
      ask: t('unlabelled.everyLabel'),
      options: changes,
      found: {
        option: withEveryLabel(findings),
        because: scores('supervised', 'simclr'),
        usual: 'more',
      },
    },
  ];
}
