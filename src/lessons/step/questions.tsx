/** @file The questions of the lesson on one step, and what the student's own step says to them. */
import { useTranslation } from 'react-i18next';
import { useSlowMotion } from '../../features/slow-motion/store';
import type { Check, Question } from '../course/question';
import { cosineOf, traceAnchor } from './anchor';
import { hardestPush, lossChange, pairChange } from './checks';
import { useDigits } from './number';

export const predicted = ['step/pair', 'step/push'] as const;
const changes = ['more', 'same', 'less'] as const;
/** Of whose pair the questions are. */
const anchor = 0;

export function usePredictions(): readonly [Question, Question] {
  const { t } = useTranslation();
  return [
    {
      name: predicted[0],
      ask: t('step.pair'),
      options: changes.map((value) => ({ value, text: t(`step.closer.${value}`) })),
    },
    {
      name: predicted[1],
      ask: t('step.push'),
      options: (['most-alike', 'least-alike', 'same'] as const).map((value) => ({
        value,
        text: t(`step.pushes.${value}`),
      })),
    },
  ];
}

export function useChecks(): readonly Check[] {
  const { t } = useTranslation();
  const digits = useDigits();
  const [pair, push] = usePredictions();
  const step = useSlowMotion((slow) => slow.traced);
  const missing = t('step.missing');
  const trace = step && traceAnchor(step.z, step.embeddingSize, anchor, step.temperature);
  const [partner, ...negatives] = trace?.candidates ?? [];
  const [first, last] = [negatives[0], negatives.at(-1)];
  return [
    {
      ...pair,
      found: {
        option: pairChange(step, anchor),
        because:
          step && partner
            ? t('step.backward.pair', {
                before: digits(partner.cosine),
                after: digits(cosineOf(step.after.z, step.embeddingSize, anchor, partner.view)),
              })
            : missing,
        usual: 'more',
      },
    },
    {
      ...push,
      found: {
        option: hardestPush(step, anchor),
        because:
          first && last
            ? t('step.becausePush', {
                alike: digits(first.cosine),
                hard: digits(first.slope),
                unlike: digits(last.cosine),
                soft: digits(last.slope),
              })
            : missing,
        usual: 'most-alike',
      },
    },
    {
      name: 'step/loss',
      ask: t('step.lossAsked'),
      options: changes.map((value) => ({ value, text: t(`step.rise.${value}`) })),
      found: {
        option: lossChange(step),
        because: step
          ? t('step.backward.loss', { before: digits(step.loss), after: digits(step.after.loss) })
          : missing,
        usual: 'less',
      },
    },
  ];
}
