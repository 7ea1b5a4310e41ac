/**
 * @file Neighbours: the training images nearest to an image that training has not seen, by the
 * cosine of raw pixels, of the untrained encoder's h and of the trained one's, side by side.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { useTestImages } from '../../state/test-images';
import { Button } from '../../ui/button';
import { StillImage } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import { Term } from '../../ui/terms/term';
import type { TestImages } from '../../worker/protocol';
import { AwaitedImages } from '../evidence/awaited-images';
import panel from '../evidence/panel.module.css';
import { RevealLabels } from '../evidence/reveal-labels';
import { EvidencePanel } from '../evidence/evidence-panel';
import { useAwaited } from '../evidence/use-awaited';
import { Averages } from './averages';
import { NearestColumns } from './nearest-columns';
import styles from './neighbours.module.css';
import { ImageDrop } from './image-drop';
import { useNeighbours, type NeighbourQuery } from './store';
import './words';

/** Test images to choose from at a time. */
const offered = 18;

export default function NeighboursPanel() {
  const { t } = useTranslation();
  const images = useTestImages((test) => test.images);
  const query = useNeighbours((state) => state.query);
  const awaited = useAwaited('neighbours');
  useEffect(() => {
    if (images && !query) act('find-neighbours', 0);
  }, [images, query]);
  return (
    <EvidencePanel
      name="neighbours"
      lead={t('neighbours.lead')}
      lookFor={t('neighbours.lookFor')}
      className={panel.panel}
      data-testid="neighbours-panel"
    >
      {images && query ? (
        <>
          <Averages />
          <RevealLabels />
          <Query images={images} query={query} />
          <NearestColumns images={images} query={query} />
        </>
      ) : (
        <AwaitedImages text={awaited} />
      )}
      <p className={prose.small}>
        <Term of="encoder" /> · <Term of="representation" /> · <Term of="cosine" />
      </p>
    </EvidencePanel>
  );
}

function Query({ images, query }: { images: TestImages; query: NeighbourQuery }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(0);
  const start = Math.min(first, Math.max(images.count - offered, 0));
  const indices = Array.from({ length: Math.min(offered, images.count) }, (_, i) => start + i);
  const next = start + offered >= images.count ? 0 : start + offered;
  const another = () => {
    setFirst(next);
    act('find-neighbours', next);
  };
  const { size } = images;
  return (
    <div className={panel.beside}>
      <div className={styles.chooser}>
        <h3 className={prose.title} id="neighbours-choice">
          {t('neighbours.choice')}
        </h3>
        <ul className={styles.grid} aria-labelledby="neighbours-choice">
          {indices.map((index) => (
            <li key={index}>
              <Button
                variant="bare"
                className={styles.choice}
                aria-pressed={query.kind === 'test' && query.index === index}
                onClick={() => act('find-neighbours', index)}
              >
                <StillImage
                  data={imageOf(images, index)}
                  {...size}
                  className={styles.thumbnail}
                  label={t('neighbours.testImage', { index: index + 1 })}
                />
              </Button>
            </li>
          ))}
        </ul>
        <Button onClick={another}>{t('neighbours.another')}</Button>
      </div>
      <ImageDrop images={images} query={query} />
    </div>
  );
}

function imageOf({ images, size }: TestImages, index: number): Uint8Array {
  const length = size.height * size.width * size.channels;
  return images.subarray(index * length, (index + 1) * length);
}
