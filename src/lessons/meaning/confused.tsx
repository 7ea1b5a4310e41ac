/** @file Which digits lie among each other in each of the two runs, pair by pair. */
import { useTranslation } from 'react-i18next';
import {
  eachOther,
  ownClass,
  pairsOf,
  type Pair,
  type Share,
  type Space,
} from '../../evaluate/confusion-shares';
import { formatShare } from '../../i18n/format-accuracy';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import { Scroller } from '../../ui/scroller';
import table from '../../ui/table.module.css';
import type { Measured } from './checks';
import styles from './meaning.module.css';
import { useMeaning } from './digit-runs';
import { useChangesText } from './use-changes-text';

/** Beside six and nine, those that the newest run mixes most in z. */
const otherPairs = 5;
const sixAndNine: Pair = [6, 9];

export function Confused() {
  const { t, i18n } = useTranslation();
  const kept = useMeaning((state) => state.kept);
  const broken = useMeaning((state) => state.broken);
  const changesText = useChangesText();
  const newest = broken ?? kept;
  if (!newest) return null;
  const text = ({ mean, error }: Share) => formatShare(i18n.language, mean, error);
  const columns = (['z', 'h'] as const).flatMap((space) =>
    [kept, broken].map((measured, i) => ({ key: `${space}${i}`, space, measured })),
  );
  const cells = (of: (measured: Measured, space: Space) => Share) =>
    columns.map(({ key, space, measured }) => (
      <td key={key}>{measured ? text(of(measured, space)) : '–'}</td>
    ));
  const { bankImages, k, images } = newest.confusion;
  return (
    <section className={card.card} aria-labelledby="meaning-confused" data-testid="confused">
      <h2 className={prose.title} id="meaning-confused">
        {t('meaning.confused.title')}
      </h2>
      {broken && <p>{t('meaning.confused.changed', { changes: changesText(broken) })}</p>}
      <Scroller label={t('meaning.confused.title')}>
        <table className={`${table.table} ${styles.confused}`}>
          <thead>
            <tr>
              <th scope="col">{t('meaning.confused.pair')}</th>
              {columns.map(({ key, space }, i) => (
                <th key={key} scope="col">
                  {`${space}: ${t(i % 2 === 0 ? 'meaning.confused.kept' : 'meaning.confused.broken')}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {mostMixed(newest).map((pair) => (
              <tr key={pair.join()} data-testid={`pair-${pair.join('-')}`}>
                <th scope="row">{t('meaning.confused.both', { a: String(pair[0]), b: String(pair[1]) })}</th>
                {cells(({ confusion }, space) => eachOther(confusion, space, pair))}
              </tr>
            ))}
            <tr>
              <th scope="row">{t('meaning.confused.own')}</th>
              {cells(({ confusion }, space) => ownClass(confusion, space))}
            </tr>
          </tbody>
        </table>
      </Scroller>
      <p className={prose.small}>
        {t('meaning.confused.how', {
          k,
          bank: bankImages,
          n: images.reduce((sum, count) => sum + count, 0),
        })}
      </p>
    </section>
  );
}

function mostMixed({ confusion }: Measured): Pair[] {
  const share = (pair: Pair) => eachOther(confusion, 'z', pair).mean;
  const others = pairsOf(confusion).filter(([a, b]) => a !== sixAndNine[0] || b !== sixAndNine[1]);
  return [sixAndNine, ...others.toSorted((a, b) => share(b) - share(a)).slice(0, otherPairs)];
}
