import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** One request to AWS as IAM would see it. */
export interface AwsCall {
  /** Whose access key signed it. */
  readonly by: string;
  /** E.g. `s3:GetObject`. */
  readonly action: string;
  /** `arn:aws:s3:::bucket/key`, `arn:aws:sqs:…:queue`. */
  readonly resource: string;
  /** Of a write: whether it says what it replaces. */
  readonly isConditional: boolean;
}

export interface AwsWitness {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** Every call so far, in order of arrival. */
  readonly calls: readonly AwsCall[];
  close(): Promise<void>;
}

/** moto's. */
const account = '123456789012';

/** Stands before an emulator, hands every request on and keeps what was asked by whom. */
export async function startAwsWitness(emulator: string): Promise<AwsWitness> {
  const calls: AwsCall[] = [];

  async function handOn(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(message);
    calls.push(callOf(message, body));
    const { method = 'GET', url = '/', headers } = message;
    const { port, hostname } = new URL(emulator);
    const asking = request({ hostname, port, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    asking.on('error', () => response.destroy());
    asking.end(body);
  }

  const server = createServer((message, response) => void handOn(message, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function callOf({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): AwsCall {
  const [, by = 'nobody', service = 'unknown'] =
    /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\//.exec(headers.authorization ?? '') ?? [];
  const isConditional = headers['if-match'] !== undefined || headers['if-none-match'] !== undefined;
  const seen = service === 's3' ? s3CallOf(method, url) : sqsCallOf(headers['x-amz-target'], body);
  return { by, isConditional, ...seen };
}

/** Path style: `/bucket/key`. */
function s3CallOf(method: string, url: string): Pick<AwsCall, 'action' | 'resource'> {
  const { pathname } = new URL(url, 'http://s3');
  const [, bucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(decodeURIComponent(pathname)) ?? [];
  if (key === '') return { action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` };
  const actions: Readonly<Record<string, string>> = { DELETE: 'DeleteObject', PUT: 'PutObject' };
  return { action: `s3:${actions[method] ?? 'GetObject'}`, resource: `arn:aws:s3:::${bucket}/${key}` };
}

function sqsCallOf(target: unknown, body: Buffer): Pick<AwsCall, 'action' | 'resource'> {
  const [, operation = 'unknown'] = String(target).split('.');
  const { QueueUrl = '' } = JSON.parse(body.toString('utf8')) as { QueueUrl?: string };
  const queue = QueueUrl.slice(QueueUrl.lastIndexOf('/') + 1);
  // One permission for one message and for ten.
  const action = `sqs:${operation.replace(/Batch$/, '')}`;
  return { action, resource: `arn:aws:sqs:us-east-1:${account}:${queue}` };
}
