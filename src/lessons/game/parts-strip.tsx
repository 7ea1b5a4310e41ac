/** @file The five parts of SimCLR as a strip that lights up part by part as each is explained. */
import { Boxes, Images, Network, Scale, SplitSquareHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { lazyPart } from '../../ui/lazy-part';
import { PassingButton } from '../../ui/passing-button';
import styles from './parts-strip.module.css';

const PartShown = lazyPart(
  () => import('./part-shown'),
  () => <div className={styles.awaited} />,
);

const parts = [
  { name: 'images', Icon: Images },
  { name: 'views', Icon: SplitSquareHorizontal },
  { name: 'encoder', Icon: Network },
  { name: 'similarities', Icon: Boxes },
  { name: 'loss', Icon: Scale },
] as const;

/** @param isExplained whether a part is explained when it is pointed at or walked to */
export function PartsStrip({ isExplained }: { isExplained: boolean }) {
  const { t } = useTranslation();
  const [at, setAt] = useState(0);
  return (
    <div className={styles.strip}>
      <ol className={styles.parts}>
        {parts.map(({ name, Icon }, i) => (
          <li
            key={name}
            className={styles.part}
            data-lit={(isExplained && i <= at) || undefined}
            data-plain={!isExplained || undefined}
            data-current={(isExplained && i === at) || undefined}
          >
            {isExplained ? (
              <Button variant="bare" className={styles.face} aria-pressed={i === at} onClick={() => setAt(i)}>
                <Icon size={22} aria-hidden />
                <span className={styles.word}>{t(`game.parts.${name}.title`)}</span>
              </Button>
            ) : (
              <span className={styles.face}>
                <Icon size={22} aria-hidden />
                {t(`game.parts.${name}.title`)}
              </span>
            )}
          </li>
        ))}
      </ol>
      {isExplained && (
        <div className={styles.explained}>
          <PartShown part={parts[at]!.name} />
          <p role="status">{t(`game.parts.${parts[at]!.name}.text`)}</p>
          {at < parts.length - 1 && (
            <PassingButton onClick={() => setAt(at + 1)}>{t('game.parts.onward')}</PassingButton>
          )}
        </div>
      )}
    </div>
  );
}
