/** @file What both runs have come to, held against what was predicted. */
import { useTranslation } from 'react-i18next';
import type { WholeEvaluation } from '../../evaluate/evaluation';
import { useProbes } from '../../features/probes/store';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { useLesson } from '../../state/lesson-store';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import { PageHeading } from '../page-heading';
import { outcomeOf, type Change } from './outcome';
import { predictions } from './predict';
import { useFirstRun } from './train';
import styles from './why.module.css';

export function Why() {
  const { t } = useTranslation();
  const { whole: first } = useFirstRun();
  const second = useProbes((probes) => probes.wholes.at(-1));
  if (!first || !second) return <Placeholder isFramed>{t('game.why.awaited')}</Placeholder>;
  const outcome = outcomeOf(first, second);
  return (
    <>
      <PageHeading
        title={t(
          outcome.game === 'more' && outcome.knowledge === 'less' ? 'game.why.title' : 'game.why.otherTitle',
        )}
        data-testid="outcome"
        data-game={outcome.game}
        data-knowledge={outcome.knowledge}
      />
      <div className={styles.sides}>
        <Comparison first={first} second={second} />
        <div className={styles.said}>
          <p>
            {t(`game.why.game.${outcome.game}`)} {t(`game.why.knowledge.${outcome.knowledge}`)}
          </p>
          <Predicted found={[outcome.game, outcome.knowledge]} />
        </div>
      </div>
    </>
  );
}

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
            <th scope="col">{t('game.without.first')}</th>
            <th scope="col">{t('game.without.second')}</th>
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
              <th scope="row">{t(`game.why.rows.${name}`)}</th>
              <td>{of(first)}</td>
              <td>{of(second)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={prose.small}>
        {t('game.why.sizes', {
          rounds: second.quiz.rounds,
          images: formatNumber(i18n.language, second.testImages),
          chance: formatNumber(i18n.language, second.baselines.chance),
        })}
      </p>
    </div>
  );
}

/** Each prediction, and whether it came true. */
function Predicted({ found }: { found: readonly Change[] }) {
  const { t } = useTranslation();
  const answers = useLesson((lesson) => lesson.answers);
  const given = predictions.map((question) => answers[question] as Change | undefined);
  if (given.includes(undefined)) return null;
  return (
    <ul className={styles.predicted}>
      {predictions.map((question, i) => (
        <li key={question}>
          {t(given[i] === found[i] ? 'game.why.cameTrue' : 'game.why.cameOtherwise', {
            prediction: t(`game.why.predicted.${question}`, {
              change: t(`game.change.${question}.${given[i]!}`),
            }),
          })}
        </li>
      ))}
    </ul>
  );
}
