/**
 * @file The one error type of the playground: a sentence that says what is wrong, where, and what
 * would be right, together with a code and parameters from which the page builds the same sentence
 * in the visitor's language (i18n key `errors.<code>`). `reason` is raw text of the platform, in
 * English: it stands in the message alone. What the page says about why comes from `cause`.
 */
export type ErrorCode =
  | 'config-value' // {field, value, expected, atMost?: another field, limit?: its value, options?}
  | 'number-ambiguous' // {text, decimal, grouped}
  | 'config-unknown-field' // {field, known}
  | 'config-version' // {version, supported}
  | 'setting-unknown' // {name}
  | 'setting-unknown-near' // {name, near}
  | 'config-unreadable' // {reason}
  | 'preset-unknown' // {preset, known}
  | 'file-unreachable' // {file}
  | 'file-status' // {file, status}
  | 'file-stalled' // {file, seconds}
  | 'file-is-page' // {file}
  | 'file-incomplete' // {file, bytes, expected}
  | 'file-damaged' // {file}
  | 'dataset-too-small' // {images, batchSize}
  | 'step-out-of-range' // {step, last}
  | 'backend-unavailable' // {backend, reason, cause?}
  | 'device-lost' // {reason, cause?}
  | 'memory-too-small' // {batchSize, megabytes, limit, fits: a batch size}
  | 'out-of-memory' // {reason}
  | 'tensor-too-large' // {shape, megabytes, limit}
  | 'loss-not-finite' // {step, loss}
  | 'diverged' // {step, diverged, views}
  | 'no-run' // {}
  | 'state-mismatch' // {name, reason}
  | 'checkpoint-unreadable' // {reason}
  | 'action-impossible' // {action, reason, cause}
  | 'action-argument' // {action, value, expected, kind: i18n key `expected.<kind>`, …}
  | 'worker-died' // {reason, cause?}
  | 'protocol' // {reason}
  | 'vectors' // {file, reason}
  | 'internal'; // {reason}

/** What is known about why something failed; i18n key `causes.<cause>`, a sentence of its own. */
export const failureCauses = [
  'insecure-context', // of WebGPU: neither https nor localhost
  'no-webgpu', // the browser offers no WebGPU adapter
  'gpu-no-answer', // WebGPU was asked for, and nothing came
  'gpu-not-started', // there is an adapter, but no device
  'self-test', // gradients came out wrong
  'not-started', // tfjs could not start the backend
  'vanished', // a worker ended without a word
  'not-loaded', // a worker's script could not be loaded or run
  'images-still-loading', // what stands in an action's way, from here on
  'run-still-going',
  'no-run-going',
  'run-over',
  'run-failed',
  'another-experiment-going',
  'no-experiment-going',
  'no-such-test-image',
  'no-batch-yet',
  'no-such-view',
  'labels-still-hidden',
  'no-such-layout',
  'nothing-to-stop',
] as const;
export type FailureCause = (typeof failureCauses)[number];

export type ErrorParameters = Readonly<Record<string, string | number>>;

/** What crosses the worker boundary in place of an Error (plain data, structured-cloneable). */
export interface Failure {
  code: ErrorCode;
  parameters: ErrorParameters;
  /** The full English sentence. */
  message: string;
}

const sentences: Record<ErrorCode, string> = {
  'config-value': '{field} is {value}, but must be {expected}.',
  'number-ambiguous':
    '{text} could mean {decimal} or {grouped}. Write one of them without a separator for thousands.',
  'config-unknown-field': '{field} is not a field of the configuration. Known fields here: {known}.',
  'config-version': 'This configuration has version {version}; this page reads version {supported}.',
  'setting-unknown': 'There is no setting named {name}.',
  'setting-unknown-near': 'There is no setting named {name}. Did you mean {near}?',
  'config-unreadable': 'The configuration could not be read: {reason}.',
  'preset-unknown': 'There is no preset named {preset}. Choose one of: {known}.',
  'file-unreachable':
    'The file {file} could not be downloaded: the connection failed, or something blocked it.',
  'file-status': 'The file {file} could not be downloaded: the server answered {status}.',
  'file-stalled': 'The file {file} could not be downloaded: nothing arrived for {seconds} seconds.',
  'file-is-page':
    'In place of the file {file} a web page arrived: it is not on the server, or the network wants you to sign in first.',
  'file-incomplete': 'The file {file} was cut short: only {bytes} of its {expected} bytes arrived.',
  'file-damaged': 'The file {file} arrived damaged: its content is not what it should be.',
  'dataset-too-small':
    'The dataset has {images} images, fewer than one batch of {batchSize}. Lower the batch size or use more images.',
  'step-out-of-range': 'There is no step {step} in this run: its steps are 1 to {last}.',
  'backend-unavailable':
    'The {backend} backend cannot run here: {reason}. Open the page without ?backend= to let it choose.',
  'device-lost':
    'The graphics device was lost ({reason}). The numbers so far are kept; press Reset to start again.',
  'memory-too-small':
    'Training with a batch size of {batchSize} would take about {megabytes} MB of memory, more than the {limit} MB available here. Lower the batch size to {fits} or choose a smaller encoder.',
  'out-of-memory':
    'Memory ran out ({reason}). The numbers so far are kept; lower the batch size or choose a smaller encoder, then press Reset.',
  'tensor-too-large':
    'A tensor of {shape} numbers needs {megabytes} MB, more than the {limit} MB that this graphics device can take at once. Lower the batch size or choose a smaller encoder.',
  'loss-not-finite':
    'The loss became {loss} at step {step}. The numbers so far are kept; lower the learning rate or raise the temperature, then press Reset.',
  diverged:
    'Training diverged by step {step}: {diverged} of {views} embeddings z are 0 or too large to compare, so the loss and the cosines no longer mean anything. The numbers so far are kept; lower the learning rate, then press Reset.',
  'no-run': 'There is no run to save yet: train at least one step first.',
  'state-mismatch':
    'The saved state does not fit this run: {name}: {reason}. It belongs to a run with another encoder, head or optimiser.',
  'checkpoint-unreadable':
    'The checkpoint could not be read: {reason}. It must be a whole .safetensors file that this page has written.',
  'action-impossible': 'The action {action} cannot be done now: {reason}.',
  'action-argument': 'The action {action} was given {value}, but takes {expected}.',
  'worker-died':
    'The training worker stopped ({reason}). The numbers so far are kept; press Reset to start a new one.',
  protocol: 'A message between page and worker was malformed: {reason}.',
  vectors: 'The reference vectors in {file} could not be used: {reason}.',
  internal:
    'Something unexpected went wrong: {reason}. The numbers so far are kept; press Reset to start again.',
};

export const errorCodes = Object.keys(sentences) as ErrorCode[];

export class PlaygroundError extends Error {
  readonly code: ErrorCode;
  readonly parameters: ErrorParameters;

  constructor(code: ErrorCode, parameters: ErrorParameters, options?: ErrorOptions) {
    super(fillIn(sentences[code], parameters), options);
    this.name = 'PlaygroundError';
    this.code = code;
    this.parameters = parameters;
  }

  toFailure(): Failure {
    return { code: this.code, parameters: this.parameters, message: this.message };
  }
}

/** As browsers and wasm say it. */
const outOfMemory =
  /out of memory|\bOOM\b|(array buffer|memory) allocation failed|enlarge memory|memory\.grow/i;

/** Any thrown value as a Failure; what is not a PlaygroundError becomes `fallback` with its message as the reason. */
export function toFailure(error: unknown, fallback: ErrorCode = 'internal'): Failure {
  if (error instanceof PlaygroundError) return error.toFailure();
  if (outOfMemory.test(reasonOf(error))) {
    return new PlaygroundError('out-of-memory', { reason: reasonOf(error) }, { cause: error }).toFailure();
  }
  return new PlaygroundError(fallback, { reason: reasonOf(error) }, { cause: error }).toFailure();
}

/** A thrown value's message without its closing full stop, ready to stand inside a sentence. */
export function reasonOf(error: unknown): string {
  // What went wrong unforeseen is already a reason inside a sentence.
  if (error instanceof PlaygroundError && error.code === 'internal') return String(error.parameters.reason);
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().replace(/\.$/, '') || 'no reason given';
}

function fillIn(sentence: string, parameters: ErrorParameters): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(parameters[name] ?? whole));
}
