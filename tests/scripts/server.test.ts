import type { Server } from 'node:http';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen, servePage } from '../../scripts/host/server.ts';
import { UserError } from '../../src/map/user-error.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A page and a map called `my map`, served on any free port. */
async function serveExample(firstPort = 0): Promise<{ server: Server; address: string }> {
  const folder = temporaryFolder({
    'page/index.html': '<!doctype html><title>page</title>',
    'page/assets/index-abc.js': 'export {};',
    'page/secret/.env': 'no',
    'map/map.json': '{"name":"mine"}',
    'outside.txt': 'no',
  });
  const maps = [{ name: 'my map', title: 'Mine', papers: 4, folder: join(folder, 'map') }];
  const served = await servePage(join(folder, 'page'), maps, firstPort);
  onTestFinished(() => void served.server.close());
  return served;
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Asks for a path exactly as written; `fetch` would tidy it up. */
function ask(address: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = new URL(address);
  return new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => done({ status: response.statusCode!, headers: response.headers, text }));
    })
      .on('error', fail)
      .end();
  });
}

test('the page, the list of maps and the files of a map are served', async () => {
  const { address } = await serveExample();
  expect((await ask(address, '/')).text).toContain('<title>page</title>');
  expect((await ask(address, '/?map=x')).text).toContain('<title>page</title>');
  expect(JSON.parse((await ask(address, '/maps/index.json')).text)).toEqual({
    maps: [{ name: 'my map', title: 'Mine', papers: 4 }],
  });
  expect((await ask(address, '/maps/my%20map/map.json')).text).toBe('{"name":"mine"}');
});

test('every answer forbids inline scripts and other hosts', async () => {
  const { address } = await serveExample();
  for (const path of ['/', '/maps/index.json', '/maps/my%20map/map.json', '/none']) {
    const { headers } = await ask(address, path);
    expect(headers['content-security-policy']).toContain("script-src 'self' 'wasm-unsafe-eval';");
    expect(headers['content-security-policy']).not.toMatch(/'unsafe-|https?:|\*/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});

test('assets with a hash in their name are kept, all else is asked for again', async () => {
  const { address } = await serveExample();
  expect((await ask(address, '/assets/index-abc.js')).headers['cache-control']).toContain('immutable');
  expect((await ask(address, '/')).headers['cache-control']).toBe('no-cache');
});

test.each([
  '/none',
  '/maps/none/map.json',
  '/maps/my%20map/none.json',
  '/maps/my%20map/../outside.txt',
  '/maps/my%20map/%2e%2e/outside.txt',
  '/maps/my%20map/..%2foutside.txt',
  '/../outside.txt',
  '/%2e%2e/outside.txt',
  '/maps/%ff/map.json',
  '/secret/.env',
])('%s is not found', async (path) => {
  const { address } = await serveExample();
  const { status, text } = await ask(address, path);
  expect({ status, text }).toEqual({ status: 404, text: 'Not found' });
});

test('a page of another name that leads here may not read the maps', async () => {
  const { address } = await serveExample();
  expect((await ask(address, '/maps/index.json', { host: 'evil.example' })).status).toBe(403);
  expect((await ask(address, '/maps/index.json', { host: 'localhost:1' })).status).toBe(200);
});

test('a taken port moves on to the next', async () => {
  const first = await serveExample();
  const taken = Number(new URL(first.address).port);
  const second = await serveExample(taken);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
  expect((await ask(second.address, '/')).status).toBe(200);
});

test.each([
  ['EACCES', 80, 50, '--port 80: none of the ports to 129 is free for you to use.'],
  ['EADDRINUSE', 65_534, 2, '--port 65534: none of the ports to 65535 is free for you to use.'],
  ['EADDRINUSE', 65_535, 1, '--port 65535: the port is not free for you to use.'],
])(
  'where every port fails with %s from %i on, %i are tried and one sentence says so',
  async (code, port, tries, said) => {
    const server = createServer();
    const listening = server.listenerCount('listening');
    const tried = vi.spyOn(server, 'listen').mockImplementation(() => {
      process.nextTick(() => server.emit('error', Object.assign(new Error(code), { code })));
      return server;
    });
    const error: unknown = await listen(server, port).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toBe(`${said} Name another, or 0 for any that is free.`);
    expect(tried).toHaveBeenCalledTimes(tries);
    expect([server.listenerCount('listening'), server.listenerCount('error')]).toEqual([listening, 0]);
  },
);

test('the server listens to this machine alone', async () => {
  const { server } = await serveExample();
  expect(server.address()).toMatchObject({ address: '127.0.0.1' });
});
