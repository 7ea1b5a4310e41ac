/** @file Of one of the five parts what it does, by the views of the visitor's own first round. */
import { Network } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { memberNamed } from '../../config/member';
import { encoders } from '../../encoders/encoders';
import { quizWays } from '../../evaluate/quiz';
import type { QuizRound } from '../../features/quiz/quiz-rounds';
import { formatNumber } from '../../i18n/format-number';
import { Bar } from '../../ui/progress-bar';
import { StillImage } from '../../ui/still-image';
import { useFirstSettings } from './first-settings';
import styles from './part-shown.module.css';
import { useVisitorRounds } from './rounds';

export type PartName = 'images' | 'views' | 'encoder' | 'similarities' | 'loss';

export default function PartShown({ part }: { part: PartName }) {
  const round = useVisitorRounds()?.[0];
  const Shown = shown[part];
  return (
    <div className={styles.shown} data-testid={`shown-${part}`}>
      {round && <Shown round={round} />}
    </div>
  );
}

interface ShownProps {
  round: QuizRound;
}

/** As they are in the data set. */
function Originals({ round: { choices, size } }: ShownProps) {
  return (
    <div className={styles.originals}>
      {choices.map(({ image, original }) => (
        <StillImage key={image} isPhoto {...size} data={original} className={styles.original} />
      ))}
    </div>
  );
}

function TwoViews({ round }: ShownProps) {
  return (
    <>
      <StillImage isPhoto {...round.size} data={round.original} className={styles.image} />
      <Arrow />
      <Anchor round={round} />
      <Second round={round} image={round.right} />
    </>
  );
}

function Encoded({ round }: ShownProps) {
  const { t, i18n } = useTranslation();
  const { encoder } = useFirstSettings().model;
  const numbers = memberNamed(encoders, encoder).layers.at(-1)!.channels;
  return (
    <>
      <Anchor round={round} />
      <Arrow />
      <Network size={40} />
      <Arrow />
      <strong>{t('game.shown.numbers', { numbers: formatNumber(i18n.language, numbers) })}</strong>
    </>
  );
}

function Compared({ round }: ShownProps) {
  const { t } = useTranslation();
  const other = round.choices.find(({ image }) => image !== round.right)!.image;
  const pair = (image: number, aim: string): ReactNode => (
    <span className={styles.pair}>
      <Anchor round={round} />
      <Second round={round} image={image} />
      <strong>{aim}</strong>
    </span>
  );
  return (
    <>
      {pair(round.right, t('game.shown.alike'))}
      {pair(other, t('game.shown.apart'))}
    </>
  );
}

/** A guess that knows nothing, and one that is sure. */
function Losses() {
  const { t, i18n } = useTranslation();
  const guess = (name: string, probability: number) => (
    <span className={styles.guess}>
      <span>
        {name}:{' '}
        <strong>{formatNumber(i18n.language, 100 * probability, { maximumFractionDigits: 1 })} %</strong>
      </span>
      <Bar fraction={probability} />
      <span>
        {t('game.shown.loss', {
          loss: formatNumber(i18n.language, Math.abs(Math.log(probability)), { maximumFractionDigits: 2 }),
        })}
      </span>
    </span>
  );
  return (
    <>
      {guess(t('game.shown.blind'), 1 / quizWays)}
      {guess(t('game.shown.sure'), 1)}
    </>
  );
}

const shown: Record<PartName, (props: ShownProps) => ReactNode> = {
  images: Originals,
  views: TwoViews,
  encoder: Encoded,
  similarities: Compared,
  loss: Losses,
};

function Anchor({ round: { anchors, right, size } }: ShownProps) {
  return <StillImage isPhoto {...size} data={anchors[right]!} className={styles.anchor} />;
}

function Second({ round: { choices, right, size }, image }: ShownProps & { image: number }) {
  const { view } = choices.find((choice) => choice.image === image)!;
  const className = image === right ? styles.partner : styles.image;
  return <StillImage isPhoto {...size} data={view} className={className} />;
}

function Arrow() {
  return <span className={styles.arrow}>→</span>;
}
