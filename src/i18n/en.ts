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
    skip: 'Skip to the content',
    diagram: 'The training pipeline, from left to right',
    privacy: 'Everything runs on this device. Images never leave it.',
    crashed: 'Something unexpected went wrong',
    crashedHelp:
      'Try again: the run and its numbers are still there. Reloading starts from scratch; your settings stay in the address bar.',
    unreachable: 'The page cannot be reached right now, so it was not reloaded. Check your connection.',
    reload: 'Reload the page',
    lesson: 'Lesson',
    link: 'Notes on this link',
    linkPassedOver: 'Some of this link was not understood and is left out. The rest applies.',
    linkFurther: 'and {{shown}} more',
    linkOffers: 'Use instead:',
  },
  part: {
    failed: 'This part of the page ran into an error. The run and everything else continue.',
    notLoaded: 'This part could not be loaded. Check your connection.',
    lookFor: 'What to look for',
    link: 'Link to “{{title}}”',
    cosines: 'Colours of the cosines from {{lowest}} to {{highest}}',
    awaited: {
      loading: 'The images and the engine are still loading.',
      failed: 'An error stopped the run before there was anything to show here. Press Reset to start again.',
    },
  },
  actions: {
    tryAgain: 'Try again',
    train: 'Train',
    pause: 'Pause',
    step: 'Step',
    stepHint: 'Take one training step',
    reset: 'Reset',
    resetHint: 'Start over with untrained weights',
    trainHint: 'The space bar also starts and pauses',
    preset: 'Preset',
    dismiss: 'Dismiss',
    share: 'Share',
    menu: 'Menu',
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
    variants: 'version: ms (bold: in use)',
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
    title: 'This run keeps the settings it started with.',
    fields: 'Changed since then: {{fields}}. Press Reset to apply.',
  },
  backend: {
    label: 'Engine',
    runsOn: '{{engine}} on {{adapter}}',
    precision: {
      half: '{{runsOn}}, f16',
      'float16-as-set': 'The run computes in half precision, as set: the encoder’s numbers have 16 bits.',
      'float16-as-begun': 'The run goes on in half precision, in which it began.',
      'float16-measured':
        'The run computes in half precision, which was faster here: {{float16}} ms a step and not {{float32}}.',
      'float32-as-begun': 'The run goes on in single precision, in which it began.',
      'float32-measured':
        'The run computes in single precision: half precision is not faster here, at {{float16}} ms a step to {{float32}}.',
      'float32-not-offered':
        'Half precision needs WebGPU with 16-bit numbers, which this engine does not offer here. The run computes in single precision.',
    },
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
    watched: {
      start: 'Now: before the first step.',
      step: 'Now: after step {{step}}.',
      roles:
        '⚓ anchor: {{anchor}} · ◯ positive: {{positive}} · × negatives: the {{negatives}} views of all other images.',
    },
    classifier: 'The classifier has {{weights}} weights; it is thrown away after training.',
    images: {
      title: 'Images',
      lead: 'A batch of images without labels. Labels are never used for training.',
      leadLabelled: 'A batch with its labels: this run learns from them.',
      count: '{{shown}} images',
      loading: '{{loaded}} of {{total}} MB',
      progress: 'Download of the images',
      missing:
        'The page keeps trying automatically. A run that needs this file waits, then continues where it stopped.',
      retry: 'Try again now',
      cached: 'from the browser’s cache',
      grid: 'The first images of the batch',
    },
    views: {
      title: 'Two views',
      lead: 'Each image is changed at random, twice. The two views are a positive pair.',
      original: 'original',
      first: 'view 1',
      second: 'view 2',
      flippedFor:
        'Objective: {{objective}}. It learns from images that are at most flipped, so the augmentation was set to “flip only”. Choosing SimCLR restores its own.',
      draw: 'Redraw views',
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
      barcodes: 'h of image {{index}}',
      barcodesAlt:
        'Representation h of watched image {{index}}, a stripe for each number: brighter is larger',
      title: 'Encoder and head',
      lead: 'A network turns each view into numbers: the encoder f gives h, the head g gives z, which the loss compares.',
      parameters: '{{shown}} weights',
      layer: '{{channels}} channels',
      input: 'view x',
      representation: 'representation h',
      embedding: 'embedding z',
      noHead: 'no head: z = h',
      alone: {
        title: 'Encoder',
        lead: 'The encoder f turns each view into numbers, h. There is no projection head: the objective learns from h itself.',
      },
    },
    loss: {
      title: 'Loss',
      guess:
        'Out of {{candidates}} candidates, the network picks the right partner for {{fraction}} of the batch’s {{views}} views (± one standard error).',
      guessEmpty:
        'A random guess would pick the right partner out of {{candidates}} in {{fraction}} of cases.',
      scale: 'Where the loss stands',
      perfect: { label: 'perfect', help: 'Every answer is right, and certain.' },
      answer:
        'Out of {{answers}} answers, the right one gets a probability of {{probability}} on (geometric) average and was the first choice for {{fraction}} of the {{count}} encoded images (± one standard error).',
      answerEmpty: 'A random guess would pick the right one of {{answers}} answers in {{fraction}} of cases.',
      rebuilt:
        'Pixel values are off by {{error}} of the range from black to white (root mean square); the mean image would be off by {{mean}}.',
      rebuiltEmpty: 'After the first step, this shows how far off the rebuilt images are.',
      formula: 'Formula of the loss',
      calm: 'The number above is the mean of the last {{steps}} logged steps, so that it stays readable during the run. The curve shows every logged step.',
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
    engine: 'Engine',
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
      'The run lasts {{epochs}} epochs and ends before the warm-up does, so it never reaches the full learning rate.',
  },
  errors: {
    title: 'The run has stopped',
    configuration: 'The configuration',
    detail: 'Technical detail',
  },
  transforms: transforms.transforms,
  augmentation: {
    preset: 'Augmentation',
    presetHelp: 'Sets every transform at once; the controls below show the result.',
    custom: 'your own mix',
    presets: memberWords.en.augmentPresets,
    explanations: transforms.explanations,
    drag: {
      instructions:
        'Press Space to pick up a transform, the arrow keys to move it, Space again to drop it, or Escape to put it back.',
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
