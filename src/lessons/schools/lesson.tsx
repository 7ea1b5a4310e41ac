/** @file The notes for schools, on one page that can be printed. */
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import course from '../course/course.module.css';
import type { Lesson } from '../lesson';
import { PageHeading } from '../page-heading';
import './words';

const parts = ['private', 'kept', 'sizes', 'proxy', 'offline', 'machines', 'updates'] as const;

export const lesson: Lesson = {
  name: 'schools',
  useTitle: () => useTranslation().t('schools.title'),
  pages: [{ name: 'notes', Content: Notes }],
  isReference: true,
};

function Notes() {
  const { t } = useTranslation();
  return (
    <>
      <div data-printed>
        <PageHeading title={t('schools.title')} lead={t('schools.lead')} />
        <dl className={course.about}>
          {parts.map((part) => (
            <div key={part}>
              <dt>{t(`schools.${part}.title`)}</dt>
              <dd>{t(`schools.${part}.text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <Button onClick={() => print()}>{t('schools.print')}</Button>
      </div>
    </>
  );
}
