/** @file What each page of a lesson says first, to be read from the back row: what it is about, and what there is to do. */
import type { ComponentProps, ReactNode } from 'react';
import { unbroken } from '../i18n/unbroken';
import styles from './page-heading.module.css';

interface PageHeadingProps extends ComponentProps<'header'> {
  title: string;
  lead?: ReactNode;
}

export function PageHeading({ title, lead, ...rest }: PageHeadingProps) {
  return (
    <header {...rest}>
      <h1 className={styles.heading}>{unbroken(title)}</h1>
      {lead && <p className={styles.lead}>{lead}</p>}
    </header>
  );
}
