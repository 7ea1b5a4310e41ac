/** @file What stands in a panel that shows nothing yet: when something comes. */
import { Placeholder } from '../../ui/placeholder';
import { useAwaited } from './use-awaited';

export function Awaited({ of }: { of: Parameters<typeof useAwaited>[0] }) {
  return <Placeholder isFramed>{useAwaited(of)}</Placeholder>;
}
