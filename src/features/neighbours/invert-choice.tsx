/** @file Light for dark in the visitor's own image, offered where one of paper meets digits on black. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { Checkbox } from '../../ui/checkbox';
import prose from '../../ui/prose.module.css';
import type { TestImages } from '../../worker/protocol';
import { inverted, isOtherWayRound } from './image-bytes';
import type { NeighbourQuery } from './store';

interface InvertChoiceProps {
  query: Extract<NeighbourQuery, { kind: 'own' }>;
  testImages: TestImages;
}

export function InvertChoice({ query, testImages }: InvertChoiceProps) {
  const { t } = useTranslation();
  const { image, name, isInverted } = query;
  const { images, size } = testImages;
  const isOdd = useMemo(() => isOtherWayRound(image, images, size), [image, images, size]);
  return (
    <div>
      <Checkbox
        checked={isInverted}
        onChange={() =>
          act('find-neighbours-of-own', { name, image: inverted(image), isInverted: !isInverted })
        }
      >
        {t('neighbours.invert')}
      </Checkbox>
      {isOdd && <p className={prose.small}>{t('neighbours.invertHint')}</p>}
    </div>
  );
}
