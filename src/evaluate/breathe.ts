/**
 * @file How long work is cut into slices: it awaits `breathe` every few milliseconds, so that its
 * caller may let training steps and commands in between, or reject to end it. Work holds no global
 * state across a breath and frees its tensors also when it is ended there.
 */
export type Breathe = () => Promise<void>;
