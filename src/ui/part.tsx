/**
 * @file A part of the page that fails alone: in its place stands a sentence and a button that tries
 * again. Whatever is kept outside React (the run, its numbers, the settings) is left as it is.
 */
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Alert } from './alert';
import { Button } from './button';

/** Thrown in place of a part whose code did not arrive. */
export class PartNotLoaded extends Error {}

interface PartProps {
  children: ReactNode;
  /** Before the part is rendered again. */
  onRetry?: () => void;
}

/** React knows only classes for this. */
export class Part extends Component<PartProps, { failure?: { error: unknown } | undefined }> {
  override state: { failure?: { error: unknown } | undefined } = {};

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } };
  }

  private readonly retry = () => {
    this.props.onRetry?.();
    this.setState({ failure: undefined });
  };

  override render() {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return <Caught error={failure.error} onRetry={this.retry} />;
  }
}

function Caught({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  const text = error instanceof PartNotLoaded ? t('part.notLoaded') : t('part.failed');
  return <FailedPart text={text} onRetry={onRetry} />;
}

/** What stands where a part of the page would. */
export function FailedPart({ text, onRetry }: { text: string; onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert
      tone="error"
      data-testid="failed-part"
      actions={<Button onClick={onRetry}>{t('actions.tryAgain')}</Button>}
    >
      <p>{text}</p>
    </Alert>
  );
}
