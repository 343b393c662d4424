const forbid = (name, from, to) => ({ name, severity: 'error', from, to });
const onlyFrom = (dirs, packages) =>
  forbid(
    `only-${dirs.join('-and-')}-may-import-${packages[0].replace(/\W/g, '-')}`,
    {
      path: '^(core|schema|server|worker|web|simulator)/',
      pathNot: `^(${dirs.join('|')})(/|\\.ts$)|\\.test\\.tsx?$`,
    },
    { path: `node_modules/(${packages.join('|')})(/|$)` },
  );

module.exports = {
  forbidden: [
    forbid(
      'core-is-the-bottom',
      { path: '^core/' },
      { path: '^(schema|server|worker|web|simulator|scripts)/' },
    ),
    forbid('schema-sits-on-core', { path: '^schema/' }, { path: '^(server|worker|web|simulator|scripts)/' }),
    forbid('server-never-touches-worker', { path: '^server/' }, { path: '^(worker|web|simulator|scripts)/' }),
    forbid(
      'worker-never-touches-graphql',
      { path: '^worker/' },
      { path: '^(schema|server|web|simulator|scripts)/' },
    ),
    forbid(
      'web-sees-only-generated-types',
      { path: '^web/' },
      { path: '^(core|schema|server|worker|simulator|scripts)/' },
    ),
    forbid(
      'simulator-knows-only-the-wire',
      { path: '^simulator/' },
      { path: '^(core/(?!carriers/smpp/|encoding/)|schema|server|worker|web|scripts)' },
    ),
    forbid(
      'product-never-imports-tests',
      { path: '^(core|schema|server|worker|web|simulator)/', pathNot: '\\.test\\.tsx?$' },
      { path: '^tests/' },
    ),
    forbid(
      'carriers-are-leaves',
      { path: '^core/carriers/' },
      { path: '^core/(campaigns|messages|billing|contacts|accounts)/' },
    ),
    forbid('no-cycles', {}, { circular: true }),
    {
      name: 'no-folder-cycles',
      severity: 'error',
      scope: 'folder',
      from: { path: '^core/' },
      to: { circular: true },
    },
    onlyFrom(['worker', 'core/jobs/queue'], ['bullmq']),
    onlyFrom(['core'], ['@mikro-orm', 'mysql2', 'ioredis']),
    onlyFrom(['schema'], ['type-graphql', 'graphql-shield']),
    onlyFrom(['server'], ['@apollo/server', 'ws', 'express']),
    onlyFrom(['server', 'web/src/app/session'], ['graphql-ws']),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    // A test beside its code may stand on any part of the house; what it tests may not.
    exclude: '(^|/)dist/|\\.test\\.tsx?$',
  },
};
