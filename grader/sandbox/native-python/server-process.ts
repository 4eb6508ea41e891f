// The fork server as a process: started, asked, ended. Messages are a length, the length of a
// JSON header, the header and bytes (server.py is the other end).

import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';

/** How to start the server. */
export interface Launch {
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
  /** First thing that the server's bootstrap reads. */
  readonly settings: object;
}

/** A reply of the server. */
export interface ServerReply {
  readonly header: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The server ended, or did not answer in time; `said` is what it wrote about it. */
export class ServerLost extends Error {
  readonly said: string;

  constructor(said: string) {
    super('the server of the native engine ended');
    this.said = said;
  }
}

const channelNumber = 3;
/** Kept of what the server or bubblewrap complain about. */
const mostSaid = 4000;

export class ServerProcess {
  private readonly process: ChildProcess;
  private readonly channel: Duplex;
  private chunks: Uint8Array[] = [];
  private length = 0;
  private said = '';
  private waiting: { resolve(reply: ServerReply): void; reject(error: Error): void } | null = null;
  private hasEnded = false;

  constructor({ command: [program = '', ...arguments_], env, settings, ...rights }: Launch) {
    this.process = spawn(program, arguments_, {
      ...rights,
      env: { ...env },
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    });
    // Extra pipes of a child process go both ways.
    this.channel = this.process.stdio[channelNumber] as Duplex;
    this.process.stderr?.on('data', (part: Buffer) => {
      this.said = `${this.said}${part.toString()}`.slice(-mostSaid);
    });
    this.process.on('error', (error) => this.lose(String(error)));
    this.process.on('close', () => this.lose(''));
    this.channel.on('error', () => undefined); // told by 'close'
    this.channel.on('data', (part: Buffer) => this.onData(part));
    const text = Buffer.from(JSON.stringify(settings));
    this.channel.write(Buffer.concat([word(text.length), text]));
    this.holdNode(false);
  }

  get isLost(): boolean {
    return this.hasEnded;
  }

  /** The next reply, without asking: the server's first word. */
  async first(waitMs: number): Promise<ServerReply> {
    return this.reply(waitMs);
  }

  /** Puts a request and waits for its reply; a server that is late is ended. */
  async request(header: object, body: Uint8Array, waitMs: number): Promise<ServerReply> {
    const text = Buffer.from(JSON.stringify(header));
    const total = 4 + text.length + body.length;
    const reply = this.reply(waitMs);
    this.channel.write(Buffer.concat([word(total), word(text.length), text, body]));
    return reply;
  }

  /** Ends the server and all that runs in it. */
  async end(): Promise<void> {
    if (this.hasEnded) return;
    this.holdNode(true);
    const closed = new Promise<void>((resolve) => this.process.once('close', () => resolve()));
    this.channel.destroy();
    // With bubblewrap its whole namespace of processes ends.
    this.process.kill('SIGKILL');
    await closed;
  }

  private async reply(waitMs: number): Promise<ServerReply> {
    if (this.hasEnded) throw new ServerLost(this.said.trim());
    if (this.waiting) throw new Error('the server is asked one thing at a time');
    this.holdNode(true);
    const late = setTimeout(() => this.process.kill('SIGKILL'), waitMs);
    try {
      return await new Promise<ServerReply>((resolve, reject) => {
        this.waiting = { resolve, reject };
      });
    } finally {
      clearTimeout(late);
      this.waiting = null;
      this.holdNode(false);
    }
  }

  private onData(part: Uint8Array): void {
    this.chunks.push(part);
    this.length += part.length;
    if (this.length < 4) return;
    const data = Buffer.concat(this.chunks);
    const total = data.readUInt32LE(0);
    if (this.length < 4 + total) {
      this.chunks = [data];
      return;
    }
    this.chunks = [data.subarray(4 + total)];
    this.length -= 4 + total;
    const headerEnd = 8 + data.readUInt32LE(4);
    // The server's own words; what a program could have put there are numbers and bytes.
    const header = JSON.parse(data.toString('utf8', 8, headerEnd)) as ServerReply['header'];
    const body = new Uint8Array(data.subarray(headerEnd, 4 + total));
    this.waiting?.resolve({ header, body });
  }

  private lose(why: string): void {
    this.hasEnded = true;
    this.waiting?.reject(new ServerLost(this.said.trim() || why));
  }

  /** An idle server does not keep Node from ending. */
  private holdNode(held: boolean): void {
    const hold = held ? 'ref' : 'unref';
    this.process[hold]();
    for (const stream of [this.channel, this.process.stderr]) {
      // Pipes to a child are sockets, which can be held; their declared type does not say so.
      if (stream && hold in stream) (stream as unknown as Holdable)[hold]();
    }
  }
}

interface Holdable {
  ref(): void;
  unref(): void;
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
