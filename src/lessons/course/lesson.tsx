/** @file The list of lessons, each a press away. What it says of one comes with that lesson's code. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import card from '../../ui/card.module.css';
import { FailedPart, Part } from '../../ui/part';
import prose from '../../ui/prose.module.css';
import type { About, Lesson } from '../lesson';
import { PageHeading } from '../page-heading';
import { PlaceLink } from '../place-link';
import { useAboutGame } from './about-game';
import { courseLessons, courseNames, type CourseName } from './course-lessons';
import styles from './course.module.css';
import './words';

export const lesson: Lesson = {
  name: 'course',
  useTitle: () => useTranslation().t('course.title'),
  pages: [{ name: 'list', Content: List }],
};

function List() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('course.title')} lead={t('course.lead')} />
      <ul className={styles.list} data-testid="course">
        <li>
          <Listed name="idea" about={useAboutGame()} />
        </li>
        {courseNames.map((name) => (
          <li key={name}>
            <Part>
              <Entry name={name} />
            </Part>
          </li>
        ))}
      </ul>
      <p>
        <PlaceLink to={{ lesson: 'teacher' }}>{t('course.teachers')}</PlaceLink>
      </p>
      <p>
        <PlaceLink to={{ lesson: 'glossary' }}>{t('course.glossary')}</PlaceLink>
      </p>
    </>
  );
}

interface ListedProps {
  name: string;
  about: About;
}

function Listed({ name, about: { title, teaches, audience, minutes } }: ListedProps) {
  const { t } = useTranslation();
  return (
    <article className={`${card.card} ${styles.lesson}`}>
      <h2 className={prose.title}>
        <PlaceLink to={{ lesson: name }}>{title}</PlaceLink>
      </h2>
      <p>{teaches}</p>
      <p className={prose.small}>
        {t('course.minutes', { minutes })} · {audience}
      </p>
    </article>
  );
}

/** Once its code is there. */
function Entry({ name }: { name: CourseName }) {
  const { t } = useTranslation();
  const [state, setState] = useState<Lesson | 'loading' | 'failed'>('loading');
  useEffect(() => {
    if (state !== 'loading') return;
    courseLessons[name]().then(
      ({ lesson: loaded }) => setState(loaded),
      () => setState('failed'),
    );
  }, [name, state]);
  if (state === 'loading') return <div className={styles.waiting} />;
  if (state === 'failed')
    return <FailedPart text={t('part.notLoaded')} onRetry={() => setState('loading')} />;
  return <Introduced lesson={state} />;
}

function Introduced({ lesson: { name, useAbout } }: { lesson: Lesson }) {
  return <Listed name={name} about={useAbout!()} />;
}
