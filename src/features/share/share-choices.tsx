/** @file What can be given away, each with what it is, and what became of it. */
import { FileSpreadsheet, Image, Link, Package, type LucideIcon } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Failure, PlaygroundError } from '../../config/playground-error';
import { failureText } from '../../i18n/failure-text';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import field from '../../ui/field.module.css';
import { moveFocus } from '../../ui/move-focus';
import prose from '../../ui/prose.module.css';
import styles from './share-menu.module.css';
import { useShare, type Shared } from './store';
import './words';

interface Choice {
  shared: Shared;
  Icon: LucideIcon;
  /** @returns why it was refused, if it was */
  take: () => PlaygroundError | undefined;
}

const choices: readonly Choice[] = [
  { shared: 'link', Icon: Link, take: () => act('copy-link') },
  { shared: 'card', Icon: Image, take: () => act('save-image-card') },
  { shared: 'table', Icon: FileSpreadsheet, take: () => act('save-table') },
  { shared: 'run', Icon: Package, take: () => act('save-run') },
];

export default function ShareChoices() {
  const list = useRef<HTMLUListElement>(null);
  // Its code may come after the menu has opened.
  useEffect(() => list.current!.querySelector('button')!.focus({ preventScroll: true }), []);
  return (
    <ul ref={list} className={styles.choices} data-focus-grid>
      {choices.map((choice) => (
        <ShareChoice key={choice.shared} {...choice} />
      ))}
    </ul>
  );
}

function ShareChoice({ shared, Icon, take }: Choice) {
  const { t } = useTranslation();
  const id = useId();
  const [refused, setRefused] = useState<Failure>();
  const isMaking = useShare(({ outcomes }) => outcomes[shared]?.kind === 'making');
  return (
    <li>
      <Button
        variant="bare"
        className={styles.choice}
        isBusy={isMaking}
        aria-labelledby={`${id}title`}
        aria-describedby={`${id}help`}
        onKeyDown={moveFocus}
        onClick={() => setRefused(take()?.toFailure())}
      >
        <Icon size={20} aria-hidden className={styles.icon} />
        <span id={`${id}title`} className={styles.title}>
          {t(`share.${shared}.title`)}
        </span>
        <span id={`${id}help`} className={prose.small}>
          {t(`share.${shared}.help`)}
        </span>
      </Button>
      <Result shared={shared} refused={refused} />
    </li>
  );
}

function Result({ shared, refused }: { shared: Shared; refused: Failure | undefined }) {
  const { t, i18n } = useTranslation();
  const outcome = useShare(({ outcomes }) => outcomes[shared]);
  const failure = refused ?? (outcome?.kind === 'failed' ? outcome.failure : undefined);
  return (
    <div className={styles.result}>
      <p role="status" className={styles.done} data-testid={`shared-${shared}`}>
        {!refused && outcome?.kind === 'making' && t('share.making')}
        {!refused && outcome?.kind === 'copied' && t('share.link.copied')}
        {!refused && outcome?.kind === 'saved' && t('share.saved', { file: outcome.file })}
      </p>
      {failure && <FieldError>{failureText(t, i18n.language, failure)}</FieldError>}
      {outcome?.kind === 'not-copied' && <NotCopied address={outcome.address} />}
    </div>
  );
}

/** The link to be copied by hand. */
function NotCopied({ address }: { address: string }) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current!.select(), [address]);
  return (
    <>
      <FieldError>{t('share.link.notCopied')}</FieldError>
      <input
        ref={input}
        readOnly
        className={`${field.field} ${styles.address}`}
        value={address}
        aria-label={t('share.link.address')}
      />
    </>
  );
}
