import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const dist = join(import.meta.dirname, '../dist');
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * The built site on a server of one's own, below a path: one that can be stopped for good, and whose files change
 * when another version is put there.
 */
export async function serve(changes: Map<string, (text: string) => string> = new Map()) {
  const server: Server = createServer(async (request, response) => {
    const path = (request.url ?? '').replace(/^\/below\//, '').replace(/[?#].*/, '') || 'index.html';
    try {
      const file = await readFile(join(dist, path));
      const change = changes.get(path);
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      response.end(change ? change(file.toString()) : file);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/below/`,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
