/** @file The supervised objective's place in the strip: images of the last logged step, and the classes that they were taken for. */
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../datasets/dataset';
import { Probability } from '../../page/diagram/probability';
import { StationFace } from '../../page/diagram/station-face';
import { usePicture } from '../../page/diagram/use-picture';
import { useClassNames } from '../../state/class-names';
import { ImageCanvas, PlacedImage } from '../../ui/image-canvas';
import { Placeholder } from '../../ui/placeholder';
import { likeliestClasses } from './likeliest-classes';
import type { ClassGuesses } from './objective';
import styles from './face.module.css';
import './words';

const shownImages = 4;
const shownClasses = 2;

export default function ClassesFace() {
  const { t } = useTranslation();
  return (
    <StationFace name="objective" title={t('supervised.title')}>
      <Guesses />
    </StationFace>
  );
}

function Guesses() {
  const { t } = useTranslation();
  const guesses = usePicture<ClassGuesses>();
  if (!guesses) return <Placeholder isFramed>{t('supervised.empty')}</Placeholder>;
  return (
    <ImageCanvas>
      <ul className={styles.images}>
        {Array.from({ length: Math.min(guesses.count, shownImages) }, (_, index) => (
          <GuessedImage key={index} guesses={guesses} index={index} />
        ))}
      </ul>
    </ImageCanvas>
  );
}

function GuessedImage({ guesses, index }: { guesses: ClassGuesses; index: number }) {
  const { t } = useTranslation();
  const { size, images, labels, probabilities } = guesses;
  const classNames = useClassNames(guesses.classNames);
  const length = imageLength(size);
  const rowOf = (values: Float32Array) =>
    values.subarray(index * classNames.length, (index + 1) * classNames.length);
  const label = rowOf(labels).indexOf(1);
  const probability = rowOf(probabilities);
  return (
    <li
      className={styles.row}
      aria-label={t('supervised.image', { index: index + 1, label: classNames[label]! })}
    >
      <PlacedImage
        {...size}
        data={images.subarray(index * length, (index + 1) * length)}
        className={styles.image}
      />
      <ul className={styles.answers}>
        {likeliestClasses(probability, label, shownClasses).map((name) => (
          <li key={name} className={styles.answer}>
            <span className={styles.name}>{classNames[name]}</span>
            <Probability
              value={probability[name]!}
              isRight={name === label}
              isMissed={probability.some((other) => other > probability[label]!)}
            />
          </li>
        ))}
      </ul>
    </li>
  );
}
