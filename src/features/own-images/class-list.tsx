/** @file The classes that were found, each with its share, which can be called otherwise, merged and left out. */
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { editedName } from '../../datasets/own/class-edits';
import { formatNumber } from '../../i18n/format-number';
import { Checkbox } from '../../ui/checkbox';
import { Bar } from '../../ui/progress-bar';
import prose from '../../ui/prose.module.css';
import type { Finding } from './importer';
import styles from './own-images.module.css';
import { useOwnImages } from './own-images';

/** More fields would hold the page up. */
const mostListed = 300;

export function ClassList({ found: { inspection } }: { found: Finding }) {
  const { t, i18n } = useTranslation();
  const edits = useOwnImages((state) => state.edits);
  const { classes, perClass } = inspection;
  if (!classes || !perClass) return <p>{t('ownImages.unlabelled')}</p>;
  const most = Math.max(...Object.values(perClass));
  return (
    <section className={styles.part} aria-labelledby="own-images-classes">
      <h3 id="own-images-classes" className={prose.title}>
        {t('ownImages.classes', { number: formatNumber(i18n.language, classes.length) })}
      </h3>
      <ul className={styles.list}>
        {classes.slice(0, mostListed).map((name) => {
          const edited = editedName(edits, name);
          return (
            <li key={name} className={styles.class}>
              <Checkbox
                aria-label={t('ownImages.keepClass', { name })}
                checked={edited !== null}
                onChange={(isKept) => act('edit-class', { name, edited: isKept ? name : null })}
              />
              <input
                className={styles.field}
                aria-label={t('ownImages.className', { name })}
                value={edited ?? name}
                disabled={edited === null}
                onChange={({ currentTarget }) =>
                  act('edit-class', { name, edited: currentTarget.value || name })
                }
              />
              <span className={styles.number}>{formatNumber(i18n.language, perClass[name] ?? 0)}</span>
              <Bar fraction={(perClass[name] ?? 0) / most} />
            </li>
          );
        })}
      </ul>
      {classes.length > mostListed && (
        <p className={prose.small}>
          {t('ownImages.moreClasses', {
            number: formatNumber(i18n.language, classes.length - mostListed),
          })}
        </p>
      )}
      <p className={prose.small}>{t('ownImages.merge')}</p>
    </section>
  );
}
