/** @file Forwards: representation, embedding, similarities, probabilities, loss. */
import { useTranslation } from 'react-i18next';
import type { Formula } from '../../config/formula';
import { formatLogarithm } from '../../i18n/format-logarithm';
import { PrintedFormula } from '../../ui/formula/printed-formula';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import { FormulaNumber, useDigits, type WayProps } from './number';
import styles from './slow-motion.module.css';
import { Stage } from './stage';

/** Of a list of numbers. */
const shownValues = 4;
/** Of the others. */
const shownCandidates = 7;
const scaled = { above: ['s'], below: ['τ'] } as const;

/** @param i counted from 0 */
function numbered(letter: string, i: number): Formula {
  return [letter, { subscript: [String(i + 1)] }];
}

export function Forward({ traced, trace, image, shown, onShow }: WayProps) {
  const { t, i18n } = useTranslation();
  const digits = useDigits();
  const { anchor, z, length, unit, candidates, sum, loss } = trace;
  const { featureSize, temperature } = traced;
  const h = [...traced.h.subarray(anchor * featureSize, anchor * featureSize + shownValues)];
  const shared = { shown, onShow };
  const positive = candidates[0]!;
  const tau = digits(temperature);
  const shownLoss = formatLogarithm(i18n.language, positive.probability, loss, 3);
  return (
    <>
      <h2 className={prose.title}>{t('step.forward.title')}</h2>
      <ol className={styles.stages}>
        <Stage name={t('step.forward.h', { size: featureSize })}>
          {h.map((value, i) => (
            <FormulaNumber
              key={i}
              {...shared}
              value={value}
              label={`h${i + 1}`}
              parts={[
                [...numbered('h', i), ' = ', digits(value)],
                t('step.forward.hFormula', { number: i + 1 }),
              ]}
            />
          ))}
          …
        </Stage>
        <Stage name={t('step.forward.z', { size: z.length })}>
          {z.slice(0, shownValues).map((value, i) => (
            <FormulaNumber
              key={i}
              {...shared}
              value={value}
              label={`z${i + 1}`}
              parts={[[...numbered('z', i), ' = Σ a · w + b = ', digits(value)], t('step.forward.zFormula')]}
            />
          ))}
          …
        </Stage>
        <Stage name={t('step.forward.length')}>
          <FormulaNumber
            {...shared}
            value={length}
            label="|z|"
            parts={[
              [
                '|z| = ',
                { root: [...z.slice(0, shownValues).map((value) => `(${digits(value)})² + `), '…'] },
                ' = ',
                digits(length),
              ],
            ]}
          />
        </Stage>
        <Stage name={t('step.forward.unit')}>
          {unit.slice(0, shownValues).map((value, i) => (
            <FormulaNumber
              key={i}
              {...shared}
              value={value}
              label={`u${i + 1}`}
              parts={[
                [
                  ...numbered('u', i),
                  ' = ',
                  { above: numbered('z', i), below: ['|z|'] },
                  ' = ',
                  { above: [digits(z[i]!)], below: [digits(length)] },
                  ' = ',
                  digits(value),
                ],
              ]}
            />
          ))}
          …
        </Stage>
      </ol>
      <div className={styles.scroll}>
        <table className={table.table} data-testid="candidates">
          <thead>
            <tr>
              <th scope="col">{t('step.forward.candidate')}</th>
              {[['s'], [scaled], ['exp(', scaled, ')'], ['p']].map((formula, i) => (
                <th key={i} scope="col">
                  <PrintedFormula formula={formula} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {candidates.slice(0, shownCandidates).map((one) => {
              const k = one.view + 1;
              return (
                <tr key={one.view}>
                  <th scope="row">
                    <span className={styles.candidate}>
                      {image(one.view)} {t('step.slow.view', { view: k })}
                      {one.isPositive && (
                        <span className={styles.positive}>✓ {t('step.forward.partner')}</span>
                      )}
                    </span>
                  </th>
                  <td>
                    <FormulaNumber
                      {...shared}
                      value={one.cosine}
                      label={`s ${k}`}
                      parts={[
                        [
                          's = ',
                          ...numbered('u', anchor),
                          ' · ',
                          ...numbered('u', one.view),
                          ' = ',
                          digits(one.cosine),
                        ],
                        t('step.forward.cosineFormula', { anchor: anchor + 1, view: k }),
                      ]}
                    />
                  </td>
                  <td>
                    <FormulaNumber
                      {...shared}
                      value={one.scaled}
                      label={`s/τ ${k}`}
                      parts={[
                        [
                          scaled,
                          ' = ',
                          { above: [digits(one.cosine)], below: [tau] },
                          ' = ',
                          digits(one.scaled),
                        ],
                      ]}
                    />
                  </td>
                  <td>
                    <FormulaNumber
                      {...shared}
                      value={one.exponential}
                      label={`exp(s/τ) ${k}`}
                      parts={[
                        ['exp(', scaled, `) = exp(${digits(one.scaled)}) = ${digits(one.exponential)}`],
                      ]}
                    />
                  </td>
                  <td>
                    <FormulaNumber
                      {...shared}
                      value={one.probability}
                      label={`p ${k}`}
                      parts={[
                        [
                          'p = ',
                          { above: ['exp(s/τ)'], below: ['Σ'] },
                          ' = ',
                          { above: [digits(one.exponential)], below: [digits(sum)] },
                          ' = ',
                          digits(one.probability),
                        ],
                      ]}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <ol className={styles.stages}>
        <Stage name={t('step.forward.loss')}>
          <FormulaNumber
            {...shared}
            value={loss}
            label="ℓ"
            parts={[[`ℓ = −ln p₊ = −ln ${shownLoss.probability} = ${shownLoss.loss}`]]}
          />
          <span className={prose.small}>{t('step.forward.mean', { loss: digits(traced.loss) })}</span>
        </Stage>
      </ol>
    </>
  );
}
