/** @file The lesson's exhibits as pages of a chapter, one a screen. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import prose from '../../ui/prose.module.css';
import { DigitsAwaited } from './digits-awaited';
import { SameOrDifferent } from './same-or-different';
import { ShuffledWords } from './shuffled-words';
import { TurningTray } from './turning-tray';
import { useMeasurements } from './use-measurements';

export function Glance() {
  const { t } = useTranslation();
  const { measurements, retry } = useMeasurements(true);
  return (
    <Page lead={t('premise.lead')}>
      <DigitsAwaited measurements={measurements} onRetry={retry}>
        {(digits, bank) => <SameOrDifferent digits={digits} bank={bank} cat={measurements.cat} />}
      </DigitsAwaited>
    </Page>
  );
}

export function Turn() {
  const { measurements, retry } = useMeasurements(true);
  const { none, rotate180 } = measurements.survivals;
  return (
    <Page>
      <DigitsAwaited measurements={measurements} onRetry={retry}>
        {(digits, bank) => <TurningTray digits={digits} bank={bank} upright={none} upsideDown={rotate180} />}
      </DigitsAwaited>
    </Page>
  );
}

export function Words() {
  return (
    <Page>
      <ShuffledWords />
    </Page>
  );
}

function Page({ lead, children }: { lead?: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <h1 className={prose.heading}>{t('premise.title')}</h1>
      {lead && <p className={prose.measure}>{lead}</p>}
      {children}
    </>
  );
}
