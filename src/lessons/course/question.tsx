/**
 * @file A question of a lesson: asked first, and then held against what the student's own run shows. The answer is
 * kept for the next visit, and may be changed; a run that shows otherwise than usual is believed.
 */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { noteFinding, useLesson } from '../../state/lesson-store';
import card from '../../ui/card.module.css';
import { WithFormulas } from '../../ui/formula/with-formulas';
import { RadioGroup } from '../../ui/radio-group';
import styles from './course.module.css';

export interface Question {
  /** As answers keep it: `<lesson>/<question>`. */
  name: string;
  ask: string;
  options: readonly { value: string; text: string }[];
}

/** What a run says to a question. */
export interface Found {
  /** One of the options; undefined where the run cannot tell. */
  option: string | undefined;
  /** The numbers that show it, or what is missing. */
  because: string;
  /** What usually comes of it, where there is such a thing. */
  usual?: string;
}

export type Check = Question & { found: Found };

export function Ask({ question: { name, ask, options } }: { question: Question }) {
  const answer = useLesson((lesson) => lesson.answers[name]);
  return (
    <div className={card.card}>
      <RadioGroup
        look="list"
        label={ask}
        options={options.map((option) => ({
          ...option,
          shown: <WithFormulas>{option.text}</WithFormulas>,
        }))}
        value={answer ?? ''}
        onChange={(value) => act('give-answer', { question: name, answer: value })}
      />
    </div>
  );
}

/** @param questions with what the run says to each; nothing of that is said before there is an answer */
export function Checked({ questions }: { questions: readonly Check[] }) {
  return (
    <ul className={styles.questions}>
      {questions.map(({ found, ...question }) => (
        <li key={question.name} className={styles.question}>
          <Ask question={question} />
          <Verdict question={question} found={found} />
        </li>
      ))}
    </ul>
  );
}

function Verdict({ question: { name, options }, found }: { question: Question; found: Found }) {
  const { t } = useTranslation();
  const answer = useLesson((lesson) => lesson.answers[name]);
  const { option, because, usual } = found;
  useEffect(() => noteFinding(name, option), [name, option]);
  const textOf = (value: string | undefined) => options.find((one) => one.value === value)?.text ?? '';
  const verdict = option === undefined ? 'open' : option === answer ? 'right' : 'wrong';
  const isUnusual = option !== undefined && usual !== undefined && option !== usual;
  return (
    // There before its words come, so that they are read out.
    <p role="status" data-testid="check" data-question={name} data-verdict={answer && verdict}>
      {answer !== undefined && (
        <>
          <WithFormulas>
            {t(`course.${verdict}`, { answer: textOf(answer), found: textOf(option), because })}
          </WithFormulas>{' '}
          {isUnusual && <WithFormulas>{t('course.unusual', { usual: textOf(usual) })}</WithFormulas>}
        </>
      )}
    </p>
  );
}

export function useHasAnswered(names: readonly string[]): boolean {
  return useLesson(({ answers }) => names.every((name) => answers[name] !== undefined));
}
