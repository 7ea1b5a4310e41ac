/** @file Where images of one's own are brought, looked at and kept. In a lazy chunk. */
import '../../config/errors/known-import-errors';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { failureText } from '../../i18n/failure-text';
import { formatBytes } from '../../i18n/format-bytes';
import { formatNumber } from '../../i18n/format-number';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PassingButton } from '../../ui/passing-button';
import { ProgressBar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import { TitledDialog } from '../../ui/titled-dialog';
import { Bring } from './bring';
import { Look } from './look';
import styles from './own-images.module.css';
import { useOwnImages } from './own-images';
import './words';

export default function OwnImagesDialog() {
  const { t } = useTranslation();
  const isOpen = useOwnImages((state) => state.isOpen);
  return (
    <TitledDialog
      isOpen={isOpen}
      onClose={() => act('close-own-images')}
      title={t('ownImages.title')}
      close={t('ownImages.close')}
      data-testid="own-images-dialog"
    >
      <p className={prose.small}>{t('ownImages.privacy')}</p>
      <Content />
    </TitledDialog>
  );
}

function Content() {
  const { t, i18n } = useTranslation();
  const { reading, found, failure } = useOwnImages();
  return (
    <>
      {failure && (
        <Alert tone="error" data-testid="own-images-failure">
          <p>{failureText(t, i18n.language, failure)}</p>
        </Alert>
      )}
      {reading && <Reading {...reading} />}
      {!reading && found && <Look found={found} />}
      {!reading && !found && (
        <>
          <Bring />
          <Kept />
        </>
      )}
    </>
  );
}

function Reading({ done, met }: { done: number; met: number }) {
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatNumber(i18n.language, value);
  return (
    <div className={styles.part}>
      <ProgressBar fraction={met ? done / met : 0} label={t('ownImages.progress')} />
      <p role="status">{t('ownImages.reading', { done: number(done), met: number(met) })}</p>
      <p>
        <PassingButton onClick={() => act('cancel-own-images')}>{t('ownImages.cancel')}</PassingButton>
      </p>
    </div>
  );
}

function Kept() {
  const { t, i18n } = useTranslation();
  const kept = useOwnImages((state) => state.kept);
  if (!kept) return null;
  return (
    <section className={styles.part} aria-labelledby="own-images-kept">
      <h3 id="own-images-kept" className={prose.title}>
        {t('ownImages.kept')}
      </h3>
      {kept.length === 0 && <p className={prose.small}>{t('ownImages.noneKept')}</p>}
      <ul className={styles.list}>
        {kept.map(({ key, name, count, bytes, size }) => (
          <li key={key} className={styles.kept} data-testid="kept-set" data-passing>
            <span>
              <strong>{name}</strong>{' '}
              {t('ownImages.keptFacts', {
                number: formatNumber(i18n.language, count),
                size: `${size.width} × ${size.height}`,
                bytes: formatBytes(i18n.language, bytes),
              })}
            </span>
            <span className={styles.row}>
              <Button
                aria-label={t('ownImages.trainKeptIt', { name })}
                onClick={() => act('train-on-kept-images', key)}
              >
                {t('ownImages.trainKept')}
              </Button>
              <Button variant="quiet" onClick={() => act('save-own-images', key)}>
                {t('ownImages.save')}
              </Button>
              <PassingButton
                variant="quiet"
                aria-label={t('ownImages.deleteIt', { name })}
                onClick={() => act('delete-own-images', key)}
              >
                {t('ownImages.delete')}
              </PassingButton>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
