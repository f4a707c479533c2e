import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { UserError } from '../../src/map/user-error.ts';

/** A map that the server offers: `name` is its part of the address. */
export interface ServedMap {
  readonly name: string;
  readonly title: string;
  readonly papers: number;
  readonly folder: string;
}

/**
 * Scripts, styles, pictures and data from this server alone; no inline script, no frames, no forms. WebAssembly is let
 * in for the worker that compares papers, which brings its few bytes along; without it the worker is slower.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const LOOPBACK = '127.0.0.1';

/** Ports tried one after the other before giving up. */
const PORTS_TRIED = 50;

const LAST_PORT = 65_535;

/**
 * Serves the page in `pageFolder` and the maps under `maps/` to this machine alone. A taken port moves on to the next;
 * port 0 takes any free one. Returns the server and its address. Throws a `UserError` when no port may be used.
 */
export async function servePage(
  pageFolder: string,
  maps: readonly ServedMap[],
  firstPort: number,
): Promise<{ server: Server; address: string }> {
  const server = createServer(requestHandler(pageFolder, maps));
  const port = await listen(server, firstPort);
  return { server, address: `http://127.0.0.1:${port}/` };
}

function requestHandler(
  pageFolder: string,
  maps: readonly ServedMap[],
): (request: IncomingMessage, response: ServerResponse) => void {
  const page = sirv(pageFolder, {
    etag: true,
    // Names of built assets carry a hash of their content; everything else is asked for again.
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache'),
  });
  // `dev`: a map that is built again while the server runs is served as it is now.
  const folders = new Map(
    maps.map(({ name, folder }) => [name, sirv(folder, { dev: true, etag: true, gzip: true, brotli: true })]),
  );
  const index = JSON.stringify({ maps: maps.map(({ name, title, papers }) => ({ name, title, papers })) });

  return (request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const notFound = (): void => end(response, 404, 'Not found');
    // A name that leads here from elsewhere would let a foreign page read the maps (DNS rebinding).
    if (!isOwnHost(request.headers.host)) return end(response, 403, 'This server answers to localhost only');
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    if (path === '/maps/index.json') return end(response, 200, index, 'application/json');
    const [, name, rest] = /^\/maps\/([^/]+)(\/.*)$/.exec(path) ?? [];
    if (name === undefined) return page(request, response, notFound);
    const folder = folders.get(decode(name));
    if (folder === undefined) return notFound();
    request.url = rest!;
    folder(request, response, notFound);
  };
}

function isOwnHost(host: string | undefined): boolean {
  return host !== undefined && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function end(response: ServerResponse, status: number, text: string, type = 'text/plain'): void {
  response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' }).end(text);
}

/** Listens on the first free port and returns it. Throws a `UserError` when none of those tried may be used. */
export async function listen(server: Server, firstPort: number): Promise<number> {
  const lastPort = Math.min(firstPort + PORTS_TRIED - 1, LAST_PORT);
  for (let port = firstPort; port <= lastPort; port++) {
    try {
      // Without a callback, which the server would keep for every port that fails.
      server.listen(port, LOOPBACK);
      await once(server, 'listening');
      return (server.address() as { port: number }).port;
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    }
  }
  const ports = lastPort > firstPort ? `none of the ports to ${lastPort} is free` : 'the port is not free';
  throw new UserError(`--port ${firstPort}: ${ports} for you to use. Name another, or 0 for any that is free.`);
}
