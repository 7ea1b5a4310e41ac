/** @file What is taken away, and what the student expects of it; asked while the first run still trains. */
import { useTranslation } from 'react-i18next';
import { Ask } from '../course/question';
import course from '../course/course.module.css';
import { ColourPairs } from '../game/predict';
import game from '../game/predict.module.css';
import { RunBar } from '../game/run-bar';
import { PageHeading } from '../page-heading';
import { usePredictions } from './questions';

export function Predict() {
  const { t } = useTranslation();
  const questions = usePredictions();
  return (
    <>
      <PageHeading title={t('course.predict')} lead={t('breakIt.predict.text')} />
      <RunBar isOnlyUntilTrained />
      <div className={game.sides}>
        <ColourPairs />
        <div className={course.questions}>
          {questions.map((question) => (
            <Ask key={question.name} question={question} />
          ))}
        </div>
      </div>
    </>
  );
}
