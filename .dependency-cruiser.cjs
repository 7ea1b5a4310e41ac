/**
 * @file Which folder may import which: along the data's way, never back (docs/ARCHITECTURE.md).
 * Tests may look anywhere.
 */
const core = [
  ['config', 'random', 'storage', 'tensor', 'rpc'],
  ['datasets'],
  ['transforms'],
  ['layers'],
  ['encoders', 'heads'],
  ['network'],
  ['losses'],
  ['objectives'],
  ['optimizers', 'schedules'],
  ['train'],
  ['evaluate'],
  ['metrics'],
  ['verification'],
  ['runs'],
];

/** What members of registries say of themselves, and the registries: config is composed from them. */
const descriptions = [
  '^src/(datasets/sources|losses|objectives|optimizers)/[^/]+/description\\.ts$',
  '^src/(encoders|heads|schedules)/(?!build-|projection-)[^/]+\\.ts$',
  '^src/(datasets/(datasets|dataset-description|own/settings)|losses/(losses|loss-description|loss-fields)|objectives/(objectives|objective-description)|optimizers/(optimizers|hyperparameters))\\.ts$',
].join('|');

/** Transforms, which config is composed from as well: all of their forms but the textbook's need no tensors. */
const transforms =
  '^src/transforms/(transforms|transform|settings|rectangle|resized-crop|reflect|[^/]+/(?!textbook)[^/]+)\\.ts$';
const layers = [...core, ['worker'], ['state'], ['i18n', 'ui'], ['features'], ['page'], ['lessons'], ['app']];

/** The parts of the page that several others are made of. */
const sharedFeatures = [
  'batch',
  'charts',
  'class-card',
  'compare',
  'controls',
  'evidence',
  'experiments',
  'missing-files',
  'probes',
  'run-before',
  'runs',
];

/** What the training worker computes for a part of the page. */
const services = '^src/features/[^/]+/(service|experiment|experiment-type)\\.ts$';
/** What crosses between a part's service and its store. */
const calls = '^src/features/[^/]+/calls\\.ts$';
/** What the page needs in order to ask a worker. */
const workerClients = '^src/worker/(protocol|client|view-worker-client)\\.ts$';

const pageLibraries = [
  '@base-ui',
  'i18next',
  'lucide-react',
  'react',
  'react-dom',
  'react-dropzone',
  'react-i18next',
  'recharts',
  'zustand',
];

/** What an objective shows in the diagram: of the page, though it lies in the objective's folder. */
const stations = '^src/objectives/[^/]+/((station|face)\\.(tsx|module\\.css)|words\\.ts)$';

const tests = '\\.(test(-support)?|python-test)\\.tsx?$';

/** What stands in a part's folder and is known to actions, and its actions themselves: no component. */
const partActions = '^src/(features|page|lessons)/.*/(actions|store)\\.ts$';

/** The app is the files that lie in src/ itself. */
const folders = (names) =>
  `^src/(${names.map((name) => (name === 'app' ? '[^/]+$' : `${name}/`)).join('|')})`;

const rule = (name, from, to) => ({
  name,
  severity: 'error',
  from: { pathNot: tests, ...from },
  to,
});

module.exports = {
  forbidden: [
    ...layers
      .slice(0, -1)
      .map((layer, i) =>
        rule(
          `${layer.join('-and-')}-imports-nothing-later`,
          { path: folders(layer), pathNot: `${tests}|${stations}` },
          { path: folders(layers.slice(i + 1).flat()), pathNot: `${descriptions}|${transforms}` },
        ),
      ),
    rule('stations-belong-to-the-page', { path: stations }, { path: folders(['lessons', 'app']) }),
    rule(
      'only-the-page-imports-stations',
      { pathNot: `^src/page/|${stations}|${tests}` },
      { path: stations },
    ),
    rule(
      'descriptions-import-only-each-other',
      { path: descriptions },
      {
        path: '^src/|node_modules/',
        pathNot: `${descriptions}|^src/config/(bilingual|formula|member|schema-fields)\\.ts$`,
      },
    ),
    rule(
      'transforms-do-not-know-the-config-that-is-composed-of-them',
      { path: transforms },
      { path: '^src/config/', pathNot: '^src/config/(bilingual|schema-fields)\\.ts$' },
    ),
    rule(
      'config-reaches-no-tensors',
      { path: '^src/config/' },
      { path: 'node_modules/@tensorflow/', reachable: true },
    ),
    rule(
      'actions-stand-between-stores-and-page',
      {
        path: folders([...core.flat(), 'worker', 'state', 'ui', 'i18n']),
        pathNot: `${tests}|${stations}`,
      },
      { path: '^src/actions/' },
    ),
    rule(
      'actions-import-no-component',
      { path: `^src/actions/|${partActions}` },
      {
        path: `\\.tsx$|${folders(['features', 'page', 'lessons', 'app'])}`,
        pathNot: `${partActions}|^src/features/(panels|[^/]+/[^/]+)\\.ts$`,
      },
    ),
    rule(
      'an-action-does-no-other-by-name',
      { path: partActions },
      { path: '^src/actions/(act|actions)\\.ts$' },
    ),
    rule(
      'ui-and-i18n-import-only-config-storage-and-metrics',
      { path: folders(['ui', 'i18n']) },
      { path: '^src/', pathNot: `${folders(['ui', 'i18n', 'config', 'storage', 'metrics'])}|${transforms}` },
    ),
    // They are read by the page: of what computes them they know types and plain formulas.
    rule(
      'metrics-are-descriptions',
      { path: folders(['metrics']) },
      {
        path: '^src/|node_modules/@tensorflow/',
        pathNot: `${folders(['metrics', 'config'])}|^src/(losses/losses|datasets/datasets|objectives/(objectives|described-loss)|evaluate/embedding-std)`,
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'kernels-import-only-config-and-tensor',
      { path: folders(['kernels']) },
      { path: '^src/', pathNot: folders(['kernels', 'config', 'tensor']) },
    ),
    rule(
      'only-the-worker-imports-kernels',
      { path: '^src/', pathNot: `${folders(['kernels', 'worker'])}|${tests}` },
      { path: folders(['kernels']) },
    ),
    rule(
      'no-page-library-off-the-page',
      { path: folders([...core.flat(), 'kernels', 'worker']), pathNot: `${tests}|${stations}` },
      { path: `node_modules/(${pageLibraries.join('|')})/` },
    ),
    rule(
      'services-know-nothing-of-the-page',
      { path: `${services}|${calls}` },
      {
        path: folders(['state', 'i18n', 'ui', 'features', 'page', 'lessons', 'app']),
        pathNot: `${services}|${calls}`,
      },
    ),
    rule(
      'services-need-no-page-library',
      { path: `${services}|${calls}` },
      { path: `node_modules/(${pageLibraries.join('|')})/` },
    ),
    rule(
      'the-page-asks-workers-and-imports-no-part-of-them',
      {
        path: `${folders(['state', 'i18n', 'ui', 'features', 'page', 'lessons', 'app'])}|${stations}`,
        pathNot: `${services}|${calls}|\\.worker\\.ts$|${tests}`,
      },
      { path: `${services}|^src/worker/`, pathNot: workerClients },
    ),
    rule(
      'a-part-of-the-page-imports-no-other-but-shared-ones',
      { path: '^src/features/([^/]+)/' },
      { path: '^src/features/[^/]+/', pathNot: `^src/features/($1|${sharedFeatures.join('|')})/` },
    ),
    rule(
      'npm-start-needs-no-development-package',
      { path: '^src/|^scripts/(start|build|ensure-built|serve-built|compiled-assembly|bad-option)\\.ts$' },
      { dependencyTypes: ['npm-dev'] },
    ),
    rule('nothing-imports-the-bench', { path: '^src/' }, { path: '^bench/' }),
    rule(
      'jax-js-and-webgl-only-in-the-bench',
      { pathNot: `^bench/|${tests}` },
      { path: 'node_modules/(@jax-js|@tensorflow/tfjs-backend-webgl)/' },
    ),
    rule('no-cycles', {}, { circular: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // AssemblyScript, in which a transform's function reaches for those of the kernels.
    exclude: { path: '^src/transforms/[^/]+/simd\\.ts$' },
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
