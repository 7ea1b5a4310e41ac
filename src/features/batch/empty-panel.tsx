/** @file What stands where a batch's similarities will, before there are any. */
import { Awaited } from '../evidence/awaited';
import './words';

export function EmptyPanel() {
  return <Awaited of="batch" />;
}
