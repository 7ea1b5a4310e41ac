/** @file How cards come onto the board: as files, many at once, or before the camera; and why some were refused. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { formatNumber } from '../../i18n/format-number';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { DropZone } from '../../ui/drop-zone';
import { PassingButton } from '../../ui/passing-button';
import styles from './board.module.css';
import { Camera } from './camera';
import { useBoard } from './board-state';

/** @param isCompact as little as can be pressed and dropped on */
export function Bring({ isCompact }: { isCompact: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={isCompact ? styles.slim : styles.bring}>
      <DropZone
        onFiles={(files) => act('read-cards', files)}
        input={{ 'aria-label': t('board.files'), 'data-testid': 'card-files' }}
        className={styles.drop}
      >
        {({ open, isActive }) => (
          <>
            {(isActive || !isCompact) && <p>{t(isActive ? 'board.dropNow' : 'board.drop')}</p>}
            <p>
              <Button variant="primary" onClick={open}>
                {t('board.files')}
              </Button>
            </p>
          </>
        )}
      </DropZone>
      <Camera />
    </div>
  );
}

/** What has come, and what was refused. */
export function News() {
  const { t, i18n } = useTranslation();
  const { unread, newest, removed, students, refused, further } = useBoard();
  const number = (value: number) => formatNumber(i18n.language, value);
  return (
    <>
      <p role="status" data-testid="board-news" data-students={students.length} data-unread={unread}>
        {unread > 0
          ? t('board.reading', { unread: number(unread) })
          : newest
            ? t('board.came', { students: number(students.length), id: newest.id, name: newest.card.student })
            : removed && t('board.removed', { name: removed.card.student })}{' '}
        {removed && (
          <PassingButton variant="quiet" onClick={() => act('put-student-back')}>
            {t('board.putBack')}
          </PassingButton>
        )}
      </p>
      {refused.length > 0 && (
        <Alert
          tone="warning"
          title={t('board.refused')}
          data-testid="refused-cards"
          actions={
            <PassingButton onClick={() => act('dismiss-refused-cards')}>{t('actions.dismiss')}</PassingButton>
          }
        >
          <ul className={styles.refused}>
            {refused.map((failure, i) => (
              <li key={i}>{failureText(t, i18n.language, failure)}</li>
            ))}
            {further > 0 && <li>{t('board.further', { further: number(further) })}</li>}
          </ul>
        </Alert>
      )}
    </>
  );
}
