/**
 * The direction of the house, as docs/architecture.md draws it. Every rule here has a folder of its own name
 * in .dependency-cruiser/fixtures that breaks it, and .dependency-cruiser/rules.test.mjs sees it bite.
 */

const { decidingFiles } = require('./.dependency-cruiser/deciding-files.cjs')

/** A domain and what it may import besides itself. What must go the other way goes by event. */
const domains = {
  accounts: ['platform'],
  customers: ['platform', 'accounts'],
  inbox: ['platform', 'accounts', 'customers'],
  channels: ['platform', 'accounts', 'customers', 'inbox'],
  routing: ['platform', 'accounts', 'customers', 'inbox'],
  automation: ['platform', 'accounts', 'customers', 'inbox', 'channels', 'routing'],
  analytics: ['platform', 'accounts', 'customers', 'inbox', 'channels', 'routing', 'automation'],
}

const everyDomain = Object.keys(domains).join('|')
const workspaces = 'contract|server|desk|widget|emulators|e2e|bench'
const test = '\\.(test|spec)\\.(ts|tsx|mjs)$|/arbitrary-[^/]+\\.ts$'

const directions = Object.entries({ platform: [], ...domains }).map(([domain, allowed]) => ({
  name: `direction-${domain}`,
  comment: `${domain} imports ${allowed.length ? allowed.join(', ') : 'no domain'}; the way back is an event.`,
  severity: 'error',
  from: { path: `^server/src/${domain}/` },
  to: { path: '^server/src/', pathNot: `^server/src/(${[domain, ...allowed].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'workspaces-meet-in-the-contract',
      comment: 'server, desk, widget, e2e and bench share the wire shapes and nothing else.',
      severity: 'error',
      from: { path: '^(server|desk|widget|e2e|bench)/' },
      to: { path: `^(${workspaces}|bin)/`, pathNot: '^(contract|$1)/' },
    },
    {
      name: 'emulators-import-nothing-of-ours',
      comment: 'What judges the channels must not share their misunderstandings.',
      severity: 'error',
      from: { path: '^emulators/' },
      to: { path: `^(${workspaces}|bin)/`, pathNot: '^emulators/' },
    },
    {
      name: 'contract-is-shapes-only',
      comment: 'No I/O, no Node, no React: whatever speaks to the server can load it.',
      severity: 'error',
      from: { path: '^contract/', pathNot: test },
      to: { pathNot: '^contract/|(^|/)node_modules/zod/' },
    },
    ...directions,
    {
      name: 'only-app-knows-every-domain',
      severity: 'error',
      from: { path: '^server/src/[^/]+\\.ts$', pathNot: '^server/src/app\\.ts$' },
      to: { path: `^server/src/(${everyDomain})/` },
    },
    {
      name: 'through-the-index',
      comment: 'Another domain, or another folder of platform/, is used through an index.ts only.',
      severity: 'error',
      from: { path: '^server/src/((?:platform/)?[^/]+)/', pathNot: test },
      to: {
        path: '^server/src/(platform/)?[^/]+/.+',
        pathNot: ['^server/src/$1/', '/index\\.ts$', '^server/src/platform/[^/]+\\.ts$'],
      },
    },
    {
      name: 'deciding-files-import-no-io',
      comment: 'Any file of a domain without a special name decides: values in, values out.',
      severity: 'error',
      from: decidingFiles,
      to: {
        dependencyTypesNot: ['type-only'],
        path: [
          '^server/src/platform/(db|http|jobs|live|files|embedded-postgres|config|log)(\\.ts$|/)',
          '^server/src/.+/(commands|queries|routes|jobs)(\\.ts$|/)',
          '(^|/)node_modules/(?!temporal-polyfill/|tinyld/|zod/)',
        ],
      },
    },
    {
      name: 'deciding-files-use-no-node',
      severity: 'error',
      from: decidingFiles,
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'routes-hold-no-sql',
      comment:
        'A route parses, authorises, calls and presents. A type of platform/db may appear in its signature.',
      severity: 'error',
      from: { path: '^server/src/.*/routes(\\.ts$|/)', pathNot: test },
      to: {
        dependencyTypesNot: ['type-only'],
        path: ['^server/src/platform/db/', '(^|/)node_modules/(sql-template-tag|pg)/'],
      },
    },
    {
      name: 'desk-ui-and-lib-stand-below',
      severity: 'error',
      from: { path: '^desk/src/(ui|lib)/' },
      to: { path: '^desk/src/', pathNot: '^desk/src/(ui|lib)/' },
    },
    {
      name: 'desk-features-stand-below-the-app',
      severity: 'error',
      from: { path: '^desk/src/features/' },
      to: { path: '^desk/src/', pathNot: '^desk/src/(ui|lib|features)/' },
    },
    {
      name: 'desk-features-never-import-each-other',
      severity: 'error',
      from: { path: '^desk/src/features/([^/]+)/' },
      to: { path: '^desk/src/features/', pathNot: '^desk/src/features/$1/' },
    },
    {
      name: 'product-imports-no-test',
      severity: 'error',
      from: {
        path: `^(${workspaces})/`,
        pathNot: [test, '^[^/]+/test/', '^(e2e|bench)/', '\\.config\\.ts$'],
      },
      to: { path: [test, '^[^/]+/test/', '(^|/)node_modules/(vitest|fast-check|playwright-core)/'] },
    },
  ],
  options: {
    // A type that is imported is a word that is shared, so it counts; rules that mean run time only say so.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^[^/]+/dist/|(^|/)fixtures/|^bin/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
