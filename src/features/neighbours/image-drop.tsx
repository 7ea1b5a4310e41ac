/** @file Where the visitor drops or pastes an image of their own, or chooses one from the disk. */
import { useCallback, useEffect, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { formatNumber } from '../../i18n/format-number';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { DropZone } from '../../ui/drop-zone';
import prose from '../../ui/prose.module.css';
import type { TestImages } from '../../worker/protocol';
import { maxMegabytes, maxMegapixels, type ImageError } from './inspect-image';
import { InvertChoice } from './invert-choice';
import styles from './neighbours.module.css';
import { readImage } from './read-image';
import type { NeighbourQuery } from './store';

interface Refused {
  error: ImageError;
  name: string;
}

/** Without HEIC, so that an iPhone hands over a JPEG. */
const offered = 'image/png,image/jpeg,image/webp,image/gif,image/bmp,image/avif';

export function ImageDrop({ images, query }: { images: TestImages; query: NeighbourQuery }) {
  const { t } = useTranslation();
  const { size } = images;
  const [refused, setRefused] = useState<Refused>();
  const [reading, setReading] = useState<AbortController>();
  // One at a time, and none once this is gone.
  useEffect(() => () => reading?.abort(), [reading]);

  const take = useCallback(
    async (files: readonly File[]) => {
      const [file] = files;
      if (!file || files.length > 1) {
        setReading(undefined);
        setRefused({ error: { why: file ? 'many' : 'nothing' }, name: '' });
        return;
      }
      const { name } = file;
      const abort = new AbortController();
      setReading(abort);
      setRefused(undefined);
      const read = await readImage(file, size, abort.signal);
      if (!read || abort.signal.aborted) return;
      setReading(undefined);
      if ('error' in read) setRefused({ error: read.error, name });
      else act('find-neighbours-of-own', { image: read.image, name, isInverted: false });
    },
    [size],
  );
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const isTyped = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (!isTyped) void take([...(event.clipboardData?.files ?? [])]);
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [take]);
  // Such as a text or a link.
  const dropOther = ({ dataTransfer }: DragEvent) => {
    if (dataTransfer.files.length === 0) void take([]);
  };
  return (
    <DropZone
      onFiles={(files) => void take(files)}
      input={{
        'aria-label': t('neighbours.choose'),
        'data-testid': 'own-image',
        multiple: false,
        accept: offered,
      }}
      className={styles.drop}
      onDrop={dropOther}
    >
      {({ open, isActive }) => (
        <>
          <p>{t(isActive ? 'neighbours.dropNow' : 'neighbours.drop')}</p>
          <Button onClick={open}>{t('neighbours.choose')}</Button>
          <p className={prose.small}>{t('neighbours.privacy', { width: size.width, height: size.height })}</p>
          <p role="status" className={styles.reading}>
            {reading && t('neighbours.reading')}
          </p>
          {reading && <Button onClick={() => setReading(undefined)}>{t('neighbours.giveUp')}</Button>}
          {query.kind === 'own' && size.channels === 1 && <InvertChoice query={query} testImages={images} />}
          {refused && (
            <Alert tone="error" data-testid="image-error">
              <ImageErrorText {...refused} />
            </Alert>
          )}
        </>
      )}
    </DropZone>
  );
}

function ImageErrorText({ error, name }: Refused) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(i18n.language, value, { maximumFractionDigits: 1 });
  switch (error.why) {
    case 'kind':
      return t('neighbours.refused.kind', { name, kind: t(`neighbours.kinds.${error.kind}`) });
    case 'damaged':
      return t('neighbours.refused.damaged', { name, kind: t(`neighbours.kinds.${error.kind}`) });
    case 'bytes':
      return t('neighbours.refused.bytes', {
        name,
        megabytes: number(error.megabytes),
        limit: maxMegabytes,
      });
    case 'pixels': {
      const { width, height } = error;
      const megapixels = number((width * height) / 1e6);
      return t('neighbours.refused.pixels', {
        name,
        width: number(width),
        height: number(height),
        megapixels,
        limit: maxMegapixels,
      });
    }
    default:
      return t(`neighbours.refused.${error.why}`, { name });
  }
}
