/** @file Both runs beside each other, as a table. */
import { useTranslation } from 'react-i18next';
import type { WholeEvaluation } from '../../evaluate/evaluation';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import styles from './why.module.css';

interface ComparisonProps {
  first: WholeEvaluation;
  second: WholeEvaluation;
  /** More rows, above: their names and what they say of both. */
  more?: readonly { name: string; first: string; second: string }[];
}

export function Comparison({ first, second, more = [] }: ComparisonProps) {
  const { t, i18n } = useTranslation();
  const fraction = (value: number, count: number) => formatAccuracy(i18n.language, value, Math.max(count, 1));
  const quiz = ({ correct, rounds }: WholeEvaluation['recolouredQuiz']) =>
    fraction(correct / Math.max(rounds, 1), rounds);
  const rows = [
    { name: 'own', of: (run: WholeEvaluation) => quiz(run.quiz) },
    { name: 'recoloured', of: (run: WholeEvaluation) => quiz(run.recolouredQuiz) },
    { name: 'knn', of: (run: WholeEvaluation) => fraction(run.knnH / 100, run.testImages) },
    {
      name: 'untrained',
      of: (run: WholeEvaluation) => fraction(run.baselines.untrainedKnn / 100, run.testImages),
    },
  ] as const;
  return (
    <div className={styles.scroll}>
      <table className={table.table} data-testid="game-outcome">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('breakIt.without.first')}</th>
            <th scope="col">{t('breakIt.without.second')}</th>
          </tr>
        </thead>
        <tbody>
          {more.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.first}</td>
              <td>{row.second}</td>
            </tr>
          ))}
          {rows.map(({ name, of }) => (
            <tr key={name}>
              <th scope="row">{t(`breakIt.why.rows.${name}`)}</th>
              <td>{of(first)}</td>
              <td>{of(second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={prose.small}>
        {t('breakIt.why.sizes', {
          rounds: second.quiz.rounds,
          images: formatNumber(i18n.language, second.testImages),
          chance: formatNumber(i18n.language, second.baselines.chance),
        })}
      </p>
    </div>
  );
}
