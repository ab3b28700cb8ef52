/**
 * What runs when a deciding file is loaded. A type that comes from a file with I/O costs nothing; a value that
 * does drags the database along, however many files lie between. So this second look leaves types out.
 */
const { decidingFiles } = require('./deciding-files.cjs')
const { options } = require('../.dependency-cruiser.cjs')

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'deciding-files-reach-no-io',
      comment:
        'Import the folder that decides (accounts/business-time/index.ts), not the index of the whole domain.',
      severity: 'error',
      from: decidingFiles,
      to: {
        path: '^(node:)?(fs|net|http|https|child_process|worker_threads)(/|$)|(^|/)node_modules/(pg|fastify)/',
        reachable: true,
      },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
}
