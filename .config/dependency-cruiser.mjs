/**
 * The directions in which the parts may lean on one another, and the walls between what readers may see and the rest.
 * Tests are checked for the public walls only: they may reach for whatever they need.
 */

const test = '\\.test\\.tsx?$|^newsroom/testing/|^components/site/testing/|^platform/test-database\\.ts$|^server/capture/testing/';
const published = '^newsroom/published/';
/** Everything of the domain that holds what readers must not see. */
const behindTheWall = '^newsroom/(?!published/|README)';
/** Bare lists of words that both sides use. */
const vocabulary = '^newsroom/[a-z]+/vocabulary\\.ts$';
/** What both sides share besides: the type of a transaction, and a question about the name of a format. */
const harmless = '^newsroom/transaction\\.ts$|^newsroom/pictures/is-drawing\\.ts$';
/** How the API describes what it answers and refuses: shapes, and nothing in them. */
const shapes = '^newsroom/(answers|input|refusal|api/published-paths|api/responses|gate/finding|pictures/origins)\\.ts$';
/** What takes their reports of errors (app/report/send) is not among them: it counts them by where they come from. */
const forReaders = '^app/\\((site|story)\\)/|^app/(readers-page|tongue-of-newsroom)\\.tsx?$|^app/(feeds|sitemaps|sitemap\\.xml|robots\\.txt)/|^components/site/';
const publicApi = '^app/api/v1/published/';
const database = '^platform/(database|roles|migrations|test-database|embedded-)|^prisma/generated/|(^|/)node_modules/(pg|@prisma)/';

/** @param {string} name @param {string} from @param {string} to @param {object} [more] */
const never = (name, from, to, { notTo, comment = '', typesToo = true } = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: to, ...(notTo ? { pathNot: notTo } : {}), ...(typesToo ? {} : { dependencyTypesNot: ['type-only'] }) },
});

/** @param {string} name @param {string} from @param {string} to @param {string} comment @param {string} [notTo] */
const unreachable = (name, from, to, comment, notTo) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: to, ...(notTo ? { pathNot: notTo } : {}), reachable: true },
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one thing, or three.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'all-imports-resolve',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    never('nothing-imports-app', '^(?!app/|\\.next/|next-env)', '^app/'),
    never('nothing-imports-server', '^(?!server/|\\.ci/|\\.config/|bench/|e2e/)', '^server/'),
    never('editor-stands-alone', '^editor/', '^(app|components|newsroom|platform|prisma|server)/|node_modules/(react|react-dom|next)/'),
    never('platform-knows-no-news', '^platform/', '^(app|components|editor|newsroom|server)/|^prisma/(?!generated)'),
    never('newsroom-knows-no-web', '^newsroom/', '^(app|components|server)/|node_modules/(next|react|react-dom)/'),
    never('components-take-types-only', '^components/', '^newsroom/', {
      typesToo: false,
      comment: 'Screens receive data and actions as props.',
    }),
    never('components-reach-no-platform', '^components/', '^(platform|prisma|server)/', { typesToo: false }),
    never('pure-files-import-no-database', '(^|/)(rules|can|transitions)\\.ts$|^newsroom/gate/rules/|^editor/', database, {
      typesToo: false,
      comment: 'What decides must be decidable on plain data.',
    }),
    unreachable(
      'pure-files-reach-no-database',
      '^newsroom/.*/(rules|can|transitions)\\.ts$|^newsroom/gate/rules/',
      '^platform/(database|roles)\\.ts$|^prisma/generated/(client|internal)|node_modules/pg/',
      'Neither directly nor through another file.',
    ),
    never('site-imports-published-reads-only', forReaders, behindTheWall, {
      notTo: `${published}|${vocabulary}`,
      comment: 'What readers may see is in newsroom/published.',
    }),
    unreachable(
      'sources-are-unreachable-from-the-site',
      forReaders,
      behindTheWall,
      'No path of imports, however long, leads from a public page to what is behind the wall.',
      `${vocabulary}|${harmless}`,
    ),
    unreachable(
      'sources-are-unreachable-from-the-public-api',
      publicApi,
      behindTheWall,
      'The same for programs that read what is published.',
      `${vocabulary}|${harmless}|${shapes}`,
    ),
    unreachable('the-site-never-asks-who-you-are', `${forReaders}|${publicApi}`, '^platform/session\\.ts$|^app/(auth|actor|visitor)\\.ts$', ''),
    unreachable(
      'what-meets-the-internet-knows-no-newsroom',
      '^server/capture/worker\\.ts$',
      '^platform/(?!public-address\\.ts$)|^prisma/|^app/|(^|/)node_modules/(pg|@prisma)/',
      'A capture runs where neither the database nor a secret can be reached.',
    ),
    unreachable(
      'what-reads-strangers-files-knows-no-newsroom',
      '^server/(credentials/reading|documents/drawing|recordings/reading|words/reading)\\.ts$',
      '^platform/|^prisma/|^app/|(^|/)node_modules/(pg|@prisma)/',
      'A file is read where neither the database nor a secret can be reached.',
    ),
    unreachable(
      'the-newsstand-does-nothing-else',
      '^server/newsstand/open-newsstand-thread\\.ts$',
      '^platform/(?!length-ahead\\.ts$)|^prisma/|^app/|^server/(press/press|start|framework)\\.ts$|(^|/)node_modules/(pg|@prisma|next|zod|pino)/',
      'What else its thread does makes it slower at handing out pages.',
    ),
    never('tests-are-not-shipped', '^(?!e2e/|bench/|\\.config/|\\.ci/)', '^platform/test-database\\.ts$|^newsroom/testing/|^components/site/testing/|^server/capture/testing/'),
    never('demo-newsroom-is-opened-in-one-place', '^(?!prisma/seed/|server/demo-newsroom\\.ts)', '^prisma/seed/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules|^prisma/generated' },
    exclude: { path: '^\\.next/|^next-env\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'require', 'node', 'default', 'types'], exportsFields: ['exports'] },
    cache: false,
  },
};
