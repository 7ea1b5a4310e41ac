/** @file Names whose encoding was guessed, shown to be confirmed: until then nothing is trained on them. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { Inspection } from '../../datasets/formats/inspect';
import { Alert } from '../../ui/alert';
import { PassingButton } from '../../ui/passing-button';
import { useOwnImages } from './own-images';

/** In a sentence. */
const mostNamed = 3;

export function GuessedNames({ guessed }: { guessed: Inspection['guessedNames'] }) {
  const { t } = useTranslation();
  const isConfirmed = useOwnImages((state) => state.areNamesConfirmed);
  if (guessed.length === 0) return null;
  const encoding = [...new Set(guessed.map((one) => one.encoding))].join(', ');
  // One of each folder says more than many of one.
  const names = [
    ...new Map(guessed.map(({ name }) => [name.split('/').slice(0, -1).join('/'), name])).values(),
  ];
  return (
    <Alert tone={isConfirmed ? 'info' : 'warning'} data-testid="guessed-names">
      <p>
        {t(isConfirmed ? 'ownImages.guessedConfirmed' : 'ownImages.guessed', {
          encoding,
          names: names.slice(0, mostNamed).join(', '),
        })}
      </p>
      {!isConfirmed && (
        <PassingButton data-testid="confirm-names" onClick={() => act('confirm-own-names')}>
          {t('ownImages.confirmNames')}
        </PassingButton>
      )}
    </Alert>
  );
}
