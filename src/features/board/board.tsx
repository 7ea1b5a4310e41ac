/** @file The class board: how cards come onto it, and what they show together. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import card from '../../ui/card.module.css';
import { Panel } from '../../ui/panel';
import { PassingButton } from '../../ui/passing-button';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import styles from './board.module.css';
import { Bring, News } from './bring';
import { Curves } from './curves';
// What was on it before the page was loaded anew is there with it.
import './library';
import { Scores } from './scores';
import { useBoard } from './board-state';
import './words';

/** With what only a teacher has to do. */
export function BoardControls() {
  const { t } = useTranslation();
  const isEmpty = useBoard((board) => board.students.length === 0);
  return (
    // Once there is something to see, that has the screen.
    <div className={isEmpty ? styles.begin : styles.bar}>
      <Bring isCompact={!isEmpty} />
      <div className={styles.news}>
        <News />
        <p className={prose.small}>
          {t('board.privacy')}{' '}
          {!isEmpty && (
            <PassingButton variant="quiet" onClick={() => act('clear-board')}>
              {t('board.clear')}
            </PassingButton>
          )}
        </p>
      </div>
    </div>
  );
}

export function BoardPanels() {
  const { t } = useTranslation();
  const students = useBoard((board) => board.students);
  if (students.length === 0) return <Placeholder isFramed>{t('board.empty')}</Placeholder>;
  return (
    <>
      <Panel
        name="board/curves"
        className={card.card}
        title={t('board.curves')}
        lookFor={t('board.curvesLookFor')}
      >
        <Curves students={students} />
      </Panel>
      <Panel
        name="board/scores"
        className={card.card}
        title={t('board.scores')}
        lookFor={t('board.scoresLookFor')}
      >
        <Scores students={students} />
      </Panel>
    </>
  );
}
