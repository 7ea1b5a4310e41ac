/** @file The class card, whose code comes when it is first opened. */
import { useState } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import { useClassCard } from './store';

const ClassCardDialog = lazyPart(
  () => import('./class-card-dialog'),
  () => null,
);

/** Once opened it stays, so that it can hand the focus back as it closes. */
export function ClassCard() {
  const isOpen = useClassCard((card) => card.isOpen);
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <ClassCardDialog />;
}
