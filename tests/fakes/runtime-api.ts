import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface RuntimeEvent {
  readonly id: string;
  readonly event: unknown;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
  /** Milliseconds by which the process shall be ahead of the clock. */
  readonly aheadMs: number;
}

export type RuntimeAnswer =
  | { readonly outcome: 'answered'; readonly answer: unknown }
  | { readonly outcome: 'failed'; readonly reason: string };

export interface RuntimeApi {
  /** `127.0.0.1:<port>`, as `AWS_LAMBDA_RUNTIME_API` has it. */
  readonly host: string;
  /** Milliseconds the bundle took to import; undefined before it has. */
  readonly importMs: number | undefined;
  /** Hands the event to the process that asks next; resolves with what it answers. */
  invoke(event: RuntimeEvent): Promise<RuntimeAnswer>;
  close(): Promise<void>;
}

const prefix = '/2018-06-01/runtime';
const arn = 'arn:aws:lambda:us-east-1:123456789012:function:bantin';

/** The Lambda Runtime API for one process: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export async function startRuntimeApi(): Promise<RuntimeApi> {
  let importMs: number | undefined;
  let broken: RuntimeAnswer | undefined;
  let current: RuntimeEvent | undefined;
  let waiting: ServerResponse | undefined;
  let settle: ((answer: RuntimeAnswer) => void) | undefined;

  const routes: Readonly<Record<string, (body: string, response: ServerResponse, url: URL) => void>> = {
    'GET /invocation/next': (_body, response) => {
      waiting = response;
      hand();
    },
    'POST /init/done': (_body, response, url) => {
      importMs = Number(url.searchParams.get('ms'));
      response.end();
    },
    'POST /init/error': (body, response) => {
      broken = failed(body);
      settle?.(broken);
      response.writeHead(202).end();
    },
    'POST /invocation/response': (body, response) => {
      response.writeHead(202).end();
      settle?.({ outcome: 'answered', answer: JSON.parse(body) as unknown });
    },
    'POST /invocation/error': (body, response) => {
      response.writeHead(202).end();
      settle?.(failed(body));
    },
  };

  function hand(): void {
    if (waiting === undefined || current === undefined) return;
    const { id, event, deadline, aheadMs } = current;
    waiting.writeHead(200, {
      'lambda-runtime-aws-request-id': id,
      'lambda-runtime-deadline-ms': deadline,
      'lambda-runtime-invoked-function-arn': arn,
      'clock-ahead-ms': aheadMs,
    });
    waiting.end(JSON.stringify(event));
    waiting = undefined;
    current = undefined;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://runtime');
    const path = url.pathname
      .replace(prefix, '')
      .replace(/\/invocation\/[^/]+\/(response|error)$/, '/invocation/$1');
    const body = await text(request);
    const route = routes[`${request.method} ${path}`];
    if (route === undefined) response.writeHead(404).end();
    else route(body, response, url);
  }

  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    get importMs() {
      return importMs;
    },
    invoke: (event) =>
      new Promise((resolve) => {
        if (broken !== undefined) {
          resolve(broken);
          return;
        }
        settle = resolve;
        current = event;
        hand();
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function failed(body: string): RuntimeAnswer {
  return { outcome: 'failed', reason: body };
}
