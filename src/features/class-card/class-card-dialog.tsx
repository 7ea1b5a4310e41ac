/** @file A student's run as a QR code for the teacher's camera, and as a small file. */
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { maxStudentName, writeCard } from '../../runs/class-card';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import field from '../../ui/field.module.css';
import prose from '../../ui/prose.module.css';
import { TitledDialog } from '../../ui/titled-dialog';
import styles from './class-card.module.css';
import { cardOfRun } from './make-card';
import { QrCode } from './qr-code';
import { useClassCard } from './store';
import './words';

export default function ClassCardDialog() {
  const { t } = useTranslation();
  const isOpen = useClassCard((card) => card.isOpen);
  return (
    <TitledDialog
      isOpen={isOpen}
      onClose={() => act('hide-class-card')}
      title={t('classCard.title')}
      close={t('classCard.close')}
      data-testid="class-card"
    >
      <p className={prose.text}>{t('classCard.about')}</p>
      <Content />
    </TitledDialog>
  );
}

function Content() {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { student, saved, failure } = useClassCard();
  // Of the run as it is while the name is typed.
  const card = useMemo(() => cardOfRun(student), [student]);
  const number = (value: number) => formatNumber(i18n.language, value);
  const holds = [
    card.curve.length > 0
      ? t('classCard.curve', { step: number(card.curve.at(-1)!.x) })
      : t('classCard.noCurve'),
    card.scores ? t('classCard.scores', { step: number(card.scores.step) }) : t('classCard.noScores'),
    card.lesson && t('classCard.predictions', { answered: number(card.predictions.length) }),
  ].filter(Boolean);
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (card.student) act('save-class-card');
        }}
      >
        <label htmlFor={id}>{t('classCard.name')}</label>
        <input
          id={id}
          className={`${field.field} ${styles.name}`}
          value={student}
          maxLength={maxStudentName}
          autoComplete="off"
          aria-describedby={`${id}help`}
          onChange={({ currentTarget }) => act('name-class-card', currentTarget.value)}
        />
        <Button type="submit" variant="primary" isBusy={!card.student}>
          {t('classCard.save')}
        </Button>
        <p id={`${id}help`} className={prose.small}>
          {t('classCard.nameHelp')}
        </p>
      </form>
      <p role="status" data-testid="class-card-saved">
        {saved && t('classCard.saved', { file: saved })}
      </p>
      {failure && <FieldError>{failureText(t, i18n.language, failure)}</FieldError>}
      {card.student ? (
        <QrCode text={writeCard(card)} label={t('classCard.code', { name: card.student })} />
      ) : (
        <p className={styles.awaited}>{t('classCard.nameFirst')}</p>
      )}
      <ul className={styles.holds}>
        {holds.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className={prose.small}>{t('classCard.privacy')}</p>
    </>
  );
}
