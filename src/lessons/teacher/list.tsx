/** @file The list of teacher's pages. */
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/i18n';
import { WithFormulas } from '../../ui/formula/with-formulas';
import course from '../course/course.module.css';
import { PageHeading } from '../page-heading';
import { PlaceLink } from '../place-link';
import type { Taught } from './taught';

export function List({ all }: { all: readonly Taught[] }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('teacher.title')} lead={t('teacher.lead')} />
      <ul className={course.sources} data-testid="teacher-pages">
        {all.map((one) => (
          <li key={one.lesson.name}>
            <Entry taught={one} />
          </li>
        ))}
      </ul>
      <p>
        <PlaceLink to={{ lesson: 'board' }}>{t('teacher.board')}</PlaceLink>
      </p>
      <p>
        <PlaceLink to={{ lesson: 'schools' }}>{t('teacher.schools')}</PlaceLink>
      </p>
    </>
  );
}

function Entry({ taught: { lesson, notes, useAbout } }: { taught: Taught }) {
  const { t, i18n } = useTranslation();
  const { title, minutes } = useAbout();
  return (
    <>
      <PlaceLink to={{ lesson: 'teacher', page: lesson.name }}>{title}</PlaceLink> ·{' '}
      {t('course.minutes', { minutes })}
      <p>
        <WithFormulas>{notes.words[i18n.language as Language].goal}</WithFormulas>
      </p>
    </>
  );
}
