/**
 * @file What was learned, next to what was not: one tab a question. The worker computes a panel's data
 * only while its tab is open and on the screen.
 */
import { startTransition, useEffect, useRef, useState, type ComponentType, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Language } from '../../i18n/i18n';
import { useComparesPairs } from '../../state/use-objective';
import { watch } from '../../state/watching';
import { lazyPart } from '../../ui/lazy-part';
import { useOnScreen } from '../../ui/on-screen';
import { PanelHead } from '../../ui/panel';
import { Tab, TabList, TabPanel, Tabs } from '../../ui/tabs';
import styles from './evidence-section.module.css';
import './words';
import { panels, type PanelName } from '../panels';
import { LoadingPanel } from './loading-panel';
import { NoPairs } from './no-pairs';
import type { PanelDescription } from './panel-description';
import { panelOfHash } from './panel-address';
import { useOpenPanel } from './store';

const components = import.meta.glob<{ default: ComponentType }>('../*/panel.tsx');
const descriptions: readonly (PanelDescription & { name: PanelName })[] = panels;
const tabs = descriptions.map((panel) => ({
  ...panel,
  Panel: lazyPart(components[`../${panel.name}/panel.tsx`]!, LoadingPanel),
}));

export default function EvidenceSection() {
  const { t, i18n } = useTranslation();
  const open = useShownPanel();
  const hasPairs = useComparesPairs();
  const section = useRef<HTMLElement>(null);
  useWatching(useOnScreen(section), open);
  useLinkedPanel(section);
  return (
    <section ref={section} className={styles.section} aria-labelledby="evidence-heading">
      <PanelHead
        name="evidence"
        heading="h2"
        id="evidence-heading"
        title={t('evidence.heading')}
        lead={t(hasPairs ? 'evidence.lead' : 'evidence.leadAlone')}
      />
      <Tabs value={open} onValueChange={(name) => act('open-panel', name as PanelName)}>
        <TabList aria-label={t('evidence.heading')}>
          {tabs.map(({ name, title }) => (
            <Tab key={name} value={name}>
              {title[i18n.language as Language]}
            </Tab>
          ))}
        </TabList>
        {tabs.map(({ name, needsPairs, Panel }) => (
          <TabPanel key={name} value={name} className={styles.panel}>
            {needsPairs && !hasPairs ? <NoPairs /> : <Panel />}
          </TabPanel>
        ))}
      </Tabs>
    </section>
  );
}

/** Opens the panel that the address leads to, and comes to it; so whenever a link to one is followed. */
function useLinkedPanel(section: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const arrive = () => {
      const linked = panelOfHash(location.hash);
      if (!linked) return;
      act('open-panel', linked);
      section.current?.scrollIntoView();
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [section]);
}

/** A panel is much to render: in slices, while the one before is still there. */
function useShownPanel(): PanelName {
  const [shown, setShown] = useState(() => useOpenPanel.getState().open);
  useEffect(() => {
    const show = ({ open }: { open: PanelName }) => startTransition(() => setShown(open));
    show(useOpenPanel.getState());
    return useOpenPanel.subscribe(show);
  }, []);
  return shown;
}

/** Tells the worker of what the open panel shows while the section is on the screen. */
function useWatching(isOnScreen: boolean, name: PanelName): void {
  useEffect(() => {
    const { watches } = panels.find((panel) => panel.name === name)!;
    return isOnScreen && watches.length > 0 ? watch(watches) : undefined;
  }, [isOnScreen, name]);
}
