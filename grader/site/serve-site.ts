// A site on this machine, for its own browser.

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { GraderError } from '../core/model/errors.js';

export interface ServedSite {
  /** Where to point a browser. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the files that `folder` holds now, and nothing that comes later. */
export async function serveSite(folder: string, host: string, port: number): Promise<ServedSite> {
  // Its list of files is made now: no path leads anywhere else.
  const answer = sirv(folder, {
    etag: true,
    setHeaders(response) {
      // Asked again every time: a page that was just made is the one that is seen.
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD', 'Content-Type': 'text/plain' });
      response.end('Only GET and HEAD.\n');
      return;
    }
    // A whole file answers any range, and a wrong range would end the server.
    delete request.headers.range;
    answer(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      response.end('There is nothing here.\n');
    });
  });
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    throw notListening(error, host, port);
  }
  // It listens on a port, so this is no path of a pipe.
  const bound = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${name}:${bound.port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function notListening(cause: unknown, host: string, port: number): GraderError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : null;
  if (code === 'EADDRINUSE') {
    return new GraderError(
      'port-taken',
      `Port ${port} of ${host} is taken.`,
      'Choose another one with --port; --port 0 takes any that is free.',
      { cause },
    );
  }
  return new GraderError(
    'port-taken',
    `Nothing can be served on port ${port} of ${host}.`,
    'Choose another one with --port, or another address of this machine with --host.',
    { cause },
  );
}
