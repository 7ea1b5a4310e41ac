/** @file The look before training: what was found, what it looks like, what was left out, and what it would take. */
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { editedName } from '../../datasets/own/class-edits';
import { fits, grounds, imageSizes } from '../../datasets/own/settings';
import { failureText } from '../../i18n/failure-text';
import { formatBytes } from '../../i18n/format-bytes';
import { formatNumber } from '../../i18n/format-number';
import { choiceName } from '../../i18n/member-names';
import { Alert } from '../../ui/alert';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { PassingButton } from '../../ui/passing-button';
import prose from '../../ui/prose.module.css';
import { Select } from '../../ui/select';
import { StillImage } from '../../ui/still-image';
import { mostPairs } from '../../datasets/formats/near-duplicates';
import { ClassList } from './class-list';
import { GuessedNames } from './guessed-names';
import type { Finding } from './importer';
import styles from './own-images.module.css';
import { useOwnImages } from './own-images';

/** Names in a sentence. */
const mostNamed = 3;
/** Reasons in a list: of more the page would be busy. */
const mostListed = 100;
const light = 0.5;

export function Look({ found }: { found: Finding }) {
  const { t, i18n } = useTranslation();
  // All of it at once would hold the page up.
  const hasBegun = useDeferredValue(true, false);
  const { inspection } = found;
  const edits = useOwnImages((state) => state.edits);
  const budget = useOwnImages((state) => state.budget);
  const isConfirmed =
    useOwnImages((state) => state.areNamesConfirmed) || inspection.guessedNames.length === 0;
  const isEmpty =
    inspection.classes !== null && inspection.classes.every((name) => editedName(edits, name) === null);
  return (
    <div className={styles.part} data-testid="look" data-count={inspection.count}>
      {inspection.count === 0 ? (
        <Alert tone="error">
          <p>{failureText(t, i18n.language, inspection.badFiles[0]!.failure)}</p>
        </Alert>
      ) : (
        <Facts found={found} />
      )}
      <Skipped found={found} />
      {inspection.count > 0 && hasBegun && (
        <>
          <ClassList found={found} />
          <Sheet found={found} />
          <Reading found={found} />
          <BudgetText />
        </>
      )}
      <div className={styles.row}>
        {inspection.count > 1 && (
          <PassingButton
            variant="primary"
            isBusy={isEmpty || !isConfirmed || (budget !== undefined && 'failure' in budget)}
            data-testid="train-on-own"
            onClick={() => act('train-on-own-images')}
          >
            {t('ownImages.train')}
          </PassingButton>
        )}
        <Button onClick={() => act('forget-own-images')}>{t('ownImages.others')}</Button>
      </div>
    </div>
  );
}

function Facts({ found: { inspection, trainingImages, testImages, acrossSplits } }: { found: Finding }) {
  const { t, i18n } = useTranslation();
  const { count, height, width, channels, mean, std, splits, duplicates, nearDuplicates, guessedNames } =
    inspection;
  const number = (value: number) => formatNumber(i18n.language, value);
  const list = (values: readonly number[] | null) =>
    (values ?? []).map((value) => value.toFixed(3)).join(', ');
  const names = (pairs: readonly (readonly string[])[]) =>
    pairs
      .slice(0, mostNamed)
      .map((pair) => pair.join(' = '))
      .join('; ');
  return (
    <>
      <p>
        {t('ownImages.counted', {
          number: number(count),
          size: height && width ? `${width} × ${height}` : t('ownImages.sizesDiffer'),
          colours: t(channels === 1 ? 'ownImages.gray' : 'ownImages.colour'),
        })}{' '}
        {t('ownImages.split', { train: number(trainingImages), test: number(testImages) })}{' '}
        {splits
          ? t('ownImages.splitFound', {
              splits: Object.entries(splits)
                .map(([name, images]) => `${name} ${number(images)}`)
                .join(', '),
            })
          : t('ownImages.splitDrawn')}
        {splits?.train && splits.test && splits.val ? ` ${t('ownImages.valSetAside')}` : ''}
      </p>
      <p className={prose.small}>{t('ownImages.statistics', { mean: list(mean), std: list(std) })}</p>
      {duplicates.length + nearDuplicates.length > 0 && (
        <p>
          {t('ownImages.duplicates', {
            number: number(duplicates.length),
            near:
              nearDuplicates.length < mostPairs
                ? number(nearDuplicates.length)
                : t('ownImages.atLeast', { number: number(mostPairs) }),
          })}{' '}
          {acrossSplits.length > 0 &&
            t('ownImages.across', { number: number(acrossSplits.length), names: names(acrossSplits) })}
        </p>
      )}
      <GuessedNames guessed={guessedNames} />
    </>
  );
}

function Skipped({ found: { inspection } }: { found: Finding }) {
  const { t, i18n } = useTranslation();
  const { badFiles, passedOver, count } = inspection;
  if (count === 0 && badFiles.length <= 1) return null;
  return (
    <>
      {badFiles.length > 0 && (
        <Alert
          tone="warning"
          title={t('ownImages.skipped', { number: formatNumber(i18n.language, badFiles.length) })}
          data-testid="bad-files"
        >
          <ul className={styles.list}>
            {badFiles.slice(0, mostListed).map(({ failure }, i) => (
              <li key={i}>{failureText(t, i18n.language, failure)}</li>
            ))}
          </ul>
          {badFiles.length > mostListed && (
            <p>
              {t('ownImages.moreSkipped', {
                number: formatNumber(i18n.language, badFiles.length - mostListed),
              })}
            </p>
          )}
        </Alert>
      )}
      {passedOver.length > 0 && (
        <p className={prose.small}>
          {t('ownImages.passedOver', { names: passedOver.slice(0, mostNamed).join(', ') })}
        </p>
      )}
    </>
  );
}

function Sheet({ found: { sheet, size } }: { found: Finding }) {
  const { t } = useTranslation();
  const length = size.height * size.width * size.channels;
  return (
    <section className={styles.part} aria-labelledby="own-images-sheet">
      <h3 id="own-images-sheet" className={prose.title}>
        {t('ownImages.sample')}
      </h3>
      <div className={styles.sheet}>
        {sheet.labels.map((label, i) => (
          <StillImage
            key={i}
            {...size}
            data={sheet.images.subarray(i * length, (i + 1) * length)}
            label={label ?? ''}
            className={styles.image}
          />
        ))}
      </div>
    </section>
  );
}

/** How they are made alike: another choice reads the files again. */
function Reading({ found: { imageSize, inspection } }: { found: Finding }) {
  const { t } = useTranslation();
  const { fit, ground, invert } = useOwnImages((state) => state.settings);
  const optionsOf = <Name extends string>(members: readonly { name: Name }[]) =>
    members.map(({ name }) => ({ value: name, text: choiceName(t, name) }));
  const isLight = inspection.channels === 1 && inspection.mean![0]! > light;
  return (
    <>
      <div className={styles.row}>
        <label>
          {t('ownImages.size')}{' '}
          <Select
            options={optionsOf(imageSizes)}
            value={imageSize as (typeof imageSizes)[number]['name']}
            onChange={(chosen) => act('change-own-images', { imageSize: chosen })}
          />
        </label>
        <label>
          {t('ownImages.fit')}{' '}
          <Select
            options={optionsOf(fits)}
            value={fit}
            onChange={(chosen) => act('change-own-images', { fit: chosen })}
          />
        </label>
        <label>
          {t('ownImages.ground')}{' '}
          <Select
            options={optionsOf(grounds)}
            value={ground}
            onChange={(chosen) => act('change-own-images', { ground: chosen })}
          />
        </label>
        <Checkbox checked={invert} onChange={(chosen) => act('change-own-images', { invert: chosen })}>
          {t('ownImages.invert')}
        </Checkbox>
      </div>
      {isLight && <p className={prose.small}>{t('ownImages.invertOffer')}</p>}
    </>
  );
}

function BudgetText() {
  const { t, i18n } = useTranslation();
  const budget = useOwnImages((state) => state.budget);
  if (!budget) return <p className={prose.small}>{t('ownImages.measuring')}</p>;
  if ('failure' in budget) {
    return (
      <Alert tone="error">
        <p>{failureText(t, i18n.language, budget.failure)}</p>
      </Alert>
    );
  }
  const seconds = (budget.msPerStep * budget.stepsPerEpoch) / 1000;
  const [unit, value] = seconds < 90 ? (['seconds', seconds] as const) : (['minutes', seconds / 60] as const);
  const number = formatNumber(i18n.language, value, { maximumSignificantDigits: 2 });
  return (
    <p data-testid="budget">
      {t('ownImages.budget', {
        memory: formatBytes(i18n.language, budget.bytes),
        time: t(`ownImages.time.${unit}`, { number }),
      })}
    </p>
  );
}
