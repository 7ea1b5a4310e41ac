/** @file Rotation prediction's place in the strip: an image in its four turns, and how likely each answer was in the last logged step. */
import { useTranslation } from 'react-i18next';
import { imageLength } from '../../datasets/dataset';
import { Probability } from '../../page/diagram/probability';
import { StationFace } from '../../page/diagram/station-face';
import { usePicture } from '../../page/diagram/use-picture';
import { ImageCanvas, PlacedImage } from '../../ui/image-canvas';
import { Placeholder } from '../../ui/placeholder';
import { rotation } from './description';
import type { TurnGuesses } from './objective';
import styles from './face.module.css';
import './words';

const turns = Array.from({ length: rotation.turns }, (_, turn) => turn);
const degreesOf = (turn: number) => turn * 90;

export default function TurnsFace() {
  const { t } = useTranslation();
  const guesses = usePicture<TurnGuesses>();
  return (
    <StationFace name="objective" title={t('rotation.title')}>
      {guesses ? (
        <GuessTable guesses={guesses} index={0} />
      ) : (
        <Placeholder isFramed>{t('rotation.empty')}</Placeholder>
      )}
    </StationFace>
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
