/** @file Tabs in the page's look: a row of choices, one panel at a time. */
import { Tabs as BaseTabs } from '@base-ui/react/tabs';
import type { ComponentProps } from 'react';
import button from './button.module.css';
import { classNames } from './class-names';
import styles from './tabs.module.css';

export const Tabs = BaseTabs.Root;
export const TabPanel = BaseTabs.Panel;

/** With a class of its own a list is laid out as that says. */
export function TabList({ className = styles.list!, ...rest }: ComponentProps<typeof BaseTabs.List>) {
  return <BaseTabs.List {...rest} className={className} />;
}

/** With a class of its own a tab looks as that says. */
export function Tab({ className = classNames(button.choice), ...rest }: ComponentProps<typeof BaseTabs.Tab>) {
  return <BaseTabs.Tab {...rest} className={className} />;
}
