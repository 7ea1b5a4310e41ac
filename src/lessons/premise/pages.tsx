/** @file The lesson's exhibits as pages of a chapter, one a screen. */
import { useTranslation } from 'react-i18next';
import card from '../../ui/card.module.css';
import { Part } from '../../ui/part';
import { PageHeading } from '../page-heading';
import { DigitsAwaited } from './digits-awaited';
import type { Wanted } from './premise-events';
import section from './premise-section.module.css';
import { SameOrDifferent } from './same-or-different';
import { WordShuffler } from './shuffled-words';
import { Tray, TurningLead } from './turning-tray';
import { useMeasurements } from './use-measurements';

const exhibit = `${card.roomy} ${section.exhibit}`;

const imagesAlone: Wanted = { changes: [], cutouts: [] };
const turned: Wanted = { changes: ['none', 'rotate180'], cutouts: [] };

export function Glance() {
  const { t } = useTranslation();
  const { measurements, retry } = useMeasurements(imagesAlone);
  return (
    <>
      <PageHeading title={t('premise.title')} lead={t('premise.lead')} />
      <DigitsAwaited measurements={measurements} onRetry={retry}>
        {(digits, bank) => <SameOrDifferent digits={digits} bank={bank} cat={measurements.cat} />}
      </DigitsAwaited>
    </>
  );
}

export function Turn() {
  const { t } = useTranslation();
  const { measurements, retry } = useMeasurements(turned);
  const { none, rotate180 } = measurements.survivals;
  return (
    <>
      <PageHeading title={t('premise.turn.title')} lead={<TurningLead />} />
      <DigitsAwaited measurements={measurements} onRetry={retry}>
        {(digits, bank) => (
          <div className={exhibit}>
            <Part>
              <Tray digits={digits} bank={bank} upright={none} upsideDown={rotate180} />
            </Part>
          </div>
        )}
      </DigitsAwaited>
    </>
  );
}

export function Words() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeading title={t('premise.words.title')} lead={t('premise.words.lead')} />
      <div className={exhibit}>
        <Part>
          <WordShuffler />
        </Part>
      </div>
    </>
  );
}
