/** @file What every lesson beside the chapters is made of: an opening, its own pages, and its sources. */
import { QrCode } from 'lucide-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useLesson } from '../../state/lesson-store';
import { usePresenting } from '../../state/presenting';
import { Button } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import prose from '../../ui/prose.module.css';
import { WithTerms } from '../../ui/terms/with-terms';
import type { About, Lesson, LessonPage } from '../lesson';
import { PageHeading } from '../page-heading';
import { PlaceLink } from '../place-link';
import styles from './course.module.css';
import { Ask, Checked, useHasAnswered, type Check, type Question } from './question';
import { papers, type PaperName } from './papers';
import './words';

const LessonTerms = lazyPart(
  async () => ({ default: (await import('../glossary/lesson-terms')).LessonTerms }),
  () => null,
);

export interface CitedPaper {
  paper: PaperName;
  /** What the lesson has from there. */
  remark: string;
}

interface CourseLesson extends Required<Pick<Lesson, 'name' | 'useAbout' | 'teacher'>> {
  /** Between the first, which says what the lesson is about, and the last, its sources. */
  pages: readonly LessonPage[];
  /** A hook. */
  useSources: () => readonly CitedPaper[];
}

export function courseLesson({ name, useAbout, teacher, pages, useSources }: CourseLesson): Lesson {
  return {
    name,
    useTitle: () => useAbout().title,
    useAbout,
    teacher,
    pages: [
      { name: 'start', Content: () => <Start name={name} about={useAbout()} /> },
      ...pages,
      { name: 'sources', Content: () => <Sources cited={useSources()} /> },
    ].map((page) => ({ ...page, Content: withLessonTerms(name, page.Content) })),
  };
}

function withLessonTerms(lesson: string, Content: ComponentType): ComponentType {
  return function PageWithTerms() {
    // To be read by oneself.
    const isPresenting = usePresenting((presenting) => presenting.isOn);
    return (
      <>
        <Content />
        {!isPresenting && <LessonTerms lesson={lesson} />}
      </>
    );
  };
}

/** A page that asks before it shows. @param useQuestions a hook @param enter as of a page */
export function predictionPage(
  useQuestions: () => readonly Question[],
  names: readonly string[],
  enter?: () => void,
): LessonPage {
  return {
    name: 'predict',
    Content: () => <Predict questions={useQuestions()} />,
    useIsDone: () => useHasAnswered(names),
    useQuestions,
    ...(enter && { enter }),
  };
}

/** The page on which the student's run answers. @param useChecks a hook @param enter as of a page */
export function checksPage(useChecks: () => readonly Check[], enter?: () => void): LessonPage {
  return {
    name: 'questions',
    Content: () => <Checks checks={useChecks()} />,
    useChecks,
    ...(enter && { enter }),
  };
}

function Start({ name, about: { title, teaches, audience, minutes } }: { name: string; about: About }) {
  const { t } = useTranslation();
  const isKept = useLesson(({ keptTo }) => keptTo !== undefined);
  return (
    <>
      <PageHeading title={title} lead={t('course.minutes', { minutes })} />
      <dl className={styles.about}>
        <div>
          <dt>{t('course.teaches')}</dt>
          <dd>
            <WithTerms>{teaches}</WithTerms>
          </dd>
        </div>
        <div>
          <dt>{t('course.audience')}</dt>
          <dd>
            <WithTerms>{audience}</WithTerms>
          </dd>
        </div>
      </dl>
      {!isKept && (
        <p>
          <PlaceLink to={{ lesson: 'teacher', page: name }}>{t('course.teacher')}</PlaceLink>
        </p>
      )}
    </>
  );
}

function Predict({ questions }: { questions: readonly Question[] }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('course.predict')} lead={t('course.predictLead')} />
      <div className={styles.questions}>
        {questions.map((question) => (
          <Ask key={question.name} question={question} />
        ))}
      </div>
    </>
  );
}

function Checks({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('course.check')} lead={t('course.checkLead')} />
      <Checked questions={checks} />
      <p>
        <Button aria-haspopup="dialog" onClick={() => act('show-class-card')}>
          <QrCode size={18} aria-hidden /> {t('course.classCard')}
        </Button>
      </p>
    </>
  );
}

function Sources({ cited }: { cited: readonly CitedPaper[] }) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('course.sources')} lead={t('course.sourcesLead')} />
      <ol className={styles.sources}>
        {cited.map(({ paper, remark }) => (
          <li key={paper}>
            <a href={papers[paper].address} target="_blank" rel="noreferrer" lang="en">
              {papers[paper].citation}
            </a>
            <p className={prose.text}>
              <WithTerms>{remark}</WithTerms>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
