/** @file The frame of one of the evidence's panels, which its tab names. */
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/i18n';
import { Panel } from '../../ui/panel';
import { panels, type PanelName } from '../panels';

type EvidencePanelProps = Omit<ComponentProps<typeof Panel>, 'name' | 'title' | 'heading' | 'id'> & {
  name: PanelName;
};

export function EvidencePanel({ name, ...rest }: EvidencePanelProps) {
  const { i18n } = useTranslation();
  const { title } = panels.find((panel) => panel.name === name)!;
  return <Panel {...rest} name={name} title={title[i18n.language as Language]} heading="tab" />;
}
