/** @file The same breach in text: a sentence whose words are shuffled, and what becomes of its meaning. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createRandom } from '../../random/random';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import { useIsNarrow } from '../../ui/use-is-narrow';
import { Exhibit } from './exhibit';
import section from './premise-section.module.css';
import { orderCount, shuffleWords, wordsOf } from './shuffle-words';
import styles from './shuffled-words.module.css';

/** Whether the other order that is a sentence says the same; so in both languages. */
const examples = {
  roles: { isSame: false },
  negation: { isSame: false },
  free: { isSame: true },
} as const;
type ExampleName = keyof typeof examples;
const exampleNames = Object.keys(examples) as ExampleName[];

export function ShuffledWords() {
  const { t } = useTranslation();
  return (
    <Exhibit name="words" lead={t('premise.words.lead')}>
      <WordShuffler />
    </Exhibit>
  );
}

export function WordShuffler() {
  const { t, i18n } = useTranslation();
  const [name, setName] = useState<ExampleName>('roles');
  return (
    <>
      <div className={styles.choices} role="group" aria-label={t('premise.words.examples')}>
        {exampleNames.map((candidate) => (
          <Button
            key={candidate}
            variant="choice"
            aria-pressed={candidate === name}
            onClick={() => setName(candidate)}
          >
            {t(`premise.words.${candidate}.name`)}
          </Button>
        ))}
      </div>
      {/* Another language has other words. */}
      <Sentence key={`${name}/${i18n.language}`} name={name} />
      <p className={styles.why}>{t('premise.words.why')}</p>
      <p className={section.text}>{t('premise.words.instead')}</p>
    </>
  );
}

function Sentence({ name }: { name: ExampleName }) {
  const { t } = useTranslation();
  const isNarrow = useIsNarrow();
  const seed = useRun((run) => run.draft.seed);
  const original = t(`premise.words.${name}.sentence`);
  const other = t(`premise.words.${name}.other`);
  const words = wordsOf(original);
  const [shown, setShown] = useState(words);
  const [shuffles, setShuffles] = useState(0);
  const shuffle = () => {
    setShuffles(shuffles + 1);
    setShown(shuffleWords(shown, createRandom(seed, 'words', name, shuffles)));
  };
  const text = shown.join(' ');
  return (
    <>
      <p className={styles.sentence} data-testid="sentence" aria-live="polite">
        {shown.map((word, place) => (
          <span key={place}>
            <span className={styles.word}>{word}</span>{' '}
          </span>
        ))}
      </p>
      <div className={styles.buttons}>
        <Button size="large" onClick={shuffle}>
          {t('premise.words.shuffle')}
        </Button>
        <Button size="large" onClick={() => setShown(wordsOf(other))}>
          {t('premise.words.showOther')}
        </Button>
        <Button size="large" onClick={() => setShown(words)}>
          {t('premise.words.restore')}
        </Button>
      </div>
      <Reading name={name} order={text === original ? 'original' : text === other ? 'other' : 'random'} />
      {!isNarrow && (
        <p className={section.text}>{t('premise.words.orders', { orders: orderCount(words) })}</p>
      )}
    </>
  );
}

function Reading({ name, order }: { name: ExampleName; order: 'original' | 'other' | 'random' }) {
  const { t } = useTranslation();
  const said = () => {
    switch (order) {
      case 'original':
        return t(`premise.words.${name}.meaning`);
      case 'other':
        return (
          <>
            <span className={examples[name].isSame ? section.kept : section.changed}>
              {examples[name].isSame ? `✓ ${t('premise.words.same')}` : `× ${t('premise.words.different')}`}
            </span>{' '}
            {t(`premise.words.${name}.otherMeaning`)}
          </>
        );
      case 'random':
        return t('premise.words.random');
    }
  };
  return (
    <p className={styles.reading} data-testid="reading">
      {said()}
    </p>
  );
}
