/** @file Whether the game has come to the run without colour changes; the one with them is the run before it, then. */
import { create } from 'zustand';

export const useGame = create<{ hasSecond: boolean }>(() => ({ hasSecond: false }));
