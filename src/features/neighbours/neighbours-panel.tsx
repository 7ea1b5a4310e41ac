/**
 * @file Neighbours: the training pictures nearest to a picture that training has not seen, by the
 * cosine of raw pixels, of the untrained encoder's h and of the trained one's, side by side.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMap } from '../map/map-store';
import { useNeighbours, type NeighbourQuery } from './neighbours-store';
import { askNeighbours } from '../../state/run-controller';
import button from '../../ui/button.module.css';
import { StillPicture } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import { Term } from '../../ui/term';
import type { TestPictures } from '../../worker/protocol';
import { AwaitedPictures } from '../evidence/awaited-images';
import panel from '../evidence/panel.module.css';
import { RevealLabels } from '../evidence/reveal-labels';
import { NearestColumns } from './nearest-columns';
import styles from './neighbours.module.css';
import { PictureDrop } from './image-drop';

/** Test pictures to choose from at a time. */
const offered = 18;

export default function NeighboursPanel() {
  const { t } = useTranslation();
  const pictures = useMap((map) => map.pictures);
  const query = useNeighbours((state) => state.query);
  useEffect(() => {
    if (pictures && !query) askNeighbours({ kind: 'test', index: 0 });
  }, [pictures, query]);
  return (
    <div className={panel.panel} data-testid="neighbours-panel">
      <p className={prose.text}>{t('neighbours.lead')}</p>
      <RevealLabels />
      {pictures && query ? (
        <>
          <Query pictures={pictures} query={query} />
          <NearestColumns pictures={pictures} query={query} />
        </>
      ) : (
        <AwaitedPictures text={t('neighbours.empty')} />
      )}
      <p className={prose.small}>
        <Term of="encoder" /> · <Term of="representation" /> · <Term of="cosine" />
      </p>
    </div>
  );
}

function Query({ pictures, query }: { pictures: TestPictures; query: NeighbourQuery }) {
  const { t } = useTranslation();
  const [first, setFirst] = useState(0);
  const start = Math.min(first, Math.max(pictures.count - offered, 0));
  const indices = Array.from({ length: Math.min(offered, pictures.count) }, (_, i) => start + i);
  const next = start + offered >= pictures.count ? 0 : start + offered;
  const another = () => {
    setFirst(next);
    askNeighbours({ kind: 'test', index: next });
  };
  const { size } = pictures;
  return (
    <div className={styles.query}>
      <div className={styles.chooser}>
        <h3 className={prose.title} id="neighbours-choice">
          {t('neighbours.choice')}
        </h3>
        <ul className={styles.grid} aria-labelledby="neighbours-choice">
          {indices.map((index) => (
            <li key={index}>
              <button
                type="button"
                className={styles.choice}
                aria-pressed={query.kind === 'test' && query.index === index}
                onClick={() => askNeighbours({ kind: 'test', index })}
              >
                <StillPicture
                  data={pictureOf(pictures, index)}
                  {...size}
                  className={styles.thumbnail}
                  label={t('map.picture', { index: index + 1 })}
                />
              </button>
            </li>
          ))}
        </ul>
        <button type="button" className={button.small} onClick={another}>
          {t('neighbours.another')}
        </button>
      </div>
      <PictureDrop pictures={pictures} query={query} />
    </div>
  );
}

function pictureOf({ images, size }: TestPictures, index: number): Uint8Array {
  const length = size.height * size.width * size.channels;
  return images.subarray(index * length, (index + 1) * length);
}
