/** @file The way to one's own images, whose code comes when they are first asked for. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { Button } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import { useOwnImages } from './own-images';

const OwnImagesDialog = lazyPart(
  () => import('./own-images-dialog'),
  () => null,
);

export function OwnImagesButton() {
  const { t } = useTranslation();
  const isOpen = useOwnImages((state) => state.isOpen);
  return (
    <Button
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      data-testid="own-images"
      onClick={() => act('open-own-images')}
    >
      {t('choices.own')}
    </Button>
  );
}

/** Once opened it stays, so that it can hand the focus back as it closes. */
export function OwnImages() {
  const isOpen = useOwnImages((state) => state.isOpen);
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <OwnImagesDialog />;
}
