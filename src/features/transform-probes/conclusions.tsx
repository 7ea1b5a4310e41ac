/** @file The sentences that follow from what the probes have found so far; none before they have found anything. */
import { useTranslation } from 'react-i18next';
import type { TransformProbe } from '../../evaluate/transform-probes';
import prose from '../../ui/prose.module.css';
import { conclusionOf, conclusions, isRead } from './conclusion';

interface ConclusionsProps {
  probes: readonly TransformProbe[];
  /** Else nothing is said of z. */
  usesHead: boolean;
}

export function Conclusions({ probes, usesHead }: ConclusionsProps) {
  const { t, i18n } = useTranslation();
  if (probes.length === 0) return null;
  const listed = (some: readonly TransformProbe[]) =>
    new Intl.ListFormat(i18n.language, { type: 'unit' }).format(
      some.map(({ question }) => t(`transform-probes.names.${question}`)),
    );
  const said = usesHead ? ofBoth() : ofH();
  return (
    <div className={prose.text} role="status" data-testid="transform-conclusion">
      {said.map(({ name, some }) => (
        <p key={name}>{t(`transform-probes.conclusion.${name}`, { list: listed(some) })}</p>
      ))}
      {usesHead && <p>{t(`transform-probes.conclusion.${isMoreInH() ? 'moreInH' : 'asMuchInZ'}`)}</p>}
    </div>
  );

  function isMoreInH(): boolean {
    return probes.some((probe) => ['forgotten', 'fainter'].includes(conclusionOf(probe)));
  }

  function ofBoth() {
    return conclusions
      .map((name) => ({ name, some: probes.filter((probe) => conclusionOf(probe) === name) }))
      .filter(({ some }) => some.length > 0);
  }

  function ofH() {
    const reads = ({ h, chance, testImages }: TransformProbe) => isRead(h, chance, testImages);
    return [
      { name: 'readFromH' as const, some: probes.filter(reads) },
      { name: 'unreadFromH' as const, some: probes.filter((probe) => !reads(probe)) },
    ].filter(({ some }) => some.length > 0);
  }
}
