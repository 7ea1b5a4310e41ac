/** @file Where files are dropped, picked or pasted; where images are taken by the camera, or a table by its address. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { Button } from '../../ui/button';
import { DropZone } from '../../ui/drop-zone';
import prose from '../../ui/prose.module.css';
import { Camera } from './camera';
import type { OwnFile } from './importer';
import styles from './own-images.module.css';
import { TableAddress } from './table-address';

/** With the folders that a file lay in, wherever the browser says them. */
function ownFiles(files: readonly File[]): OwnFile[] {
  return files.map((file) => {
    const { path = '' } = file as File & { path?: string };
    const full = path || file.webkitRelativePath || file.name;
    return { path: full.replace(/^(\.?\/)+/, ''), file };
  });
}

export function Bring() {
  const { t } = useTranslation();
  const take = (files: readonly File[]) => {
    if (files.length > 0) act('read-own-images', ownFiles(files));
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length > 0) act('read-own-images', ownFiles(files));
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, []);
  return (
    <>
      <DropZone
        onFiles={take}
        input={{ 'aria-label': t('ownImages.files'), 'data-testid': 'own-images-files' }}
      >
        {({ open, isActive }) => (
          <>
            <p>{t(isActive ? 'ownImages.dropNow' : 'ownImages.drop')}</p>
            <div className={styles.row}>
              <Button onClick={open}>{t('ownImages.files')}</Button>
              <FolderButton onFiles={take} />
            </div>
            <p className={prose.small}>{t('ownImages.paste')}</p>
          </>
        )}
      </DropZone>
      <Camera />
      <TableAddress />
    </>
  );
}

function FolderButton({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useTranslation();
  const choose = () => {
    const input = Object.assign(document.createElement('input'), { type: 'file', webkitdirectory: true });
    input.addEventListener('change', () => onFiles([...(input.files ?? [])]));
    input.click();
  };
  return <Button onClick={choose}>{t('ownImages.folder')}</Button>;
}
