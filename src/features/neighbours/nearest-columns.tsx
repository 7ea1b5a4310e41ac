/** @file The query, and its nearest training images in three spaces side by side. */
import { useTranslation } from 'react-i18next';
import { formatCalm } from '../../i18n/format-calm';
import { useClassNames } from '../../state/class-names';
import { useLabelsRevealed } from '../../state/labels-store';
import { useRun } from '../../state/run-store';
import { StillImage } from '../../ui/still-image';
import { Progressive } from '../../ui/progressive';
import prose from '../../ui/prose.module.css';
import { Explained } from '../../ui/term';
import { type TestImages } from '../../worker/protocol';
import { neighbourSpaces, type NearestImages, type NeighbourReport, type NeighbourSpace } from './calls';
import { ClassMark } from '../evidence/class-mark';
import styles from './neighbours.module.css';
import { searchState } from './search-state';
import { useNeighbours, type NeighbourQuery } from './store';

export interface NearestColumnsProps {
  images: TestImages;
  query: NeighbourQuery;
}

export function NearestColumns({ images, query }: NearestColumnsProps) {
  const { t } = useTranslation();
  const isRevealed = useLabelsRevealed();
  const id = useNeighbours((state) => state.id);
  const report = useNeighbours((state) => state.report);
  const status = useRun((run) => run.progress.status);
  const step = useRun((run) => run.progress.step);
  const { size } = images;
  const classNames = useClassNames(images.classNames);
  const label = query.kind === 'test' ? images.labels[query.index] : undefined;
  const name =
    query.kind === 'test'
      ? t('neighbours.testImage', { index: query.index + 1 })
      : t('neighbours.own', { name: query.name });
  const length = size.height * size.width * size.channels;
  const data =
    query.kind === 'test'
      ? images.images.subarray(query.index * length, (query.index + 1) * length)
      : query.image;
  return (
    <div className={styles.result}>
      <div className={styles.asked}>
        <StillImage data={data} {...size} className={styles.large} label={name} />
        <p>
          <strong>{name}</strong>
          {isRevealed && label !== undefined && (
            <>
              <br />
              <ClassMark label={label} /> {classNames[label]}
            </>
          )}
          {isRevealed && label === undefined && (
            <>
              <br />
              {t('neighbours.ownClass')}
            </>
          )}
        </p>
        <p
          className={prose.small}
          role="status"
          data-testid="neighbours-state"
          data-step={report?.step}
          data-id={report?.id}
        >
          {stateOf()}
        </p>
      </div>
      {report && (
        <div className={report.id === id ? styles.columns : styles.columnsOld} aria-busy={report.id !== id}>
          <Progressive>
            {neighbourSpaces.map((space) => (
              <Column key={space} space={space} report={report} label={label} classNames={classNames} />
            ))}
          </Progressive>
        </div>
      )}
    </div>
  );

  function stateOf(): string {
    const answer = report?.id === id ? report : undefined;
    const state = searchState({ status, step, answeredAt: answer?.step });
    return t(`neighbours.${state}`, {
      count: answer?.bankSize ?? 0,
      step: state === 'beforeRun' ? step : (answer?.step ?? 0),
    });
  }
}

interface ColumnProps {
  space: NeighbourSpace;
  report: NeighbourReport;
  label: number | undefined;
  classNames: readonly string[];
}

function Column({ space, report, label, classNames }: ColumnProps) {
  const { t } = useTranslation();
  const isRevealed = useLabelsRevealed();
  const { size } = report;
  const nearest = report.spaces[space];
  const length = size.height * size.width * size.channels;
  const title = t(`neighbours.spaces.${space}`);
  return (
    <section className={styles.column} aria-label={title} data-testid={`neighbours-${space}`}>
      <h3 className={prose.title}>
        <Explained text={title} explanation={t(`neighbours.spaceHelp.${space}`)} />
      </h3>
      {isRevealed && <Agreement nearest={nearest} label={label} classNames={classNames} />}
      <ol className={styles.nearest}>
        {nearest.indices.map((index, i) => {
          const itsLabel = nearest.labels[i]!;
          const isSame = isRevealed && label === itsLabel;
          return (
            <li key={index} className={isSame ? styles.same : styles.other}>
              <StillImage
                data={nearest.images.subarray(i * length, (i + 1) * length)}
                {...size}
                className={styles.thumbnail}
                label={t('neighbours.trainingImage', { index: index + 1 })}
              />
              <span className={styles.cosine}>{formatCalm(nearest.cosines[i], 3)}</span>
              {isRevealed && (
                <span className={styles.class}>
                  {isSame && <span aria-hidden="true">◯ </span>}
                  <ClassMark label={itsLabel} /> {classNames[itsLabel]}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

interface AgreementProps {
  nearest: NearestImages;
  label: number | undefined;
  classNames: readonly string[];
}

/** How many are of the query's class; of an image without one, which class most of them are of. */
function Agreement({ nearest, label, classNames }: AgreementProps) {
  const { t } = useTranslation();
  const count = nearest.labels.length;
  const votes = classNames.map((_, candidate) => nearest.labels.filter((one) => one === candidate).length);
  if (label !== undefined) {
    return <p className={styles.agreement}>{t('neighbours.agreement', { same: votes[label]!, count })}</p>;
  }
  const most = votes.reduce((best, vote, candidate) => (vote > votes[best]! ? candidate : best), 0);
  return (
    <p className={styles.agreement}>
      {t('neighbours.majority', { name: classNames[most]!, same: votes[most]!, count })}
    </p>
  );
}
