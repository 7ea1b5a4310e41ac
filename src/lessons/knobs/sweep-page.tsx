/** @file One of the small sweeps: what is expected of it, then its estimate, its run and what came of it. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { listKept, useSweep } from '../../features/sweep/store';
import { SweepControl } from '../../features/sweep/sweep-control';
import { SweepOutcome } from '../../features/sweep/sweep-outcome';
import '../../features/sweep/words';
import card from '../../ui/card.module.css';
import prose from '../../ui/prose.module.css';
import course from '../course/course.module.css';
import { Ask, useHasAnswered } from '../course/question';
import { PageHeading } from '../page-heading';
import { questionOf, usePrediction } from './questions';
import { resultOf, type Knob } from './sweeps';

export function SweepPage({ knob }: { knob: Knob }) {
  const { t } = useTranslation();
  const hasPredicted = useHasAnswered([questionOf(knob)]);
  const question = usePrediction(knob);
  return (
    <>
      <PageHeading title={t(`knobs.${knob}.title`)} lead={t(`knobs.${knob}.lead`)} />
      <Ask question={question} />
      {hasPredicted && (
        <section className={`${card.card} ${course.questions}`}>
          <SweepControl />
          <Outcome knob={knob} />
        </section>
      )}
    </>
  );
}

/** Of this page's sweep: the one that is going, else the newest that is kept. */
function Outcome({ knob }: { knob: Knob }) {
  const { t } = useTranslation();
  const shown = useSweep((sweep) => sweep.shown);
  const kept = useSweep((sweep) => sweep.kept);
  const isOurs = shown !== undefined && resultOf(knob, [shown.result]) !== undefined;
  const ours = kept.find(({ result }) => resultOf(knob, [result]) !== undefined)?.id;
  useEffect(() => void listKept(), []);
  useEffect(() => {
    if (!isOurs && ours !== undefined) act('show-kept-sweep', ours);
  }, [isOurs, ours]);
  return isOurs ? <SweepOutcome result={shown.result} /> : <p className={prose.text}>{t('knobs.press')}</p>;
}
