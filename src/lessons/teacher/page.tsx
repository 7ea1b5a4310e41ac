/** @file The teacher's page of a lesson: goal, time, questions, pitfalls, numbers to expect, and a worksheet. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/i18n';
import { Button } from '../../ui/button';
import { WithFormulas } from '../../ui/formula/with-formulas';
import prose from '../../ui/prose.module.css';
import { Scroller } from '../../ui/scroller';
import table from '../../ui/table.module.css';
import { WithTerms } from '../../ui/terms/with-terms';
import { MakeClassLink } from '../class-link/make';
import course from '../course/course.module.css';
import { PageHeading } from '../page-heading';
import { PlaceLink } from '../place-link';
import type { Measurement } from './notes';
import type { Taught } from './taught';
import styles from './teacher.module.css';
import { Worksheet } from './worksheet';

export function Notes({ taught }: { taught: Taught }) {
  const { t, i18n } = useTranslation();
  const { lesson, notes, useAbout } = taught;
  const { title, minutes } = useAbout();
  const words = notes.words[i18n.language as Language];
  return (
    <>
      <PageHeading
        title={t('teacher.titleOf', { lesson: title })}
        lead={<WithTerms>{words.goal}</WithTerms>}
      />
      <p className={styles.links}>
        <PlaceLink to={{ lesson: lesson.name }}>{t('teacher.open')}</PlaceLink>
        <PlaceLink to={{ lesson: 'teacher' }}>{t('teacher.title')}</PlaceLink>
      </p>
      <dl className={course.about}>
        <Note name={t('teacher.minutes')}>{t('teacher.minutesText', { minutes })}</Note>
        <Note name={t('teacher.ask')}>
          <Points points={words.ask} />
        </Note>
        <Note name={t('teacher.wrong')}>
          <Points points={words.wrong} />
        </Note>
      </dl>
      <h2 className={prose.title}>{t('teacher.expected')}</h2>
      {notes.expected ? (
        notes.expected.map((one) => <Measured key={one.of.en} measurement={one} />)
      ) : (
        <p>{t('teacher.notMeasured')}</p>
      )}
      <MakeClassLink lesson={lesson.name} title={title} />
      <div>
        <Button onClick={() => print()}>{t('teacher.print')}</Button>
      </div>
      <Worksheet title={title} lesson={lesson} tasks={words.worksheet} />
    </>
  );
}

function Note({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Points({ points }: { points: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point}>
          <WithTerms>{point}</WithTerms>
        </li>
      ))}
    </ul>
  );
}

function Measured({ measurement: { of, columns, rows, commands } }: { measurement: Measurement }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language as Language;
  return (
    <section className={styles.measured} data-testid="expected">
      <p>{of[language]}</p>
      <Scroller label={t('teacher.expected')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('teacher.value')}</th>
              {columns.map((column) => (
                <th key={column.en} scope="col">
                  {column[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name.en}>
                <th scope="row">
                  <WithFormulas>{name[language]}</WithFormulas>
                </th>
                {values.map((value, i) => (
                  <td key={i}>{value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={prose.small}>{t('teacher.repeat')}</p>
      {commands.map((command) => (
        <pre key={command} className={styles.command} lang="en" translate="no">
          {command}
        </pre>
      ))}
    </section>
  );
}
