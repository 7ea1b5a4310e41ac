/** @file A lesson's worksheet: shown beneath the notes, and the only part of the page that is printed. */
import { useTranslation } from 'react-i18next';
import prose from '../../ui/prose.module.css';
import type { Question } from '../course/question';
import type { Lesson } from '../lesson';
import type { NotesWords } from './notes';
import styles from './teacher.module.css';

interface WorksheetProps {
  /** The lesson's. */
  title: string;
  lesson: Lesson;
  tasks: NotesWords['worksheet'];
}

export function Worksheet({ title, lesson, tasks: { measure, explain } }: WorksheetProps) {
  const { t } = useTranslation();
  const asks = lesson.pages.find((page) => page.useQuestions);
  return (
    <article className={styles.worksheet} data-testid="worksheet" data-printed>
      <h2 className={prose.heading}>
        {t('teacher.worksheet')}: {title}
      </h2>
      <p className={styles.who}>
        <span>{t('teacher.name')}</span>
        <span>{t('teacher.date')}</span>
      </p>
      {asks?.useQuestions && <Predictions useQuestions={asks.useQuestions} />}
      <h3 className={prose.title}>{t('teacher.measure')}</h3>
      <table className={styles.blanks}>
        <thead>
          <tr>
            <th scope="col">{t('teacher.value')}</th>
            <th scope="col">{t('teacher.yours')}</th>
            <th scope="col">{t('teacher.neighbour')}</th>
          </tr>
        </thead>
        <tbody>
          {measure.map((what) => (
            <tr key={what}>
              <th scope="row">{what}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={prose.title}>{t('teacher.explain')}</h3>
      <ol className={styles.points}>
        {explain.map((question) => (
          <li key={question} className={styles.lines}>
            {question}
          </li>
        ))}
      </ol>
    </article>
  );
}

/** What the lesson asks before it shows, with boxes to mark. */
function Predictions({ useQuestions }: { useQuestions: () => readonly Question[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 className={prose.title}>{t('teacher.predict')}</h3>
      <ol className={styles.points}>
        {useQuestions().map(({ name, ask, options }) => (
          <li key={name}>
            {ask}
            <ul className={styles.boxes}>
              {options.map(({ value, text }) => (
                <li key={value}>{text}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}
