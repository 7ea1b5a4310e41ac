/**
 * @file The English words of the first screen and of what several parts say; a part's own stand in its
 * folder (`words.ts`), those of errors in src/config/errors. `ko.ts` must have exactly these keys; a test
 * and the compiler hold it so.
 */
import { memberWords } from './member-words';
import { transformWords } from './transform-words';

const transforms = transformWords.en;

export const en = {
  app: {
    title: 'SimCLR Playground',
    tagline: 'Watch a network learn to see, without a single label.',
    taglineLabelled: 'Watch a network learn to see, this time from labels.',
    skip: 'Skip to the diagram',
    diagram: 'The training pipeline, from left to right',
    privacy: 'Everything runs on this device. Images never leave it.',
    crashed: 'The page stumbled over something unexpected',
    crashedHelp:
      'Try again: the run and its numbers are still there. Reloading starts anew; the address bar holds your settings.',
    unreachable: 'The page cannot be reached at the moment, so it was not reloaded. Check the connection.',
    reload: 'Reload the page',
    link: 'Notes on this link',
    linkPassedOver: 'Not everything in this link was understood. The rest of it counts.',
    linkFurther: 'and {{shown}} more',
    linkOffers: 'Use instead:',
  },
  part: {
    failed: 'This part of the page ran into an error. The run and everything else go on.',
    notLoaded: 'This part could not be loaded. Check the connection.',
  },
  actions: {
    tryAgain: 'Try again',
    train: 'Train',
    pause: 'Pause',
    step: 'Step',
    stepHint: 'Take one training step',
    reset: 'Reset',
    resetHint: 'Start again with new random weights',
    trainHint: 'Space starts and pauses too',
    preset: 'Preset',
    dismiss: 'Dismiss',
  },
  presets: memberWords.en.presets,
  theme: { label: 'Theme', system: 'System', light: 'Light', dark: 'Dark' },
  language: { label: 'Language' },
  status: {
    loading: 'Loading images …',
    idle: 'Ready. Press Train.',
    running: 'Training',
    waiting: 'Waiting for images',
    paused: 'Paused',
    finished: 'Finished',
    failed: 'Stopped by an error',
    starting: 'Starting the tensor engine …',
  },
  kernels: {
    measure: 'Measure kernels on this device',
    help: 'Before a run, competing versions of a kernel are timed here and the fastest is kept. Takes effect with the next run.',
    kernel: 'kernel and shapes',
    variants: 'version: ms, bold is used',
  },
  progress: {
    label: 'Progress of the run',
    step: 'step {{step}} of {{total}}',
    epoch: 'epoch {{epoch}} of {{total}}',
    speed: '{{speed}} images/s',
    elapsed: 'elapsed {{time}}',
    remaining: 'about {{time}} left',
  },
  pending: {
    title: 'The run keeps the settings that it began with.',
    fields: 'Changed since it began: {{fields}}. They apply after Reset.',
  },
  backend: {
    label: 'Engine',
    runsOn: '{{engine}} on {{adapter}}',
    threads_one: '{{count}} thread',
    threads_other: '{{count}} threads',
    reason: {
      requested: 'The address asked for this engine with ?backend=.',
      'hardware-gpu': 'WebGPU found a graphics processor: the fastest way to train here.',
      'software-gpu':
        'WebGPU has only a software adapter here, which is slower than WebAssembly on the processor.',
      'no-webgpu': 'This browser offers no WebGPU adapter, so WebAssembly runs on the processor.',
      'insecure-context':
        'Browsers offer WebGPU only over https or at localhost, and this address is neither, so WebAssembly runs on the processor.',
      'gpu-no-answer':
        'The browser did not answer when asked for the graphics processor, so WebAssembly runs on the processor. Restarting the browser may help.',
      'gpu-not-started':
        'WebGPU could not start on this graphics processor, so WebAssembly runs on the processor.',
      'gpu-self-test-failed':
        'A test gradient came out wrong on this graphics processor, so WebAssembly runs instead.',
      'no-wasm': 'Neither WebGPU nor WebAssembly could start; plain JavaScript is slow but works.',
    },
  },
  stations: {
    classifier: 'The classifier has {{weights}} weights; it is thrown away after training.',
    images: {
      title: 'Images',
      lead: 'An unlabelled batch. Labels are never used to train.',
      leadLabelled: 'A batch with its labels: this run learns from them.',
      count: '{{shown}} images',
      loading: '{{loaded}} of {{total}} MB',
      progress: 'Download of the images',
      missing:
        'The page keeps trying by itself. A run waits where it needs this file, and then goes on from there.',
      retry: 'Try again now',
      cached: 'from the browser’s cache',
      grid: 'The first images of the batch',
    },
    views: {
      title: 'Two views',
      lead: 'Each image is changed at random, twice: a positive pair.',
      original: 'original',
      first: 'view 1',
      second: 'view 2',
      flippedFor:
        'Objective: {{objective}}. It learns from images that are flipped at most, so that is what the augmentation is set to; SimCLR brings its own back.',
      draw: 'Draw new ones',
      live: 'from step {{step}} of the run',
      one: {
        title: 'One view',
        lead: 'Each image is changed at random, once.',
        leadTurned: 'Each image is changed at random, once. Four turns of this view are encoded.',
        view: 'view',
        row: 'image {{index}}: original and view',
      },
      row: 'image {{index}}: original, view 1, view 2',
    },
    encoder: {
      title: 'Encoder and head',
      lead: 'f turns a view into h; g turns h into z, which the loss compares.',
      parameters: '{{shown}} weights',
      layer: '{{channels}} channels',
      input: 'view x',
      representation: 'representation h',
      embedding: 'embedding z',
      noHead: 'no head: z = h',
      alone: {
        title: 'Encoder',
        lead: 'f turns a view into h. There is no projection head: the objective learns from h itself.',
      },
      filters: 'What the first layer looks for',
      filtersAlt: 'First-layer kernels as small colour images',
    },
    loss: {
      title: 'Loss',
      guess:
        'Among {{candidates}} candidates the network names the right partner for {{fraction}} of the batch’s {{views}} views (± one standard error).',
      guessEmpty: 'Chance would name the right partner among {{candidates}} in {{fraction}} of the cases.',
      scale: 'The loss on its scale',
      perfect: { label: 'perfect', help: 'All is right, and certain.' },
      answer:
        'Of {{answers}} answers the right one has a probability of {{probability}} on (geometric) average, and was the first choice for {{fraction}} of the {{count}} encoded images (± one standard error).',
      answerEmpty: 'Chance would give the right one of {{answers}} answers in {{fraction}} of the cases.',
      rebuilt:
        'A value of an image is off by {{error}} of the way from black to white (root mean square); the mean image would be off by {{mean}}.',
      rebuiltEmpty: 'With the first step stands here how far off the rebuilt images are.',
      formula: 'Formula of the loss',
    },
  },
  lossUnits: { nats: 'nats', cosine: 'cosine', 'squared error': 'squared error' },
  units: {
    images: 'images',
    steps: 'steps',
    epochs: 'epochs',
    pixels: 'pixels',
    fraction: 'of 1',
    units: 'units',
    turns: 'turns',
    quarterTurns: 'quarter turns',
  },
  choices: {
    ...memberWords.en.choices,
    ...transforms.choices,
  },
  groups: {
    ...transforms.groups,
    augment: 'All transforms',
    model: 'Encoder',
    head: 'Projection head',
    dataset: 'Dataset',
    objective: 'Objective',
    loss: 'Loss',
    optimizer: 'Optimiser',
    schedule: 'Learning-rate schedule',
    training: 'Training',
    evaluation: 'Live evidence',
  },
  config: {
    ...memberWords.en.config,
    augment: {
      order: { label: 'Order of the transforms', help: 'They are applied from top to bottom.' },
      ...transforms.config,
    },
  },
  notes: {
    warmUpOutlastsRun:
      'The run has {{epochs}} epochs and ends before the warm-up does: it never reaches the learning rate.',
  },
  terms: {
    view: {
      name: 'view',
      text: 'An image after random changes (crop, colour, …) that leave its meaning alone.',
    },
    positivePair: {
      name: 'positive pair',
      text: 'Two views of the same image. The network learns to bring them together.',
    },
    negative: {
      name: 'negative',
      text: 'A view of any other image in the batch. The network learns to push it away.',
    },
    encoder: {
      name: 'encoder',
      text: 'The network f that turns a view into its representation h. It is what one keeps.',
    },
    representation: {
      name: 'representation h',
      text: 'What the encoder knows about a view, as a list of numbers; other tasks build on it.',
    },
    head: {
      name: 'projection head',
      text: 'A small network g between h and the loss. It is thrown away after training.',
    },
    embedding: {
      name: 'embedding z',
      text: 'The output of the head. The loss compares embeddings, by their cosine unless normalising is off.',
    },
    batchNorm: {
      name: 'batch norm',
      text: 'Brings each channel to mean 0 and variance 1 over the whole batch of 2N views.',
    },
    cosine: {
      name: 'cosine similarity',
      text: '1 if two embeddings point the same way, 0 at right angles, −1 if opposite.',
    },
    temperature: {
      name: 'temperature',
      text: 'Divides the similarities before softmax or sigmoid: the lower, the sharper the guess.',
    },
    ntXent: {
      name: 'NT-Xent',
      text: 'Normalised temperature-scaled cross entropy: −ln of the probability of naming the partner.',
    },
    accuracy: {
      name: 'contrastive accuracy',
      text: 'Fraction of views whose most similar other view is their partner.',
    },
    epoch: { name: 'epoch', text: 'One pass over all training images.' },
    step: { name: 'step', text: 'One batch forward, its gradients backward, one update of all weights.' },
    batch: {
      name: 'batch',
      text: 'The images of one step. Whatever a run learns by, it encodes 2N of their copies at once.',
    },
  },
  errors: {
    title: 'The run has stopped',
    configuration: 'The configuration',
    detail: 'Technical detail',
  },
  transforms: transforms.transforms,
  augmentation: {
    preset: 'Augmentation',
    presetHelp: 'Sets every transform at once; the controls below show what it chose.',
    custom: 'your own mixture',
    presets: memberWords.en.augmentPresets,
    explanations: transforms.explanations,
    drag: {
      instructions:
        'Press space to pick up a transform, the arrow keys to move it, space to put it down, Escape to leave it where it was.',
      lifted: '{{name}} picked up, at place {{place}} of {{count}}.',
      moved: '{{name}} is at place {{place}} of {{count}}.',
      dropped: '{{name}} put down at place {{place}} of {{count}}.',
      cancelled: '{{name}} stays where it was.',
      role: 'sortable',
    },
    off: 'off',
    defaultOrder: 'the standard order',
  },
} as const;
