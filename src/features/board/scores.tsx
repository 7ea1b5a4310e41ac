/** @file Every student's scores, with the number and the look of the curve; here they are renamed, picked and taken off. */
import { X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { formatNumber } from '../../i18n/format-number';
import { maxStudentName } from '../../runs/class-card';
import { Button } from '../../ui/button';
import field from '../../ui/field.module.css';
import { LineKey } from '../../ui/line-key';
import { PassingButton } from '../../ui/passing-button';
import prose from '../../ui/prose.module.css';
import { Scroller } from '../../ui/scroller';
import table from '../../ui/table.module.css';
import styles from './board.module.css';
import { lookOf } from './looks';
import { commonSettings } from './overlay';
import { useBoard, type Student } from './board-state';

export function Scores({ students }: { students: readonly Student[] }) {
  const { t } = useTranslation();
  const common = commonSettings(students.map(({ card }) => card));
  const others = common?.others.size ?? 0;
  return (
    <>
      {common && (
        <p className={prose.text}>
          {others === 0 ? t('board.sameSettings') : t('board.otherSettings', { others })}{' '}
          <code translate="no" className={styles.settings}>
            {common.settings}
          </code>
        </p>
      )}
      <Scroller label={t('board.scores')}>
        <table className={`${table.table} ${styles.scores}`} data-testid="board-scores">
          <thead>
            <tr>
              <th scope="col">{t('board.student')}</th>
              <th scope="col">{t('board.lastLoss')}</th>
              <th scope="col">{t('board.knn')}</th>
              <th scope="col">{t('board.untrained')}</th>
              <th scope="col">{t('board.probe')}</th>
              <th scope="col">{t('board.untrained')}</th>
              <th scope="col">{t('board.quiz')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {students.map((student) => (
              <Row
                key={student.id}
                student={student}
                hasOtherSettings={common?.others.has(student.card) ?? false}
              />
            ))}
          </tbody>
        </table>
      </Scroller>
      <p className={prose.small}>{t('board.scoresHelp')}</p>
    </>
  );
}

function Row({ student: { id, card }, hasOtherSettings }: { student: Student; hasOtherSettings: boolean }) {
  const { t, i18n } = useTranslation();
  const isPicked = useBoard((board) => board.picked === id);
  const { curve, scores, student } = card;
  const last = curve.at(-1);
  const accuracy = (percent: number | null | undefined, count: number | undefined) =>
    percent === null || percent === undefined || !count
      ? '–'
      : formatAccuracy(i18n.language, percent / 100, count);
  return (
    <tr data-testid="student" data-picked={isPicked} data-passing>
      <th scope="row">
        <div className={styles.student}>
          <Button
            variant="choice"
            aria-pressed={isPicked}
            aria-label={t('board.pick', { id, name: student })}
            onClick={() => act('pick-student', isPicked ? null : id)}
          >
            <LineKey {...lookOf(id)} /> <span className={styles.id}>{id}</span>
          </Button>
          <Name key={student} id={id} name={student} />
          {hasOtherSettings && (
            <span role="img" aria-label={t('board.isOther')} title={t('board.isOther')}>
              ≠
            </span>
          )}
        </div>
      </th>
      <td>{last ? formatNumber(i18n.language, last.y, { maximumSignificantDigits: 4 }) : '–'}</td>
      <td>{accuracy(scores?.knn, scores?.testImages)}</td>
      <td>{accuracy(scores?.untrainedKnn, scores?.testImages)}</td>
      <td>{accuracy(scores?.probe, scores?.testImages)}</td>
      <td>{accuracy(scores?.untrainedProbe, scores?.testImages)}</td>
      <td>{accuracy(scores?.quiz, scores?.quizRounds)}</td>
      <td>
        <PassingButton
          variant="icon"
          aria-label={t('board.remove', { name: student })}
          title={t('board.remove', { name: student })}
          onClick={() => act('remove-student', id)}
        >
          <X size={16} aria-hidden />
        </PassingButton>
      </td>
    </tr>
  );
}

/** Taken when the field is left, or by Enter; Escape brings the old one back. */
function Name({ id, name }: { id: number; name: string }) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape') event.currentTarget.value = name;
    if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
  };
  return (
    <input
      className={`${field.field} ${styles.name}`}
      aria-label={t('board.rename', { id })}
      defaultValue={name}
      maxLength={maxStudentName}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => {
        if (currentTarget.value !== name) act('rename-student', { id, name: currentTarget.value });
      }}
    />
  );
}
