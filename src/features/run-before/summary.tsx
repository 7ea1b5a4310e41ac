/** @file A beside B in two columns: what differs, how it went, what follows from it; and the way back to A. */
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import { isWhole, type Evaluation } from '../../evaluate/evaluation';
import type { Quiz } from '../../evaluate/quiz';
import { enoughImages, settledSteps } from '../../evaluate/verdict';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatMetric } from '../../i18n/format-metric';
import { formatNumber } from '../../i18n/format-number';
import { pixelsKnn, untrainedKnn, untrainedProbe } from '../../metrics/baselines';
import { knnH } from '../../metrics/evaluate/knn-h';
import { probeH } from '../../metrics/evaluate/probe-h';
import type { EvaluateMetric, Reference } from '../../metrics/metric';
import { loss } from '../../metrics/train/loss';
import { describedLoss } from '../../objectives/described-loss';
import { comparesPairs } from '../../objectives/objectives';
import { useRun, type RunState } from '../../state/run-store';
import card from '../../ui/card.module.css';
import { Panel } from '../../ui/panel';
import { PassingButton } from '../../ui/passing-button';
import prose from '../../ui/prose.module.css';
import table from '../../ui/table.module.css';
import { judgedAlike } from '../compare/alike';
import { Awaited } from '../evidence/awaited';
import { useProbes } from '../probes/store';
import '../probes/words';
import { conclude, likeEvaluations, won, type Compared, type Judgements } from './conclusion';
import { differences } from './differences';
import { useRunBefore, type RunBefore } from './store';
import styles from './summary.module.css';
import './words';

export function RunBeforeSummary() {
  const { t } = useTranslation();
  const before = useRunBefore((state) => state.before);
  return (
    <Panel
      name="probes/run-before"
      title={t('runBefore.title')}
      lead={before && t('runBefore.lead')}
      lookFor={t('runBefore.lookFor')}
      className={card.card}
    >
      {before ? <Summary before={before} /> : <Awaited of="runBefore" />}
    </Panel>
  );
}

function Summary({ before }: { before: RunBefore }) {
  const { t } = useTranslation();
  const evidence = useProbes();
  const config = useRun((run) => run.runConfig ?? run.draft);
  const compared = likeEvaluations(before.evidence, evidence);
  const changes = differences(t, before.config, config);
  const bothPlay = comparesPairs(before.config) && comparesPairs(config);
  return (
    <div data-testid="run-before" data-passing>
      <Conclusion compared={compared} isSameTest={judgedAlike(before.config, config)} bothPlay={bothPlay} />
      <h4 className={prose.subtitle}>{t('runBefore.differs')}</h4>
      {changes.length === 0 && <p className={prose.text}>{t('runBefore.nothingDiffers')}</p>}
      <ul className={styles.changes}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <Numbers before={before} evidence={evidence} compared={compared} bothPlay={bothPlay} />
      <WayBack before={before} />
    </div>
  );
}

type Shown = Pick<RunState, 'latest' | 'progress' | 'runConfig' | 'draft'>;

interface NumbersProps {
  before: RunBefore;
  evidence: Judgements;
  compared: Compared;
  /** Else nothing is told of rounds. */
  bothPlay: boolean;
}

function Numbers({ before, evidence, compared, bothPlay }: NumbersProps) {
  const { t, i18n } = useTranslation();
  const latest = useRun((run) => run.latest);
  const progress = useRun((run) => run.progress);
  const runConfig = useRun((run) => run.runConfig);
  const draft = useRun((run) => run.draft);
  const sides = [
    { side: 'a', run: before.run, evaluation: compared.a, wholes: before.evidence.wholes },
    {
      side: 'b',
      run: { latest, progress, runConfig, draft },
      evaluation: compared.b,
      wholes: evidence.wholes,
    },
  ] as const;
  type Side = (typeof sides)[number];
  const number = (value: number) => formatNumber(i18n.language, value);
  const lossText = ({ latest: last, runConfig: own, draft: meant }: Shown) => {
    const config = own ?? meant;
    return last
      ? t('runBefore.lossIn', {
          loss: formatMetric(i18n.language, loss, last.loss, config),
          unit: t(`lossUnits.${describedLoss(config).unit}`),
        })
      : '–';
  };
  const rounds = (quiz: Quiz | undefined) =>
    quiz?.rounds ? formatAccuracy(i18n.language, quiz.correct / quiz.rounds, quiz.rounds) : '–';
  const score = (metric: EvaluateMetric | Reference<Evaluation>, evaluation: Evaluation | undefined) =>
    evaluation ? formatMetric(i18n.language, metric, metric.value(evaluation), evaluation) : '–';
  /** Where what is compared has no linear probes, those of the last pause. */
  const probe = (metric: EvaluateMetric | Reference<Evaluation>, { evaluation, wholes }: Side) => {
    const last = wholes.at(-1);
    if (!last || (evaluation && isWhole(evaluation))) return score(metric, evaluation);
    return t('runBefore.earlier', { value: score(metric, last), step: number(last.step) });
  };
  type Row = { name: string; label: string; text: (side: Side) => string };
  const games: Row[] = [
    { name: 'quiz', label: t('runBefore.ownRounds'), text: ({ evaluation }) => rounds(evaluation?.quiz) },
    {
      name: 'recoloured-quiz',
      label: t('runBefore.recolouredRounds'),
      text: ({ evaluation }) => rounds(evaluation?.recolouredQuiz),
    },
  ];
  const rows: Row[] = [
    {
      name: 'steps',
      label: t('runBefore.steps'),
      text: ({ run: { progress: taken } }) =>
        t('runBefore.stepsOf', { step: number(taken.step), total: number(taken.totalSteps) }),
    },
    { name: 'loss', label: t('runBefore.loss'), text: ({ run }) => lossText(run) },
    {
      name: 'as-of',
      label: t('runBefore.asOf'),
      text: ({ evaluation }) => (evaluation ? number(evaluation.step) : '–'),
    },
    ...(bothPlay ? games : []),
    {
      name: 'knn',
      label: t(`probes.metrics.${knnH.name}.label`),
      text: ({ evaluation }) => score(knnH, evaluation),
    },
    {
      name: untrainedKnn.name,
      label: t('runBefore.untrainedKnn'),
      text: ({ evaluation }) => score(untrainedKnn, evaluation),
    },
    {
      name: pixelsKnn.name,
      label: t('runBefore.pixelsKnn'),
      text: ({ evaluation }) => score(pixelsKnn, evaluation),
    },
    {
      name: 'probe',
      label: t(`probes.metrics.${probeH.name}.label`),
      text: (side) => probe(probeH, side),
    },
    {
      name: untrainedProbe.name,
      label: t('runBefore.untrainedProbe'),
      text: (side) => probe(untrainedProbe, side),
    },
  ];
  const { a, b } = compared;
  return (
    <>
      <div className={styles.scroll}>
        <table className={`${table.table} ${styles.table}`} data-testid="run-before-table">
          <thead>
            <tr>
              <th scope="col">{t('runBefore.quantity')}</th>
              <th scope="col">{t('runBefore.a')}</th>
              <th scope="col">{t('runBefore.b')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label, text }) => (
              <tr key={name} data-row={name}>
                <th scope="row">{label}</th>
                {sides.map((side) => (
                  <td key={side.side}>{text(side)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {a && b && (
        <p className={prose.small}>
          {t(bothPlay ? 'runBefore.sizes' : 'runBefore.sizesRead', {
            imagesA: number(a.testImages),
            roundsA: number(a.quiz.rounds),
            imagesB: number(b.testImages),
            roundsB: number(b.quiz.rounds),
          })}
        </p>
      )}
    </>
  );
}

interface ConclusionProps {
  compared: Compared;
  isSameTest: boolean;
  bothPlay: boolean;
}

function Conclusion({ compared, isSameTest, bothPlay }: ConclusionProps) {
  const { t, i18n } = useTranslation();
  const { name, reader } = conclude(compared, isSameTest, bothPlay);
  const isConcluded = /^(apart|same|read)-/.test(name);
  const { a, b } = compared;
  const number = (value = 0) => formatNumber(i18n.language, value);
  const percent = (value = 0) =>
    `${formatNumber(i18n.language, value, { minimumFractionDigits: 1, maximumFractionDigits: 1 })} %`;
  const steps = { stepA: number(a?.step), stepB: number(b?.step) };
  return (
    <p className={styles.conclusion} role="status" data-testid="run-before-conclusion" data-conclusion={name}>
      {isConcluded && a?.step !== b?.step && `${t('runBefore.afterSteps', steps)} `}
      {t(`runBefore.conclusion.${name}`, {
        ...steps,
        settled: number(settledSteps),
        imagesA: number(a?.testImages),
        imagesB: number(b?.testImages),
        enough: number(enoughImages),
        wonA: percent(a && won(a.quiz)),
        wonB: percent(b && won(b.quiz)),
        reader: t(`runBefore.reader.${reader}`),
        readA: percent(a?.[reader]),
        readB: percent(b?.[reader]),
      })}
    </p>
  );
}

function WayBack({ before }: { before: RunBefore }) {
  const { t, i18n } = useTranslation();
  const canUndo = usePossible('undo-comparison');
  return (
    <>
      <div className={styles.buttons}>
        <PassingButton size="large" isBusy={!canUndo} onClick={() => act('undo-comparison')}>
          {t('runBefore.undo')}
        </PassingButton>
        <PassingButton variant="quiet" onClick={() => act('let-go-of-comparison')}>
          {t('runBefore.letGo')}
        </PassingButton>
      </div>
      <p className={prose.small}>
        {before.canGoOn === false
          ? t('runBefore.beginsAnew')
          : t('runBefore.comesBack', { step: formatNumber(i18n.language, before.run.progress.step) })}
      </p>
    </>
  );
}
