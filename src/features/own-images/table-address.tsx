/** @file A table of images at an address that the visitor types: asked for only after a plain question. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { PassingButton } from '../../ui/passing-button';
import prose from '../../ui/prose.module.css';
import styles from './own-images.module.css';

export function TableAddress() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<URL>();
  const [isRefused, setRefused] = useState(false);
  const ask = () => {
    const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : undefined;
    const isSafe = url?.protocol === 'https:';
    setRefused(!isSafe);
    setAsked(isSafe ? url : undefined);
  };
  return (
    <details>
      <summary>{t('ownImages.address')}</summary>
      <div className={styles.part}>
        <div className={styles.row}>
          <label>
            {t('ownImages.addressLabel')}{' '}
            <input
              className={styles.field}
              type="url"
              value={typed}
              onChange={({ currentTarget }) => {
                setTyped(currentTarget.value);
                setAsked(undefined);
              }}
            />
          </label>
          <Button onClick={ask}>{t('ownImages.ask')}</Button>
        </div>
        <p className={prose.small}>{t('ownImages.addressHelp')}</p>
        {isRefused && <FieldError>{t('ownImages.noAddress')}</FieldError>}
        {asked && (
          <div className={styles.part} role="group" data-passing>
            <p>{t('ownImages.question', { host: asked.host })}</p>
            <div className={styles.row}>
              <PassingButton variant="primary" onClick={() => act('fetch-own-images', asked.href)}>
                {t('ownImages.yes')}
              </PassingButton>
              <PassingButton onClick={() => setAsked(undefined)}>{t('ownImages.no')}</PassingButton>
            </div>
          </div>
        )}
      </div>
    </details>
  );
}
