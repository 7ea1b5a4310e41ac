/** @file What stands where test images will, until they arrive; which files are missing, where they cannot be had. */
import { useRun } from '../../state/run-store';
import { MissingFiles } from '../missing-files/missing-files';
import panel from './panel.module.css';

/** @param text while they are on their way */
export function AwaitedImages({ text }: { text: string }) {
  const isMissing = useRun((run) => run.missingFiles.length > 0);
  if (!isMissing) return <p className={panel.empty}>{text}</p>;
  return (
    <div className={panel.empty}>
      <MissingFiles />
    </div>
  );
}
