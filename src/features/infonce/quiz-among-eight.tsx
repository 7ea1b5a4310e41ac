/** @file The anchor's partner among eight: the game of the evaluation's quiz, with this batch's views. */
import { useTranslation } from 'react-i18next';
import type { AnchorQuiz } from '../../evaluate/anchor-quiz';
import { positiveOf } from '../../evaluate/infonce';
import { formatNumber } from '../../i18n/format-number';
import { ImageCanvas } from '../../ui/image-canvas';
import prose from '../../ui/prose.module.css';
import type { BatchViews } from '../batch/batch-views';
import type { BatchSimilarity } from '../batch/calls';
import { useViewName } from '../batch/use-view-name';
import { ViewThumbnail } from '../batch/view-thumbnail';
import styles from './quiz-among-eight.module.css';

export interface QuizAmongEightProps {
  batch: BatchSimilarity;
  views: BatchViews;
  anchor: number;
  quiz: AnchorQuiz;
}

export function QuizAmongEight({ batch, views, anchor, quiz }: QuizAmongEightProps) {
  const { t, i18n } = useTranslation();
  const images = batch.indices.length;
  const nameOf = useViewName(images);
  const partner = positiveOf(anchor, 2 * images);
  const { choices, pick, isRight } = quiz;
  const count = choices.length;
  if (count === 1) return null;
  const chance = formatNumber(i18n.language, 1 / count, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <section className={styles.quiz} data-testid="infonce-quiz" data-right={isRight}>
      <h4 className={prose.subtitle}>{t('infonce.quiz', { ways: count })}</h4>
      <ImageCanvas className={styles.choices}>
        {choices.map((view) => (
          <figure key={view} className={view === pick ? styles.picked : styles.choice}>
            <ViewThumbnail views={views} images={images} view={view} />
            <figcaption className={styles.mark}>
              {view === partner && <>◯ {t('infonce.partner')}</>}
              {view === pick && <> ▲ {t('infonce.picked')}</>}
            </figcaption>
          </figure>
        ))}
      </ImageCanvas>
      <p>{isRight ? t('infonce.quizRight') : t('infonce.quizWrong', { view: nameOf(pick) })}</p>
      <p className={prose.small}>{t('infonce.quizNote', { chance })}</p>
    </section>
  );
}
