/** @file Light for dark in the visitor's own picture, offered where one of paper meets digits on black. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NeighbourQuery } from './neighbours-store';
import { askNeighbours } from '../../state/run-controller';
import prose from '../../ui/prose.module.css';
import type { TestPictures } from '../../worker/protocol';
import { inverted, isOtherWayRound } from './image-bytes';

interface InvertChoiceProps {
  query: Extract<NeighbourQuery, { kind: 'own' }>;
  pictures: TestPictures;
}

export function InvertChoice({ query, pictures }: InvertChoiceProps) {
  const { t } = useTranslation();
  const { picture, isInverted } = query;
  const { images, size } = pictures;
  const isOdd = useMemo(() => isOtherWayRound(picture, images, size), [picture, images, size]);
  return (
    <div>
      <label>
        <input
          type="checkbox"
          checked={isInverted}
          onChange={() => askNeighbours({ ...query, picture: inverted(picture), isInverted: !isInverted })}
        />{' '}
        {t('neighbours.invert')}
      </label>
      {isOdd && <p className={prose.small}>{t('neighbours.invertHint')}</p>}
    </div>
  );
}
