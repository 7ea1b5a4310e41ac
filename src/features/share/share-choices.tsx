/** @file What can be given away, each with what it is, and what became of it. */
import {
  Archive,
  ChartLine,
  FileSpreadsheet,
  FolderOpen,
  Image,
  Link,
  Package,
  QrCode,
  Server,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useDropzone, type DropzoneRootProps } from 'react-dropzone';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Failure, PlaygroundError } from '../../config/playground-error';
import { isPublic } from '../../datasets/datasets';
import { failureText } from '../../i18n/failure-text';
import { useRun } from '../../state/run-store';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import field from '../../ui/field.module.css';
import { moveFocus } from '../../ui/move-focus';
import prose from '../../ui/prose.module.css';
import styles from './share-menu.module.css';
import { useShare, type Shared } from './store';
import './words';

interface Choice {
  shared: Shared;
  /** Of what a file can be dropped on. */
  root?: DropzoneRootProps;
  children?: ReactNode;
  Icon: LucideIcon;
  /** @returns why it was refused, if it was */
  take: () => PlaygroundError | undefined;
}

const choices: readonly Choice[] = [
  { shared: 'link', Icon: Link, take: () => act('copy-link') },
  { shared: 'class-card', Icon: QrCode, take: () => act('show-class-card') },
  { shared: 'card', Icon: Image, take: () => act('save-image-card') },
  { shared: 'table', Icon: FileSpreadsheet, take: () => act('save-table') },
  { shared: 'charts', Icon: ChartLine, take: () => act('save-charts') },
  { shared: 'run', Icon: Package, take: () => act('save-run') },
  { shared: 'pytorch', Icon: Server, take: () => act('save-pytorch-package') },
  { shared: 'everything', Icon: Archive, take: () => act('save-everything') },
];

export default function ShareChoices() {
  const list = useRef<HTMLUListElement>(null);
  // Its code may come after the menu has opened.
  useEffect(() => list.current!.querySelector('button')!.focus({ preventScroll: true }), []);
  const isOwn = useRun(({ runConfig, draft }) => !isPublic(runConfig ?? draft));
  return (
    <>
      <ul ref={list} className={styles.choices} data-focus-grid>
        {choices.map((choice) => (
          <ShareChoice key={choice.shared} {...choice} />
        ))}
        <OpenChoice />
      </ul>
      {isOwn && <OwnImages />}
    </>
  );
}

function OwnImages() {
  const { t } = useTranslation();
  const id = useId();
  const withOwnImages = useShare((share) => share.withOwnImages);
  return (
    <div className={styles.ownImages}>
      <Checkbox
        checked={withOwnImages}
        aria-describedby={id}
        onChange={(isTicked) => act('include-own-images', isTicked)}
      >
        {t('share.ownImages.label')}
      </Checkbox>
      <p id={id} className={prose.small}>
        {t('share.ownImages.help')}
      </p>
    </div>
  );
}

/** Of a file that is chosen or dropped. */
function OpenChoice() {
  const { getRootProps, getInputProps, open } = useDropzone({
    noClick: true,
    noKeyboard: true,
    multiple: false,
    onDrop: ([file]) => void (file && act('open-run-file', file)),
  });
  const choice: Choice = {
    shared: 'open',
    Icon: FolderOpen,
    take: () => {
      open();
      return undefined;
    },
  };
  return (
    <ShareChoice {...choice} root={getRootProps({ role: 'listitem' })}>
      <input {...getInputProps({ accept: '.safetensors,.zip' })} data-testid="run-file" />
    </ShareChoice>
  );
}

function ShareChoice({ shared, Icon, take, root, children }: Choice) {
  const { t } = useTranslation();
  const id = useId();
  const [refused, setRefused] = useState<Failure>();
  const isMaking = useShare(({ outcomes }) => outcomes[shared]?.kind === 'making');
  return (
    <li {...root}>
      {children}
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
        {!refused && outcome?.kind === 'opened' && t('share.open.opened', { file: outcome.file })}
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
