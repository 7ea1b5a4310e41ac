/** @file The image that was picked on the map, large, with its nearest neighbours among the others. */
import { useTranslation } from 'react-i18next';
import type { Neighbour } from '../../evaluate/neighbours';
import { formatCalm } from '../../i18n/format-calm';
import { useClassNames } from '../../state/class-names';
import { useLabelsRevealed } from '../../state/labels-store';
import { Button } from '../../ui/button';
import { StillImage } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import { useIsTouched } from '../../ui/use-is-touched';
import type { TestImages } from '../../worker/protocol';
import { ClassMark } from '../evidence/class-mark';
import styles from './map.module.css';

export interface PickedImageProps {
  testImages: TestImages;
  picked: number | undefined;
  neighbours: readonly Neighbour[];
  /** Steps that the network had taken that finds them. */
  step: number;
  nameOf: (index: number) => string;
  onPick: (index: number) => void;
}

export function PickedImage({ testImages, picked, neighbours, step, nameOf, onPick }: PickedImageProps) {
  const { t } = useTranslation();
  const isTouched = useIsTouched();
  const isRevealed = useLabelsRevealed();
  const classNames = useClassNames(testImages.classNames);
  if (picked === undefined) {
    return (
      <div className={styles.picked}>
        <h3 className={prose.title}>{t('map.picked')}</h3>
        <p className={prose.small}>{t(isTouched ? 'map.pickedEmptyTouch' : 'map.pickedEmpty')}</p>
      </div>
    );
  }
  const { images, size, labels } = testImages;
  const length = size.height * size.width * size.channels;
  const dataOf = (index: number) => images.subarray(index * length, (index + 1) * length);
  const same = neighbours.filter(({ index }) => labels[index] === labels[picked]).length;
  return (
    <div className={styles.picked}>
      <h3 className={prose.title}>{t('map.picked')}</h3>
      <div className={styles.query}>
        <StillImage data={dataOf(picked)} {...size} className={styles.large} label={nameOf(picked)} />
        <p>
          {t('map.image', { index: picked + 1 })}
          {isRevealed && (
            <>
              <br />
              <ClassMark label={labels[picked]!} /> {classNames[labels[picked]!]}
            </>
          )}
        </p>
      </div>
      <h4 className={prose.subtitle}>{t('map.nearest', { count: neighbours.length, step })}</h4>
      <ul className={styles.neighbours} data-testid="map-neighbours">
        {neighbours.map(({ index, cosine }) => (
          <li key={index}>
            <Button variant="bare" className={styles.neighbour} onClick={() => onPick(index)}>
              <StillImage data={dataOf(index)} {...size} className={styles.small} label={nameOf(index)} />
              <span>
                {isRevealed && <ClassMark label={labels[index]!} />} {formatCalm(cosine)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {isRevealed && <p className={prose.small}>{t('map.agreement', { same, count: neighbours.length })}</p>}
    </div>
  );
}
