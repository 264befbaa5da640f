/**
 * domain ← contract ← (cloudfunctions | platform ← features ← pages); components stand on domain types and Taro's tags.
 * Each rule says what a folder may import; everything else is refused.
 */
/** Tests, and the folders of what only tests use. */
const TESTS = '\\.test\\.tsx?$|/testing/|^e2e/|^bench/';

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: TESTS },
  to: { pathNot: allowed },
});

const libraries = (...names) => `^node_modules/(${names.join('|')})/`;

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only(
      'domain-is-pure',
      '^src/domain/',
      ['^src/domain/', libraries('dayjs', 'chinese-days', 'valibot')],
      'Rules know no clock, no cloud and no screen.',
    ),
    only('contract', '^src/contract/', ['^src/contract/', '^src/domain/', libraries('valibot')]),
    only('platform', '^src/platform/', [
      '^src/platform/',
      '^src/assets/',
      '^src/contract/',
      '^src/domain/',
      libraries('@tarojs', 'react', 'zustand'),
    ]),
    only('components', '^src/components/', [
      '^src/components/',
      '^src/domain/',
      '^src/assets/',
      libraries('@tarojs/components', 'react', 'uqr'),
    ]),
    only('features', '^src/features/', [
      '^src/(features|platform|components|contract|domain|assets)/',
      libraries('@tarojs', 'react', 'zustand', 'valibot'),
    ]),
    {
      name: 'features-never-import-features',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    only('pages', '^src/pages/', [
      '^src/(pages|features|platform|components|contract|domain|assets)/',
      libraries('@tarojs', 'react', 'zustand'),
    ]),
    {
      name: 'only-platform-acts-on-taro',
      comment: 'Pages may use route and lifecycle hooks; side effects are platform/.',
      severity: 'error',
      from: { path: '^src/(components|features)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^node_modules/@tarojs/taro/' },
    },
    {
      name: 'phones-carry-no-schemas',
      comment: 'The contract gives the phone its types; a schema in the bundle costs a third of the package.',
      severity: 'error',
      from: { path: '^src/(platform|components|features|pages)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/contract/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'src-never-imports-functions',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(cloudfunctions|e2e|bench|config)/' },
    },
    {
      name: 'functions-never-import-each-other',
      severity: 'error',
      from: { path: '^cloudfunctions/([^/_][^/]*)/', pathNot: TESTS },
      to: { path: '^cloudfunctions/[^_]', pathNot: ['^cloudfunctions/$1/', '\\.test\\.ts$'] },
    },
    {
      name: 'deployed-code-never-imports-the-local-cloud',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: `^cloudfunctions/_local/|${TESTS}` },
      to: { path: '^cloudfunctions/_local/' },
    },
    {
      name: 'functions-know-contract-and-domain-only',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: TESTS },
      to: { path: '^src/', pathNot: '^src/(contract|domain)/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: '^src/testing/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.cache)/|e2e/weapp/host/fixture/' },
  },
};
