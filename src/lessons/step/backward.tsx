/** @file Backwards: push and pull, the gradient at the embedding, a weight that moves, and the same pair afterwards. */
import { useTranslation } from 'react-i18next';
import prose from '../../ui/prose.module.css';
import { cosineOf } from './anchor';
import { FormulaNumber, useDigits, type WayProps } from './number';
import styles from './slow-motion.module.css';
import { Stage } from './stage';

const shownValues = 4;
const byCosine = { above: ['∂ℓ'], below: ['∂s'] } as const;

export function Backward({ traced, trace, shown, onShow }: WayProps) {
  const { t } = useTranslation();
  const digits = useDigits();
  const { anchor, candidates, gradient, length } = trace;
  const { weight, learningRate, embeddingSize, after, temperature } = traced;
  const shared = { shown, onShow };
  const partner = candidates[0]!;
  const laterCosine = cosineOf(after.z, embeddingSize, anchor, partner.view);
  return (
    <>
      <h2 className={prose.title}>{t('step.backward.title')}</h2>
      <ol className={styles.stages}>
        <Stage name={t('step.backward.slopes')}>
          {candidates.map(({ view, isPositive, probability, slope }) => (
            <FormulaNumber
              key={view}
              {...shared}
              value={slope}
              label={`∂ℓ/∂s ${view + 1}`}
              parts={[
                t(isPositive ? 'step.backward.partner' : 'step.backward.negative', { view: view + 1 }),
                [
                  byCosine,
                  ' = ',
                  { above: [isPositive ? 'p − 1' : 'p'], below: ['τ'] },
                  ' = ',
                  {
                    above: [isPositive ? `${digits(probability)} − 1` : digits(probability)],
                    below: [digits(temperature)],
                  },
                  ` = ${digits(slope)}.`,
                ],
                t(isPositive ? 'step.backward.pull' : 'step.backward.push'),
              ]}
            />
          ))}
        </Stage>
        <Stage name={t('step.backward.gradient')}>
          {gradient.slice(0, shownValues).map((value, i) => (
            <FormulaNumber
              key={i}
              {...shared}
              value={value}
              label={`∂ℓ/∂z${i + 1}`}
              parts={[
                [
                  { above: ['∂ℓ'], below: ['∂z', { subscript: [String(i + 1)] }] },
                  ' = ',
                  {
                    above: ['(g − (g · u) u)', { subscript: [String(i + 1)] }],
                    below: ['|z|'],
                  },
                  ` = ${digits(value)}, `,
                  'g = Σ ',
                  byCosine,
                  ' u, |z| = ',
                  digits(length),
                ],
                t('step.backward.gradientFormula'),
              ]}
            />
          ))}
          …
        </Stage>
        <Stage name={t('step.backward.weight', { name: weight.name })}>
          {[...weight.gradient.subarray(0, shownValues)].map((value, i) => (
            <FormulaNumber
              key={i}
              {...shared}
              value={weight.after[i]!}
              label={`w${i + 1}`}
              parts={[
                [`w = ${digits(weight.before[i]!)} → ${digits(weight.after[i]!)}.`],
                t('step.backward.weightFormula', { gradient: digits(value), rate: digits(learningRate) }),
              ]}
            />
          ))}
          …
        </Stage>
        <Stage name={t('step.backward.after')}>
          <span data-testid="pair-after" data-before={partner.cosine} data-after={laterCosine}>
            {t('step.backward.pair', { before: digits(partner.cosine), after: digits(laterCosine) })}
          </span>
          <span>{t('step.backward.loss', { before: digits(traced.loss), after: digits(after.loss) })}</span>
        </Stage>
      </ol>
      <p className={prose.small}>{t('step.backward.note')}</p>
    </>
  );
}
