/** @file What stands where test images will, until they arrive; which files are missing, where they cannot be had. */
import { useRun } from '../../state/run-store';
import { Placeholder } from '../../ui/placeholder';
import { MissingFiles } from '../missing-files/missing-files';

/** @param text while they are on their way */
export function AwaitedImages({ text }: { text: string }) {
  const isMissing = useRun((run) => run.missingFiles.length > 0);
  if (!isMissing) return <Placeholder isFramed>{text}</Placeholder>;
  return (
    <Placeholder isFramed>
      <MissingFiles />
    </Placeholder>
  );
}
