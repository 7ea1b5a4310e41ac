/**
 * @file Which digits survive which change: for every change and class a changed test digit and what
 * its nearest training digits vote, measured on all test digits; for one change at a time all answers.
 */
import { memo, useMemo, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAccuracy } from '../../i18n/format-accuracy';
import { Button } from '../../ui/button';
import prose from '../../ui/prose.module.css';
import { StillImage } from '../../ui/still-image';
import { Explained } from '../../ui/term';
import { changed, changeNames, viewOf, type ChangeName } from './digit-changes';
import { digitClasses, testDigit, testDigitsOf, type Digits } from './digits';
import { Exhibit } from './exhibit';
import { Progressive } from '../../ui/progressive';
import { keptFraction, verdictOf, type Survival, type Verdict } from './label-survival';
import section from './premise-section.module.css';
import styles from './survival-table.module.css';

interface SurvivalTableProps {
  digits: Digits;
  survivals: Partial<Record<ChangeName, Survival>>;
}

export function SurvivalTable({ digits, survivals }: SurvivalTableProps) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<ChangeName>('rotate180');
  const survival = survivals[selected];
  return (
    <Exhibit
      name="survival"
      lead={
        <>
          {t('premise.survival.lead')}{' '}
          <Explained text={t('premise.survival.how')} explanation={t('premise.survival.howHelp')} />
        </>
      }
    >
      <p className={styles.legend}>
        <span className={section.kept}>✓ {t('premise.survival.kept')}</span>
        <span className={section.changed}>→ {t('premise.survival.changed')}</span>
        <span className={section.unclear}>? {t('premise.survival.unclear')}</span>
      </p>
      {/* Where it scrolls sideways, the keyboard reaches it through the rows' buttons. */}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('premise.survival.change')}</th>
              <th scope="col">{t('premise.survival.overall')}</th>
              {digitClasses.map((digit) => (
                <th key={digit} scope="col" className={styles.digitHead}>
                  {digit}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Progressive>
              {changeNames.map((change) => (
                <ChangeRow
                  key={change}
                  change={change}
                  digits={digits}
                  survival={survivals[change]}
                  isSelected={change === selected}
                  onSelect={setSelected}
                />
              ))}
            </Progressive>
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        {survival && <Answers change={selected} survival={survival} />}
        <p className={styles.moral}>{t('premise.survival.moral')}</p>
      </div>
    </Exhibit>
  );
}

interface ChangeRowProps {
  change: ChangeName;
  digits: Digits;
  survival: Survival | undefined;
  isSelected: boolean;
  onSelect: (change: ChangeName) => void;
}

const ChangeRow = memo(function ChangeRow({
  change,
  digits,
  survival,
  isSelected,
  onSelect,
}: ChangeRowProps) {
  const { t, i18n } = useTranslation();
  const examples = useMemo(
    () =>
      digitClasses.map((digit) => {
        const index = testDigitsOf(digits, digit)[0]!;
        return changed(testDigit(digits, index), viewOf(change, digits.size, index));
      }),
    [digits, change],
  );
  return (
    <tr className={isSelected ? styles.selected : undefined}>
      <th scope="row">
        <Button
          variant="quiet"
          className={styles.select}
          aria-pressed={isSelected}
          onClick={() => onSelect(change)}
        >
          {t(`premise.changes.${change}`)}
        </Button>
      </th>
      <td className={styles.overall} data-testid={`kept-${change}`}>
        {survival ? formatAccuracy(i18n.language, keptFraction(survival), digits.test.labels.length, 0) : '…'}
      </td>
      {digitClasses.map((digit) => (
        <td key={digit}>
          <StillImage {...examples[digit]!} className={styles.example} />
          {survival ? (
            <VerdictMark verdict={verdictOf(survival[digit]!, digit)} count={survival[digit]!.count} />
          ) : (
            '…'
          )}
        </td>
      ))}
    </tr>
  );
});

function VerdictMark({ verdict, count }: { verdict: Verdict; count: number }) {
  const { t, i18n } = useTranslation();
  const fraction = formatAccuracy(i18n.language, verdict.fraction, count, 0);
  switch (verdict.kind) {
    case 'kept':
      return (
        <span className={section.kept}>
          <span aria-hidden="true">✓</span>
          <span className="visually-hidden">{t('premise.survival.kept')}</span> {fraction}
        </span>
      );
    case 'changed':
      return (
        <span className={section.changed}>
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">{t('premise.survival.changed')}</span>
          <strong>{verdict.to}</strong> {fraction}
        </span>
      );
    case 'unclear':
      return (
        <span className={section.unclear}>
          <span aria-hidden="true">?</span>
          <span className="visually-hidden">{t('premise.survival.unclear')}</span> {fraction}
        </span>
      );
  }
}

/** Everything that the neighbours answered under one change. */
function Answers({ change, survival }: { change: ChangeName; survival: Survival }) {
  const { t } = useTranslation();
  const name = t(`premise.changes.${change}`);
  return (
    <div className={styles.answers}>
      <h4 className={prose.subtitle}>{t('premise.survival.answers', { change: name })}</h4>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('premise.survival.was')}</th>
            {digitClasses.map((digit) => (
              <th key={digit} scope="col">
                {digit}
              </th>
            ))}
            <th scope="col">{t('premise.survival.strangers')}</th>
          </tr>
        </thead>
        <tbody>
          {survival.map(({ answers, strangers, count }, digit) => (
            <tr key={digit}>
              <th scope="row">{digit}</th>
              {answers.map((answered, other) => (
                <td
                  key={other}
                  className={other === digit ? styles.own : undefined}
                  style={{ '--fraction': `${Math.round((answered / count) * 100)}%` } as CSSProperties}
                >
                  {answered || '·'}
                </td>
              ))}
              <td className={styles.strangers}>{strangers || '·'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
