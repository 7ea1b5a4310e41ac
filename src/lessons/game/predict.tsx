/** @file Before the colour changes are taken away: what will come of it? */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useLesson } from '../../state/lesson-store';
import prose from '../../ui/prose.module.css';
import { RadioGroup } from '../../ui/radio-group';
import styles from './meaning.module.css';
import type { Change } from './outcome';

export const predictions = ['game-prediction', 'knowledge-prediction'] as const;
const changes: readonly Change[] = ['more', 'less', 'same'];

export function Predict() {
  const { t } = useTranslation();
  const answers = useLesson((lesson) => lesson.answers);
  return (
    <>
      <h1 className={prose.heading}>{t('game.predict.title')}</h1>
      <p className={styles.text}>{t('game.predict.text')}</p>
      {predictions.map((question) => (
        <RadioGroup
          key={question}
          look="list"
          label={t(`game.predict.${question}`)}
          options={changes.map((value) => ({ value, text: t(`game.change.${value}`) }))}
          value={(answers[question] ?? '') as Change}
          onChange={(answer) => act('give-answer', { question, answer })}
        />
      ))}
    </>
  );
}

export function useHasPredicted(): boolean {
  const answers = useLesson((lesson) => lesson.answers);
  return predictions.every((question) => answers[question] !== undefined);
}
