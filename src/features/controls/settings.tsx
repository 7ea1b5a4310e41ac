/** @file The drawer of all settings, whose code comes when it is first opened, or earlier if there is time. */
import { useState } from 'react';
import { lazyPart } from '../../ui/lazy-part';
import { useSettings } from './store';

const SettingsDrawer = lazyPart(
  () => import('./settings-drawer'),
  () => null,
);

/** Once opened it stays, so that it can hand the focus back as it closes. */
export function Settings() {
  const isOpen = useSettings((settings) => settings.isOpen);
  const [wasOpen, setWasOpen] = useState(false);
  if (isOpen && !wasOpen) setWasOpen(true);
  return wasOpen && <SettingsDrawer />;
}
