/** @file What stands in the place of exhibits until their digits are there, and where they cannot be had. */
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { failureText } from '../../i18n/failure-text';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Placeholder } from '../../ui/placeholder';
import type { Digits } from './digits';
import { pixelBank, type PixelBank } from './pixel-neighbours';
import styles from './premise-section.module.css';
import type { Measurements } from './use-measurements';

interface DigitsAwaitedProps {
  measurements: Measurements;
  onRetry: () => void;
  children: (digits: Digits, bank: PixelBank) => ReactNode;
}

export function DigitsAwaited({ measurements, onRetry, children }: DigitsAwaitedProps) {
  const { t, i18n } = useTranslation();
  const { digits, failure } = measurements;
  const bank = useMemo(() => digits && pixelBank(digits.train), [digits]);
  return (
    <>
      {failure && (
        <Alert tone="error" actions={<Button onClick={onRetry}>{t('actions.tryAgain')}</Button>}>
          <p>
            {failure.code === 'worker-died' ? t('premise.failed') : failureText(t, i18n.language, failure)}
          </p>
        </Alert>
      )}
      {digits && bank
        ? children(digits, bank)
        : !failure && (
            <Placeholder isFramed className={styles.waiting} role="status">
              {t('premise.loading')}
            </Placeholder>
          )}
    </>
  );
}
