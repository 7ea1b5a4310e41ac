/** @file What a class predicted in a lesson, beside what its runs came to: question by question, and student by student. */
import { group } from 'd3-array';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { outcomeOf, predictionsByQuestion, tallyOf } from '../../features/board/overlay';
import type { Student } from '../../features/board/board-state';
import type { Prediction } from '../../runs/class-card';
import { FailedPart } from '../../ui/part';
import prose from '../../ui/prose.module.css';
import { Scroller } from '../../ui/scroller';
import table from '../../ui/table.module.css';
import type { Check, Question } from '../course/question';
import type { Lesson } from '../lesson';
import { courseLessons, courseNames } from '../course/course-lessons';
import styles from './predictions.module.css';

export function Predictions({ students }: { students: readonly Student[] }) {
  const { t } = useTranslation();
  const predicting = students.filter(({ card }) => card.predictions.length > 0);
  if (predicting.length === 0) return <p className={prose.text}>{t('board.noPredictions')}</p>;
  const byLesson = [...group(predicting, ({ card }) => card.lesson)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  return byLesson.map(([name, class_]) => <OfLesson key={name} name={name} students={class_} />);
}

interface OfLessonProps {
  /** As cards have it: perhaps of no lesson that there is. */
  name: string;
  students: readonly Student[];
}

function OfLesson({ name, students }: OfLessonProps) {
  const { t } = useTranslation();
  const [state, setState] = useState<Lesson | 'loading' | 'failed'>('loading');
  const known = courseNames.find((lesson) => lesson === name);
  useEffect(() => {
    if (state !== 'loading' || !known) return;
    courseLessons[known]().then(
      ({ lesson }) => setState(lesson),
      () => setState('failed'),
    );
  }, [known, state]);
  if (!known) return <Answers title={name} asked={[]} students={students} />;
  if (state === 'loading') return null;
  if (state === 'failed')
    return <FailedPart text={t('part.notLoaded')} onRetry={() => setState('loading')} />;
  return <OfKnown lesson={state} students={students} />;
}

const none = (): readonly Check[] => [];

function OfKnown({ lesson, students }: { lesson: Lesson; students: readonly Student[] }) {
  const title = lesson.useTitle();
  const useChecks = lesson.pages.find((page) => page.useChecks)?.useChecks ?? none;
  return <Answers title={title} asked={useChecks()} students={students} />;
}

interface AnswersProps {
  /** Of the lesson. */
  title: string;
  asked: readonly Question[];
  students: readonly Student[];
}

function Answers({ title, asked, students }: AnswersProps) {
  const { t } = useTranslation();
  const byQuestion = predictionsByQuestion(students.map(({ card }) => card));
  const inOrder = asked.map((question) => ({ ...question, short: question.name.split('/')[1]! }));
  const known = inOrder.filter(({ short }) => byQuestion.has(short));
  // Of a lesson that has changed since, or of none.
  const others = [...byQuestion.keys()]
    .filter((short) => !known.some((one) => one.short === short))
    .map((short) => ({ name: short, short, ask: short, options: [] }));
  const questions = [...known, ...others];
  return (
    <section className={styles.lesson} aria-label={title}>
      <h3 className={prose.title}>{title}</h3>
      <div className={styles.questions}>
        {questions.map((question, i) => (
          <Tally
            key={question.short}
            number={i + 1}
            question={question}
            predictions={byQuestion.get(question.short)!}
          />
        ))}
      </div>
      <details className={styles.details}>
        <summary>{t('board.byStudent')}</summary>
        <Scroller label={t('board.byStudent')}>
          <table className={table.table}>
            <thead>
              <tr>
                <th scope="col">{t('board.student')}</th>
                {questions.map(({ short }, i) => (
                  <th key={short} scope="col">
                    {t('board.question', { number: i + 1 })}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {students.map(({ id, card }) => (
                <tr key={id}>
                  <th scope="row">
                    {id} · {card.student}
                  </th>
                  {questions.map((question) => (
                    <td key={question.short}>
                      <Outcome
                        question={question}
                        prediction={card.predictions.find((one) => one.question === question.short)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      </details>
    </section>
  );
}

function textOf({ options }: Question, value: string): string {
  return options.find((option) => option.value === value)?.text ?? value;
}

interface TallyProps {
  number: number;
  question: Question;
  predictions: readonly Prediction[];
}

function Tally({ number, question, predictions }: TallyProps) {
  const { t } = useTranslation();
  const { options, ...outcomes } = tallyOf(
    predictions,
    question.options.map(({ value }) => value),
  );
  return (
    <div data-testid="tally" data-question={question.name}>
      <table className={table.table}>
        <caption className={styles.ask}>
          {t('board.question', { number })}: {question.ask}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('board.option')}</th>
            <th scope="col">{t('board.predicted')}</th>
            <th scope="col">{t('board.found')}</th>
          </tr>
        </thead>
        <tbody>
          {[...options].map(([value, { predicted, found }]) => (
            <tr key={value}>
              <th scope="row">{textOf(question, value)}</th>
              <td>{predicted}</td>
              <td>{found}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('board.tally', outcomes)}</p>
    </div>
  );
}

function Outcome({ question, prediction }: { question: Question; prediction: Prediction | undefined }) {
  const { t } = useTranslation();
  if (!prediction) return '–';
  const { answer, found } = prediction;
  return t(`board.outcome.${outcomeOf(prediction)}`, {
    answer: textOf(question, answer),
    found: textOf(question, found ?? ''),
  });
}
