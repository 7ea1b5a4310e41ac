/** @file The page of the class board. */
import { useTranslation } from 'react-i18next';
import { BoardControls, BoardPanels } from '../../features/board/board';
import { useBoard } from '../../features/board/board-state';
import card from '../../ui/card.module.css';
import { Panel } from '../../ui/panel';
import { PageHeading } from '../page-heading';
import { Predictions } from './predictions';

export default function Cards() {
  const { t } = useTranslation();
  const students = useBoard((board) => board.students);
  return (
    <>
      <PageHeading title={t('board.title')} lead={students.length === 0 ? t('board.lead') : undefined} />
      <BoardControls />
      <BoardPanels />
      {students.length > 0 && (
        <Panel
          name="board/predictions"
          className={card.card}
          title={t('board.predictions')}
          lookFor={t('board.predictionsLookFor')}
        >
          <Predictions students={students} />
        </Panel>
      )}
    </>
  );
}
