/**
 * @file One image under the magnifying glass: ten random views with the parameters that were drawn for
 * each, and the way of one of them step by step, with every number to be pinned by hand. The upper five
 * are drawn as first views, the lower five as second ones: transforms may be applied to one of the two.
 */
import { Dices } from 'lucide-react';
import { memo, useDeferredValue, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { applyViewSteps, imageFromBytes } from '../../transforms/apply-views';
import { sampleEveryTransform, samplePinnedView, type Pins } from '../../transforms/pin-parameters';
import type { AugmentConfig } from '../../config/run-config';
import type { ViewIndex } from '../../transforms/sample-views';
import type { ImageSize } from '../../datasets/dataset';
import { createRandom } from '../../random/random';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { moveFocus } from '../../ui/move-focus';
import { OnScreen, useOnScreen, useSeen } from '../../ui/on-screen';
import { Progressive } from '../../ui/progressive';
import { StillImage } from '../../ui/still-image';
import prose from '../../ui/prose.module.css';
import type { DrawnView } from './drawn-view';
import styles from './laboratory-section.module.css';
import own from './magnifier.module.css';
import { PinList } from './pin-list';
import { StepStrip } from './step-strip';
import { magnifiedViews, useLaboratory } from './store';
import { viewWords } from './view-words';

interface MagnifierProps {
  /** The image's place in the dataset. */
  index: number;
  size: ImageSize;
  /** u8 [height, width, channels]. */
  bytes: Uint8Array;
}

interface GlassProps {
  augment: AugmentConfig;
  seed: number;
}

const draws = Array.from({ length: magnifiedViews }, (_, draw) => draw);

export function Magnifier(props: MagnifierProps) {
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} className={styles.parts}>
      <OnScreen value={useOnScreen(place)}>
        <GlassOfDraft {...props} />
      </OnScreen>
    </div>
  );
}

function GlassOfDraft(props: MagnifierProps) {
  // Drawn when the page finds the time: the slider that changes it comes first, and the pairs.
  const augment = useDeferredValue(useSeen(useRun((run) => run.draft.augment)));
  const seed = useRun((run) => run.draft.seed);
  return <Glass {...props} augment={augment} seed={seed} />;
}

const Glass = memo(function Glass({ index, size, bytes, augment, seed }: MagnifierProps & GlassProps) {
  const { t, i18n } = useTranslation();
  const drawing = useLaboratory((laboratory) => laboratory.drawing);
  const pins = useLaboratory((laboratory) => laboratory.pins);
  const chosen = useLaboratory((laboratory) => laboratory.chosen);

  const original = useMemo(() => imageFromBytes(bytes, size), [bytes, size]);
  const drawn = useMemo(
    () =>
      draws.map((draw): DrawnView => {
        const random = createRandom(seed, 'magnified', index, drawing, draw);
        const view = samplePinnedView(augment, random, size, viewIndex(draw), pins);
        return { view, steps: applyViewSteps(original, view) };
      }),
    [augment, seed, index, size, original, drawing, pins],
  );
  const everyTransform = sampleEveryTransform(
    augment,
    createRandom(seed, 'magnified', index, drawing, chosen),
    size,
    viewIndex(chosen),
  );
  const wording = { t, language: i18n.language, size };

  return (
    <Progressive>
      <div className={own.glass}>
        <figure className={own.original}>
          <StillImage {...original} className={own.large} />
          <figcaption>
            {t('laboratory.magnifier.original', { width: size.width, height: size.height })}
          </figcaption>
        </figure>
        <div
          className={own.views}
          role="group"
          aria-label={t('laboratory.magnifier.views')}
          data-focus-grid
          data-testid="magnified-views"
        >
          {drawn.map(({ view, steps }, draw) => {
            const words = viewWords(wording, view, original, steps);
            const which = viewIndex(draw);
            return (
              <Button
                key={draw}
                variant="bare"
                className={own.view}
                tabIndex={draw === chosen ? 0 : -1}
                aria-pressed={draw === chosen}
                aria-label={t('laboratory.magnifier.view', { index: draw + 1, view: which + 1, words })}
                onKeyDown={moveFocus}
                onClick={() => act('choose-magnified-view', draw)}
              >
                <StillImage
                  {...(steps.at(-1) ?? original)}
                  className={which === 0 ? own.firstImage : own.secondImage}
                />
                <span className={own.words}>
                  <span className={which === 0 ? own.firstShape : own.secondShape}>
                    {which === 0 ? '●' : '◆'}
                  </span>{' '}
                  {words}
                </span>
              </Button>
            );
          })}
        </div>
      </div>
      <div className={styles.actions}>
        <Button onClick={() => act('draw-magnified-views')}>
          <Dices size={16} aria-hidden />
          {t('laboratory.magnifier.draw')}
        </Button>
        <span className={prose.small}>{t('laboratory.magnifier.crop')}</span>
      </div>
      <PinList pins={pins} size={size} onPins={pin} />
      <StepStrip
        augment={augment}
        draw={chosen}
        original={original}
        drawn={drawn[chosen]!}
        everyTransform={everyTransform}
        pins={pins}
        onPins={pin}
      />
    </Progressive>
  );
});

function pin(pins: Pins): void {
  act('pin-parameters', pins);
}

function viewIndex(draw: number): ViewIndex {
  return draw < draws.length / 2 ? 0 : 1;
}
