// Runs a TypeScript module of this project in Node: node .scripts/run.mjs FILE
import { createRequire } from 'node:module';
import { createServer } from 'vite';

// The Node platform of tfjs asks for it, even as an ES module.
globalThis.require = createRequire(import.meta.url);

const server = await createServer({
  appType: 'custom',
  logLevel: 'warn',
  server: { middlewareMode: true, ws: false, watch: null },
});
try {
  await server.ssrLoadModule(process.argv[2]);
} finally {
  await server.close();
}
