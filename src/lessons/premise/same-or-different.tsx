/** @file At a glance: a mirrored cat is still a cat, a turned six is a nine. */
import { RotateCw, TrianglesCenterlineDashedVertical } from 'lucide-react';
import { memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { imageFromBytes } from '../../transforms/apply-views';
import { flipHorizontal } from '../../transforms/flip/transform';
import type { FloatImage } from '../../transforms/transform';
import card from '../../ui/card.module.css';
import { StillImage } from '../../ui/still-image';
import { changed, viewOf } from './digit-changes';
import { testDigit, testDigitsOf, type Digits } from './digits';
import { nearestImages, votingNeighbours, type PixelBank } from './pixel-neighbours';
import type { CatImage } from './premise-events';
import styles from './same-or-different.module.css';

interface SameOrDifferentProps {
  digits: Digits;
  bank: PixelBank;
  cat: CatImage | undefined;
}

export const SameOrDifferent = memo(function SameOrDifferent({ digits, bank, cat }: SameOrDifferentProps) {
  const { t } = useTranslation();
  const six = useMemo(() => convincingSix(digits, bank), [digits, bank]);
  const kitten = useMemo(() => {
    if (!cat) return undefined;
    const before = imageFromBytes(cat.bytes, cat.size);
    return { before, after: flipHorizontal(before) };
  }, [cat]);
  return (
    <div className={styles.row}>
      <Change
        before={kitten?.before}
        after={kitten?.after}
        beforeLabel={t('premise.glance.cat')}
        afterLabel={t('premise.glance.catAfter')}
        icon={<TrianglesCenterlineDashedVertical aria-hidden="true" />}
        action={t('premise.glance.mirrored')}
        isSame
      >
        {t('premise.glance.same')}
      </Change>
      <Change
        before={six.before}
        after={six.after}
        beforeLabel={t('premise.glance.six')}
        afterLabel={t('premise.glance.sixAfter')}
        icon={<RotateCw aria-hidden="true" />}
        action={t('premise.glance.turned')}
        isSame={false}
      >
        {t('premise.glance.different')}
      </Change>
    </div>
  );
});

interface ChangeProps {
  before: FloatImage | undefined;
  after: FloatImage | undefined;
  beforeLabel: string;
  afterLabel: string;
  icon: ReactNode;
  action: string;
  isSame: boolean;
  children: ReactNode;
}

function Change({ before, after, beforeLabel, afterLabel, icon, action, isSame, children }: ChangeProps) {
  return (
    <figure className={`${card.roomy} ${styles.change}`}>
      <div className={styles.images}>
        <Framed image={before} label={beforeLabel} />
        <p className={styles.action}>
          {icon}
          {action}
        </p>
        <Framed image={after} label={afterLabel} />
      </div>
      <figcaption className={isSame ? styles.same : styles.different}>
        <span aria-hidden="true">{isSame ? '✓' : '×'}</span> {children}
      </figcaption>
    </figure>
  );
}

function Framed({ image, label }: { image: FloatImage | undefined; label: string }) {
  if (!image) return <div className={styles.image} />;
  return <StillImage {...image} label={label} className={styles.image} />;
}

/** The first test six whose neighbours are all nines once it is turned, or the first six. */
function convincingSix(digits: Digits, bank: PixelBank): { before: FloatImage; after: FloatImage } {
  const sixes = testDigitsOf(digits, 6);
  const turned = (index: number) =>
    changed(testDigit(digits, index), viewOf('rotate180', digits.size, index));
  const chosen =
    sixes.find((index) =>
      nearestImages(bank, turned(index).data, votingNeighbours).every(({ label }) => label === 9),
    ) ?? sixes[0]!;
  return { before: testDigit(digits, chosen), after: turned(chosen) };
}
