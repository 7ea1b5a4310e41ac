/** @file Where the visitor drops a picture of their own, or chooses one from the disk. */
import { useState } from 'react';
import { useDropzone, type FileRejection } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import type { PictureSize } from '../../../datasets/dataset';
import { askNeighbours } from '../../../state/run-store';
import button from '../../../ui/button.module.css';
import prose from '../../../ui/prose.module.css';
import styles from './neighbours.module.css';
import { readPicture } from './read-picture';

const mostMegabytes = 25;

type Refusal = { why: 'type' | 'size' | 'many' | 'unreadable'; name: string };

export function PictureDrop({ size }: { size: PictureSize }) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<Refusal>();
  const take = async (file: File) => {
    const picture = await readPicture(file, size);
    if (picture) askNeighbours({ kind: 'own', picture, name: file.name });
    setRefusal(picture ? undefined : { why: 'unreadable', name: file.name });
  };
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    accept: { 'image/*': [] },
    multiple: false,
    maxSize: mostMegabytes * 1e6,
    noClick: true,
    noKeyboard: true,
    onDropAccepted: ([file]) => void (file && take(file)),
    onDropRejected: (rejections) => setRefusal(refusalOf(rejections)),
  });
  return (
    <div className={isDragActive ? styles.dropActive : styles.drop} {...getRootProps()}>
      <input {...getInputProps({ 'aria-label': t('neighbours.choose') })} data-testid="own-picture" />
      <p>{t(isDragActive ? 'neighbours.dropNow' : 'neighbours.drop')}</p>
      <button type="button" className={button.small} onClick={open}>
        {t('neighbours.choose')}
      </button>
      <p className={prose.small}>{t('neighbours.privacy', { width: size.width, height: size.height })}</p>
      <p role="alert" className={styles.refusal} data-testid="picture-refusal">
        {refusal && t(`neighbours.refused.${refusal.why}`, { name: refusal.name, limit: mostMegabytes })}
      </p>
    </div>
  );
}

function refusalOf(rejections: readonly FileRejection[]): Refusal {
  const [first] = rejections;
  const name = first?.file.name ?? '';
  switch (first?.errors[0]?.code) {
    case 'file-too-large':
      return { why: 'size', name };
    case 'too-many-files':
      return { why: 'many', name };
    default:
      return { why: 'type', name };
  }
}
