/** @file What stands where test pictures will, until they arrive; which files are missing, where they cannot be had. */
import { useRun } from '../../state/run-store';
import { MissingFiles } from '../../page/diagram/images/missing-files';
import panel from './panel.module.css';

/** @param text while they are on their way */
export function AwaitedPictures({ text }: { text: string }) {
  const isMissing = useRun((run) => run.missingFiles.length > 0);
  if (!isMissing) return <p className={panel.empty}>{text}</p>;
  return (
    <div className={panel.empty}>
      <MissingFiles />
    </div>
  );
}
