import type { ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { type Agent, request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { RemoteError } from '../errors.ts';
import { beginning, inflate } from './inflate.ts';

/** One request, complete. */
export interface Question {
  /** `kubernetes:list pods`. */
  readonly operation: string;
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: { readonly [name: string]: string };
  readonly body?: string;
  readonly agent: Agent;
  readonly tls: { readonly [option: string]: string | boolean | undefined };
  /** Called once with the first kilobytes of a 200's body. */
  readonly onHead?: ((head: Buffer) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a server may take of our time and memory. */
export interface Limits {
  readonly connectTimeoutMs: number;
  /** From the first byte sent to the last received. */
  readonly requestTimeoutMs: number;
  /** After inflating. */
  readonly maxBytes: number;
  /** A body that brings fewer bytes in a window is given up. */
  readonly drip: { readonly windowMs: number; readonly bytes: number };
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Inflated and whole. */
  readonly body: Buffer;
}

/** RemoteError codes of answers that were cut off by our own bounds. */
export const bounds = { size: 'too-large', speed: 'too-slow', time: 'time-limit' } as const;

const headBytes = 1024;
const errorBytes = 256 * 1024;

/** One request over TLS, its body buffered; every wait has a limit. Rejects with RemoteError. */
export function exchange(question: Question, limits: Limits): Promise<Reply> {
  const { operation, url, method, headers, agent, tls, signal } = question;
  return new Promise((resolve, reject) => {
    let answered = false;
    let settled = false;
    const timers: NodeJS.Timeout[] = [];
    const settle = () => {
      settled = true;
      for (const timer of timers) clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const fail = (error: Error) => {
      if (settled) return;
      settle();
      sent.destroy();
      reject(error instanceof RemoteError ? error : refusal(operation, url, error, answered));
    };
    const onAbort = () => fail(new RemoteError(operation, 'unreachable', 'stopped by the time limit'));
    const seconds = (ms: number) => `${ms / 1000} s`;

    const sent: ClientRequest = request(url, { method, headers, agent, ...tls }, (response) => {
      answered = true;
      receive(response);
    });
    const connecting = setTimeout(
      () =>
        fail(
          new RemoteError(
            operation,
            'unreachable',
            `no connection to ${url.host} within ${seconds(limits.connectTimeoutMs)}`,
            { code: 'ETIMEDOUT', remedy: route },
          ),
        ),
      limits.connectTimeoutMs,
    );
    const whole = setTimeout(
      () =>
        fail(
          new RemoteError(
            operation,
            answered ? 'failed' : 'unreachable',
            `not answered within ${seconds(limits.requestTimeoutMs)}`,
            { code: bounds.time },
          ),
        ),
      limits.requestTimeoutMs,
    );
    timers.push(connecting, whole);
    const connected = () => clearTimeout(connecting);
    sent.on('socket', (socket) => {
      if (sent.reusedSocket || (socket as TLSSocket & { secureConnecting?: boolean }).secureConnecting === false)
        connected();
      else socket.once('secureConnect', connected);
    });
    sent.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200)
        fail(
          new RemoteError(operation, 'unreachable', `the proxy answered ${statusCode} to CONNECT`, {
            code: String(statusCode),
            remedy: 'Let the proxy pass this host, or name the host in NO_PROXY.',
          }),
        );
    });
    sent.on('error', fail);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort, { once: true });
    sent.end(question.body);

    function receive(response: IncomingMessage): void {
      const status = response.statusCode ?? 0;
      const most = status === 200 ? limits.maxBytes : errorBytes;
      const chunks: Buffer[] = [];
      let total = 0;
      let windowStart = 0;
      let head = status === 200 ? question.onHead : undefined;
      timers.push(
        setInterval(() => {
          if (total - windowStart < limits.drip.bytes)
            fail(
              new RemoteError(
                operation,
                'failed',
                `the answer came at less than ${limits.drip.bytes} bytes in ${seconds(limits.drip.windowMs)}`,
                { code: bounds.speed },
              ),
            );
          windowStart = total;
        }, limits.drip.windowMs),
      );
      const tooLarge = () =>
        fail(
          new RemoteError(operation, 'failed', `an answer of more than ${most / 1024 / 1024} MB`, {
            code: bounds.size,
          }),
        );
      const gzip = response.headers['content-encoding'] === 'gzip';
      response.on('error', fail);
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        total += chunk.length;
        if (total > most) return tooLarge();
        if (head && total >= headBytes) {
          const begun = chunks.length === 1 ? chunk : Buffer.concat(chunks);
          const known = gzip ? beginning(begun) : begun;
          if (known) head(known);
          head = undefined;
        }
      });
      response.on('end', () => {
        const content = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
        if (gzip)
          inflate(content, most).then(done, (error) =>
            error.code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge() : fail(error),
          );
        else done(content);
      });

      function done(body: Buffer): void {
        if (settled) return;
        settle();
        resolve({ status, headers: response.headers, body });
      }
    }
  });
}

const route = 'Open a route to the API server (VPN, peering, bastion or proxy), or run kubesweep inside its network.';

function refusal(operation: string, url: URL, error: NodeJS.ErrnoException, answered: boolean): RemoteError {
  const { code = error.name } = error;
  const trust = /CERT|SIGNATURE|ALTNAME|SSL|TLS/.test(code);
  return new RemoteError(operation, answered ? 'failed' : 'unreachable', `${url.host}: ${error.message}`, {
    code,
    remedy: trust ? 'Give the CA that signed the API server’s certificate.' : route,
    cause: error,
  });
}
