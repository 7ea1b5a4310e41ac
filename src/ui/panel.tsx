/**
 * @file The frame of whatever shows something: what it is, what to look for in it, a link to it, and a boundary
 * of its own within which it fails alone.
 */
import { Eye, Link } from 'lucide-react';
import {
  createContext,
  useContext,
  useEffect,
  useRef,
  type ComponentProps,
  type ReactNode,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names';
import { hashOfPanel, leadsTo } from './panel-hash';
import { Part } from './part';
import styles from './panel.module.css';
import prose from './prose.module.css';

/** Of panels' headings: one below what they stand under. */
export const PanelLevel = createContext<'h2' | 'h3'>('h3');

interface PanelHeadProps {
  /** In the address of a link to it (src/ui/panel-hash.ts). */
  name: string;
  title: string;
  /** What it is, where its title does not say all. */
  lead?: ReactNode;
  /** One sentence: what to look for here. Only a section whose panels say that themselves has none. */
  lookFor?: string;
  /** A panel's, unless told. `tab`: as well, but it is the tab's section that brings the visitor here. */
  heading?: 'h2' | 'h3' | 'tab';
  /** Of the heading. */
  id?: string;
}

interface PanelProps extends PanelHeadProps, Omit<ComponentProps<'section'>, 'id' | 'title'> {
  lookFor: string;
}

export function Panel({ name, title, lead, lookFor, heading, id, className, children, ...rest }: PanelProps) {
  return (
    <section
      {...rest}
      className={classNames(styles.panel, className)}
      aria-label={heading === 'tab' ? undefined : title}
      data-panel={name}
    >
      <PanelHead {...{ name, title, lead, lookFor, heading, id }} />
      <Part>{children}</Part>
    </section>
  );
}

export function PanelHead({ name, title, lead, lookFor, heading = 'h3', id }: PanelHeadProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  useArrival(place, heading === 'tab' ? undefined : name);
  const level = useContext(PanelLevel);
  const look = heading === 'h2' ? prose.heading : prose.title;
  return (
    <div ref={place} className={styles.head}>
      {heading === 'h2' || level === 'h2' ? (
        <h2 id={id} className={look}>
          {title}
        </h2>
      ) : (
        <h3 id={id} className={look}>
          {title}
        </h3>
      )}
      {lead !== undefined && <p className={prose.text}>{lead}</p>}
      {lookFor !== undefined && (
        <p className={styles.lookFor}>
          <Eye size={18} role="img" aria-label={t('part.lookFor')} /> <span>{lookFor}</span>
        </p>
      )}
      <a className={styles.link} href={hashOfPanel(name)} aria-label={t('part.link', { title })}>
        <Link size={16} aria-hidden />
      </a>
    </div>
  );
}

/** A visitor whose address leads to it is brought to it as it appears, and whenever a link to it is followed. */
function useArrival(place: RefObject<HTMLElement | null>, name: string | undefined): void {
  useEffect(() => {
    if (name === undefined) return undefined;
    const arrive = () => {
      if (leadsTo(location.hash, name)) place.current?.scrollIntoView();
    };
    arrive();
    addEventListener('hashchange', arrive);
    return () => removeEventListener('hashchange', arrive);
  }, [place, name]);
}
