/**
 * @file One anchor's InfoNCE worked out by hand, with four candidates and the cosines of the student's own network:
 * each term is checked as it is filled in.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { quizWays } from '../../evaluate/quiz';
import { formatLogarithm } from '../../i18n/format-logarithm';
import { formatNumber } from '../../i18n/format-number';
import { usePresenting } from '../../state/presenting';
import { Button } from '../../ui/button';
import { PrintedFormula } from '../../ui/formula/printed-formula';
import { WithFormulas } from '../../ui/formula/with-formulas';
import { NumberInput } from '../../ui/number-input';
import { Placeholder } from '../../ui/placeholder';
import prose from '../../ui/prose.module.css';
import { StillImage } from '../../ui/still-image';
import table from '../../ui/table.module.css';
import { AnchorButton } from '../anchor-button';
import { useFirstRun } from '../game/first-run';
import { RunBar } from '../game/run-bar';
import { useGroups } from '../game/use-groups';
import { PageHeading } from '../page-heading';
import styles from './by-hand.module.css';
import { useTemperature } from './use-temperature';
import { isRight, shownCosine, termOf, termsOf, workOut } from './work';

/** Whose cosines the quiz keeps. */
const firstGroup = [0];
const candidates = 4;
/** In one line: a fraction of a heading's size is too small to read. */
const scaled = 's / τ';
const places = [...Array(candidates).keys()];

export function ByHand() {
  const { t } = useTranslation();
  const { points } = useFirstRun();
  const cosines = points.at(-1)?.quiz.cosines ?? [];
  return (
    <>
      <PageHeading title={t('loss.byHand.title')} lead={t('loss.byHand.lead')} />
      <RunBar isOnlyUntilTrained />
      {cosines.length === quizWays ** 2 ? (
        <Worksheet latest={cosines} />
      ) : (
        <Placeholder isFramed>{t('loss.awaited')}</Placeholder>
      )}
    </>
  );
}

/** The numbers stay as they were when the first term was filled in, though the run may go on. */
function Worksheet({ latest }: { latest: readonly number[] }) {
  const { t, i18n } = useTranslation();
  // Larger type takes the room of what is no part of the work.
  const isPresenting = usePresenting((presenting) => presenting.isOn);
  const views = useGroups(firstGroup)?.[0];
  const temperature = useTemperature();
  const [anchor, setAnchor] = useState(0);
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  const [kept, setKept] = useState<readonly number[]>();
  const cosines = places.map((k) => shownCosine((kept ?? latest)[anchor * quizWays + k]!));
  const work = workOut(cosines, anchor, temperature);
  const terms = termsOf(candidates);
  const digits = (value: number) =>
    formatNumber(i18n.language, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shown = formatLogarithm(i18n.language, work.probability, work.loss);
  const begin = (next: number) => {
    setAnchor(next);
    setGiven({});
    setKept(undefined);
  };
  const fillIn = (term: string, text: string) => {
    setKept(kept ?? latest);
    setGiven({ ...given, [term]: text });
  };
  const isDone = (term: string) => isRight(given[term] ?? '', termOf(work, term)) === true;
  const right = terms.filter(isDone).length;
  const next = terms.find((term) => !isDone(term));
  const field = (term: string, label: string) => (
    <Term
      label={label}
      text={given[term] ?? ''}
      expected={termOf(work, term)}
      onChange={(text) => fillIn(term, text)}
    />
  );
  const image = (view: number) =>
    views && <StillImage isPhoto {...views.size} data={views.views[view]!} className={styles.image} />;
  return (
    <>
      <div className={styles.anchors} role="group" aria-label={t('loss.byHand.anchors')} data-focus-grid>
        {places.map((place) => (
          <AnchorButton
            key={place}
            isAnchor={place === anchor}
            label={t('loss.byHand.anchor', { view: place + 1 })}
            onChoose={() => begin(place)}
          >
            {image(place)}
          </AnchorButton>
        ))}
        <span>{t('loss.byHand.temperature', { temperature: formatNumber(i18n.language, temperature) })}</span>
      </div>
      <div className={styles.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('loss.byHand.candidate')}</th>
              <th scope="col">{t('loss.byHand.cosine')}</th>
              <th scope="col">
                <PrintedFormula formula={[scaled]} />
              </th>
              <th scope="col">
                <PrintedFormula formula={['exp(', scaled, ')']} />
              </th>
            </tr>
          </thead>
          <tbody>
            {places.map((k) => (
              <tr key={k}>
                <th scope="row">
                  <span className={styles.candidate}>
                    {image(quizWays + k)}
                    <span>
                      {t('loss.byHand.view', { view: k + 1 })}{' '}
                      {k === anchor && <span className={styles.positive}>✓ {t('loss.byHand.partner')}</span>}
                    </span>
                  </span>
                </th>
                <td>{digits(cosines[k]!)}</td>
                <td>{field(`scaled-${k}`, t('loss.byHand.scaledOf', { view: k + 1 }))}</td>
                <td>{field(`exponential-${k}`, t('loss.byHand.exponentialOf', { view: k + 1 }))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ol className={styles.ends}>
        <li>
          <WithFormulas>{t('loss.byHand.sum')}</WithFormulas> {field('sum', t('loss.byHand.sum'))}
        </li>
        <li>
          <WithFormulas>{t('loss.byHand.probability')}</WithFormulas>{' '}
          {field('probability', t('loss.byHand.probability'))}
        </li>
        <li>
          <WithFormulas>{t('loss.byHand.loss')}</WithFormulas> {field('loss', t('loss.byHand.loss'))}
        </li>
      </ol>
      <p className={styles.formula}>
        <PrintedFormula
          isDisplay
          formula={[
            'ℓ = −ln p = −ln ',
            { above: ['exp(s₊/τ)'], below: ['Σ exp(s/τ)'] },
            ...(right === terms.length
              ? [
                  ' = −ln ',
                  { above: [digits(work.exponentials[anchor]!)], below: [digits(work.sum)] },
                  ` = −ln ${shown.probability} = ${shown.loss}`,
                ]
              : []),
          ]}
        />
      </p>
      <div className={styles.foot}>
        <p role="status" data-testid="terms-right" data-right={right}>
          {right === terms.length
            ? t('loss.byHand.done', {
                positive: digits(cosines[anchor]!),
                temperature: formatNumber(i18n.language, temperature),
                exponential: digits(work.exponentials[anchor]!),
                sum: digits(work.sum),
                ...shown,
              })
            : t('loss.byHand.right', { right, terms: terms.length })}
        </p>
        <Button
          isBusy={next === undefined}
          onClick={() => next !== undefined && fillIn(next, termOf(work, next).toFixed(2))}
        >
          {t('loss.byHand.fillIn')}
        </Button>
      </div>
      {!isPresenting && (
        <p className={prose.small}>{t('loss.byHand.note', { ways: candidates, others: '2N − 1' })}</p>
      )}
    </>
  );
}

interface TermProps {
  label: string;
  text: string;
  expected: number;
  onChange: (text: string) => void;
}

function Term({ label, text, expected, onChange }: TermProps) {
  const { t } = useTranslation();
  const right = isRight(text, expected);
  return (
    <span className={styles.term}>
      <NumberInput
        value={text}
        aria-label={
          right === undefined
            ? label
            : `${label}: ${t(right ? 'loss.byHand.isRight' : 'loss.byHand.isWrong')}`
        }
        aria-invalid={right === false}
        onChange={(event) => onChange(event.target.value)}
      />
      <span className={styles.mark} aria-hidden="true">
        {right === undefined ? '' : right ? '✓' : '✗'}
      </span>
    </span>
  );
}
