/** @file Which question of the evidence is asked. */
import { z } from 'zod/mini';
import { action } from '../../actions/action';
import { panelNames } from '../panels';
import * as store from './store';

export const openPanel = action({
  name: 'open-panel',
  label: { en: 'Open a panel', ko: '패널 열기' },
  argument: z.enum(panelNames),
  run: store.openPanel,
});
