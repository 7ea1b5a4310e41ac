/** @file The frame of one of the lesson's exhibits: title, explanation, what to look for, what there is to do. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import card from '../../ui/card.module.css';
import { Panel } from '../../ui/panel';
import styles from './premise-section.module.css';

interface ExhibitProps {
  name: 'turn' | 'survival' | 'cutout' | 'guess' | 'words';
  lead: ReactNode;
  children: ReactNode;
}

export function Exhibit({ name, lead, children }: ExhibitProps) {
  const { t } = useTranslation();
  return (
    <Panel
      name={`premise/${name}`}
      title={t(`premise.${name}.title`)}
      lead={lead}
      lookFor={t(`premise.${name}.lookFor`)}
      className={`${card.roomy} ${styles.exhibit}`}
    >
      {children}
    </Panel>
  );
}
