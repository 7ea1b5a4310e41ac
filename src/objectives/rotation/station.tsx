/** @file Rotation prediction's station 4: images in their four turns, and how likely each answer was in the last logged step. */
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../datasets/dataset';
import { ClassifierCost } from '../../page/diagram/classifier-cost';
import { Probability } from '../../page/diagram/probability';
import { StationCard } from '../../page/diagram/station-card';
import { usePicture } from '../../page/diagram/use-picture';
import { ImageCanvas, PlacedImage } from '../../ui/image-canvas';
import { Placeholder } from '../../ui/placeholder';
import { rotation } from './description';
import type { TurnGuesses } from './objective';
import styles from './station.module.css';
import './words';

const shownImages = 2;
const turns = Array.from({ length: rotation.turns }, (_, turn) => turn);
const degreesOf = (turn: number) => turn * 90;

export default function TurnsStation() {
  const { t } = useTranslation();
  return (
    <StationCard number={4} title={t('rotation.title')} lead={t('rotation.lead')}>
      <Guesses />
      <ClassifierCost />
    </StationCard>
  );
}

function Guesses() {
  const { t } = useTranslation();
  const guesses = usePicture<TurnGuesses>();
  if (!guesses) return <Placeholder isFramed>{t('rotation.empty')}</Placeholder>;
  return (
    <>
      {Array.from({ length: Math.min(guesses.count, shownImages) }, (_, index) => (
        <GuessTable key={index} guesses={guesses} index={index} />
      ))}
      <p className={styles.note}>{t('rotation.note')}</p>
    </>
  );
}

function GuessTable({ guesses, index }: { guesses: TurnGuesses; index: number }) {
  const { t } = useTranslation();
  const { count, size, images, probabilities } = guesses;
  const length = imageLength(size);
  return (
    <ImageCanvas>
      <table className={styles.table} aria-label={t('rotation.table', { index: index + 1 })}>
        <thead>
          <tr>
            <td />
            {turns.map((answer) => (
              <th key={answer} scope="col">
                {t('rotation.answer', { degrees: degreesOf(answer) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {turns.map((turn) => {
            const row = turn * count + index;
            const answers = probabilities.subarray(row * turns.length, (row + 1) * turns.length);
            return (
              <tr key={turn}>
                <th scope="row">
                  <span className="visually-hidden">{t('rotation.copy', { degrees: degreesOf(turn) })}</span>
                  <PlacedImage
                    {...size}
                    data={images.subarray(row * length, (row + 1) * length)}
                    className={styles.image}
                  />
                </th>
                {turns.map((answer) => (
                  <td key={answer}>
                    <Probability
                      value={answers[answer]!}
                      isRight={answer === turn}
                      isMissed={answers.some((other) => other > answers[turn]!)}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ImageCanvas>
  );
}
