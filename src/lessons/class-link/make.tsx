/** @file Where a teacher makes the link for a class: which settings, which seed; to copy, or for a camera. */
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseFieldText, withField } from '../../config/parse-config';
import { PlaygroundError } from '../../config/playground-error';
import { presetConfig, presetNames, type PresetName } from '../../config/presets';
import type { RunConfig } from '../../config/run-config';
import { isPublic } from '../../datasets/datasets';
import { QrCode } from '../../features/class-card/qr-code';
import { failureText } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import field from '../../ui/field.module.css';
import { NumberInput } from '../../ui/number-input';
import prose from '../../ui/prose.module.css';
import { Select } from '../../ui/select';
import { classLink, isOfThisMachine } from './address';
import styles from './class-link.module.css';
import './words';

interface MakeClassLinkProps {
  /** Its name, and what it is called. */
  lesson: string;
  title: string;
}

export function MakeClassLink({ lesson, title }: MakeClassLinkProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const draft = useRun((run) => run.draft);
  const [chosen, choose] = useState<PresetName | 'now'>('quick');
  const base = chosen === 'now' ? draft : presetConfig(chosen);
  const [typed, type] = useState<string>();
  const seed = typed ?? String(base.seed);
  const made = withSeed(base, seed);
  // Nobody else has the teacher's own images.
  const names = isPublic(draft) ? ([...presetNames, 'now'] as const) : presetNames;
  return (
    <section className={styles.make} aria-labelledby={`${id}title`} data-testid="make-class-link">
      <h2 id={`${id}title`} className={prose.title}>
        {t('classLink.title')}
      </h2>
      <p className={prose.text}>{t('classLink.about')}</p>
      {isOfThisMachine(location) && <p className={prose.text}>{t('classLink.thisMachine')}</p>}
      <div className={styles.choices}>
        <label htmlFor={`${id}settings`}>{t('classLink.settings')}</label>
        <Select
          id={`${id}settings`}
          options={names.map((name) => ({
            value: name,
            text: name === 'now' ? t('classLink.now') : t(`presets.${name}`),
          }))}
          value={chosen}
          onChange={choose}
        />
        <label htmlFor={`${id}seed`}>{t('classLink.seed')}</label>
        <NumberInput
          id={`${id}seed`}
          value={seed}
          aria-describedby={`${id}help`}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
        <p id={`${id}help`} className={prose.small}>
          {t('classLink.seedHelp')}
        </p>
      </div>
      {made instanceof PlaygroundError ? (
        <FieldError>{failureText(t, i18n.language, made.toFailure())}</FieldError>
      ) : (
        <Made address={classLink(location, lesson, made)} title={title} />
      )}
    </section>
  );
}

/** @returns why the text is no seed, where it is none */
function withSeed(base: RunConfig, text: string): RunConfig | PlaygroundError {
  try {
    return withField(base, ...parseFieldText('seed', text.trim()));
  } catch (error) {
    if (error instanceof PlaygroundError) return error;
    throw error;
  }
}

function Made({ address, title }: { address: string; title: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, tell] = useState<{ of: string; isCopied: boolean }>();
  const refused = () => {
    input.current?.select();
    tell({ of: address, isCopied: false });
  };
  const copy = () => {
    // Browsers without it offer no clipboard over plain http.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (!clipboard) return refused();
    clipboard.writeText(address).then(() => tell({ of: address, isCopied: true }), refused);
  };
  return (
    <>
      <div className={styles.address}>
        <input
          ref={input}
          readOnly
          className={field.field}
          value={address}
          aria-label={t('classLink.address')}
          data-testid="class-link-address"
        />
        <Button onClick={copy}>{t('classLink.copy')}</Button>
      </div>
      <p role="status">
        {outcome?.of === address && t(outcome.isCopied ? 'classLink.copied' : 'classLink.notCopied')}
      </p>
      <QrCode text={address} label={t('classLink.code', { lesson: title })} />
    </>
  );
}
