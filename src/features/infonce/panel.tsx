/**
 * @file Evidence: InfoNCE as a guess. One view is the anchor; the softmax of its row of cosines says
 * with which probability the network would name each other view as its partner.
 */
import type { TFunction } from 'i18next';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { RunConfig } from '../../config/run-config';
import { anchorQuiz } from '../../evaluate/anchor-quiz';
import { infonceRow, hardMargin, isFalseNegative, type InfonceRow } from '../../evaluate/infonce';
import { choiceName } from '../../i18n/member-names';
import { guessTemperature, isTrainedByGuess, ownTemperature } from '../../losses/guess';
import { chosenLoss } from '../../losses/losses';
import { useBatchSimilarity } from '../batch/store';
import { useClassNames } from '../../state/class-names';
import { useLabelsRevealed } from '../../state/labels-store';
import { useRun } from '../../state/run-store';
import card from '../../ui/card.module.css';
import { Progressive } from '../../ui/progressive';
import { useProgressive } from '../../ui/use-progressive';
import { Explained } from '../../ui/term';
import type { BatchSimilarity } from '../batch/calls';
import panel from '../evidence/panel.module.css';
import { EvidencePanel } from '../evidence/evidence-panel';
import { AnchorStrip } from './anchor-strip';
import { BatchBar } from '../batch/batch-bar';
import { useBatchViews, type BatchViews } from '../batch/batch-views';
import { CandidateList } from './candidate-list';
import { EmptyPanel } from '../batch/empty-panel';
import styles from './panel.module.css';
import { PartnerClaim } from './partner-claim';
import { QuizAmongEight } from './quiz-among-eight';
import { RankCurve } from './rank-curve';
import { useInfonce } from './store';
import { TemperatureSlider } from './temperature-slider';
import './words';

export default function InfoncePanel() {
  const { t } = useTranslation();
  const settings = useRun((run) => (run.runConfig ?? run.draft).loss);
  const { batch, isPinned } = useBatchSimilarity();
  const views = useBatchViews(batch);
  return (
    <EvidencePanel
      name="infonce"
      lead={lead(t, settings)}
      lookFor={t('infonce.lookFor')}
      className={`${card.card} ${panel.container}`}
      data-testid="infonce-panel"
    >
      {batch && views ? (
        <>
          <BatchBar batch={batch} isPinned={isPinned} />
          <Guess batch={batch} views={views} />
        </>
      ) : (
        <EmptyPanel />
      )}
    </EvidencePanel>
  );
}

/** Of a run that is trained otherwise the panel shows what NT-Xent would do. */
function lead(t: TFunction, settings: RunConfig['loss']): string {
  if (isTrainedByGuess(settings)) return t('infonce.lead');
  const loss = chosenLoss(settings);
  return loss === 'nt-xent'
    ? t('infonce.leadOfDotProducts')
    : t('infonce.leadOfOther', { loss: choiceName(t, loss) });
}

interface GuessProps {
  batch: BatchSimilarity;
  views: BatchViews;
}

function Guess({ batch, views }: GuessProps) {
  const settings = useRun((run) => (run.runConfig ?? run.draft).loss);
  const usualTemperature = guessTemperature(settings);
  const { anchor: chosenAnchor, temperature: chosenTemperature } = useInfonce();
  const temperature = chosenTemperature ?? usualTemperature;
  const count = 2 * batch.indices.length;
  // Another run may have a smaller batch than the one in which the anchor was picked.
  const anchor = chosenAnchor < count ? chosenAnchor : 0;
  const row = useMemo(
    () => batch.cosines.subarray(anchor * count, (anchor + 1) * count),
    [batch, anchor, count],
  );
  const infonce = useMemo(() => infonceRow(row, anchor, temperature), [row, anchor, temperature]);
  const quiz = useMemo(() => anchorQuiz(row, anchor), [row, anchor]);
  return (
    <div className={styles.columns}>
      <div className={styles.choices}>
        <Progressive>
          <AnchorStrip
            batch={batch}
            views={views}
            anchor={anchor}
            onChoose={(view) => act('pick-anchor', view)}
          />
          <PartnerClaim
            batch={batch}
            views={views}
            anchor={anchor}
            infonce={infonce}
            temperature={temperature}
          />
          <QuizAmongEight batch={batch} views={views} anchor={anchor} quiz={quiz} />
          <TemperatureSlider
            temperature={temperature}
            usualTemperature={usualTemperature}
            isRuns={ownTemperature(settings) !== undefined}
            onChoose={chooseTemperature}
          />
          <Numbers infonce={infonce} isTrainedBy={isTrainedByGuess(settings)} />
          <Negatives batch={batch} anchor={anchor} infonce={infonce} />
        </Progressive>
      </div>
      <div className={styles.answer}>
        <Answer batch={batch} views={views} anchor={anchor} infonce={infonce} />
      </div>
    </div>
  );
}

function chooseTemperature(temperature: number | undefined): void {
  if (temperature === undefined) act('restore-temperature');
  else act('choose-temperature', temperature);
}

/** Rendered after what stands beside it: together they are too much for one frame. */
const Answer = memo(function Answer(props: GuessProps & { anchor: number; infonce: InfonceRow }) {
  const shown = useProgressive(props);
  return (
    <Progressive>
      <CandidateList {...shown} />
      <RankCurve infonce={shown.infonce} />
    </Progressive>
  );
});

function Numbers({ infonce, isTrainedBy }: { infonce: InfonceRow; isTrainedBy: boolean }) {
  const { t } = useTranslation();
  const candidates = infonce.ranked.length;
  const most = Math.log(candidates);
  return (
    <dl className={styles.numbers}>
      <div>
        <dt>
          <Explained
            text={t('infonce.loss')}
            explanation={t(isTrainedBy ? 'infonce.lossHelp' : 'infonce.lossHelpOfOther')}
          />
        </dt>
        <dd data-testid="infonce-loss">
          <strong>{infonce.lossNats.toFixed(3)}</strong> {t('infonce.nats')}
        </dd>
      </div>
      <div>
        <dt>
          <Explained text={t('infonce.entropy')} explanation={t('infonce.entropyHelp')} />
        </dt>
        <dd data-testid="infonce-entropy">
          <strong>{infonce.entropyNats.toFixed(3)}</strong> {t('infonce.nats')}
          <span className={styles.note}>{t('infonce.entropyOf', { candidates, most: most.toFixed(3) })}</span>
        </dd>
      </div>
    </dl>
  );
}

function Negatives(props: { batch: BatchSimilarity; anchor: number; infonce: InfonceRow }) {
  const { batch, anchor, infonce } = props;
  const { t } = useTranslation();
  const revealed = useLabelsRevealed();
  const count = infonce.ranked.filter(({ view }) => isFalseNegative(anchor, view, batch.labels)).length;
  const className = useClassNames(batch.classNames)[batch.labels[anchor % batch.labels.length]!]!;
  return (
    <ul className={styles.negatives}>
      <li>
        <strong>▲ {t('infonce.hardNegatives', { count: infonce.hardNegatives })}</strong>
        <span className={styles.note}>{t('infonce.hardHelp', { margin: hardMargin })}</span>
      </li>
      {revealed ? (
        <li data-testid="false-negatives">
          <strong>≈ {t('infonce.falseNegatives', { count, negatives: infonce.ranked.length - 1 })}</strong>
          <span className={styles.note}>{t('infonce.falseHelp', { className })}</span>
        </li>
      ) : (
        <li className={styles.note}>{t('infonce.falseHidden')}</li>
      )}
    </ul>
  );
}
