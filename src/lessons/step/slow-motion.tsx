/**
 * @file One step of the run in slow motion: every number on the way of one anchor, forwards and backwards, can be
 * pressed for its formula with the numbers put in.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act, usePossible } from '../../actions/act';
import type { RunConfig } from '../../config/run-config';
import type { TracedStep } from '../../features/slow-motion/calls';
import { useSlowMotion } from '../../features/slow-motion/store';
import { failureText } from '../../i18n/failure-text';
import { comparesPairs } from '../../objectives/objectives';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Placeholder } from '../../ui/placeholder';
import { StillImage } from '../../ui/still-image';
import { AnchorButton } from '../anchor-button';
import { RunBar } from '../game/run-bar';
import { PageHeading } from '../page-heading';
import { traceAnchor } from './anchor';
import { Backward } from './backward';
import { Forward } from './forward';
import { Explained, spokenText, type Explanation } from './number';
import styles from './slow-motion.module.css';

export function SlowMotion() {
  const { t, i18n } = useTranslation();
  const { traced, isAsked, failure } = useSlowMotion();
  const canTrace = usePossible('trace-step');
  const isShown = useRun((run) => isNtXentOfCosines(run.runConfig ?? run.draft));
  return (
    <>
      <PageHeading title={t('step.slow.title')} lead={t('step.slow.lead')} />
      <RunBar />
      {isShown ? (
        <div className={styles.bar}>
          <Button variant="primary" isBusy={!canTrace || isAsked} onClick={() => act('trace-step')}>
            {t('step.slow.take')}
          </Button>
          {traced && <span>{t('step.slow.taken', { step: traced.step + 1 })}</span>}
        </div>
      ) : (
        <p>{t('step.slow.noPairs')}</p>
      )}
      {failure && <FieldError>{failureText(t, i18n.language, failure)}</FieldError>}
      {isShown && traced ? (
        <Traced key={traced.step} traced={traced} />
      ) : (
        <Placeholder isFramed>{t('step.slow.awaited')}</Placeholder>
      )}
    </>
  );
}

/** The loss whose formulas are shown. */
function isNtXentOfCosines(config: RunConfig): boolean {
  return comparesPairs(config) && config.loss.name === 'nt-xent' && config.loss.normalise;
}

function Traced({ traced }: { traced: TracedStep }) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState(0);
  const [shown, setShown] = useState<Explanation>();
  const { z, embeddingSize, temperature } = traced;
  const views = z.length / embeddingSize;
  const trace = traceAnchor(z, embeddingSize, anchor, temperature);
  const image = (view: number) => <ViewImage traced={traced} view={view} />;
  const shared = { traced, trace, image, shown, onShow: setShown };
  return (
    <>
      <div className={styles.views} role="group" aria-label={t('step.slow.anchors')} data-focus-grid>
        {Array.from({ length: views }, (_, view) => (
          <AnchorButton
            key={view}
            isAnchor={view === anchor}
            label={t('step.slow.view', { view: view + 1 })}
            onChoose={() => {
              setAnchor(view);
              setShown(undefined);
            }}
          >
            {image(view)}
          </AnchorButton>
        ))}
      </div>
      <p className={styles.formula} data-testid="formula">
        {shown ? <Explained explanation={shown} /> : t('step.slow.press')}
      </p>
      <p className="visually-hidden" role="status">
        {shown && spokenText(shown)}
      </p>
      <Forward {...shared} />
      <Backward {...shared} />
    </>
  );
}

function ViewImage({ traced: { sample, views }, view }: { traced: TracedStep; view: number }) {
  const { height, width, channels } = sample.size;
  const length = height * width * channels;
  return (
    <StillImage
      {...sample.size}
      isPhoto
      data={views.subarray(view * length, (view + 1) * length)}
      className={styles.image}
    />
  );
}
