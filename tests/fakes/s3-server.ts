import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Answer, errorAnswer, S3Error, send, sendTorn, shortened } from './s3-answers.ts';
import { createFakeBucket, type FakeBucket } from './s3-bucket.ts';
import { createFaultPlan, type Fault, type FaultRates } from './s3-faults.ts';
import { operations } from './s3-operations.ts';
import { parseRequest, readBody, type S3Operation, type S3Request } from './s3-request.ts';

export interface FakeS3Options {
  /** They exist from the start, empty. */
  readonly buckets: readonly string[];
  /** Keys on one page of a listing: small, so that paging happens. @default 3 */
  readonly pageSize?: number;
  /** Chance of each fault. @default none */
  readonly faultRates?: FaultRates;
  /** Decides about faults, 0 to 1. @default Math.random */
  readonly random?: () => number;
}

/** One request as it came and what became of it. */
export interface SeenRequest {
  readonly operation: S3Operation;
  readonly key: string;
  readonly ifMatch?: string;
  readonly ifNoneMatch?: string;
  readonly contentType?: string;
  /** `x-amz-meta-media-type` */
  readonly mediaType?: string;
  readonly fault?: Fault;
  /** Undefined when the connection was broken instead. */
  readonly status?: number;
}

export interface FakeS3 {
  /** `http://127.0.0.1:<port>`; path style only. */
  readonly endpoint: string;
  /** In order of completion. */
  readonly requests: readonly SeenRequest[];
  failNext(...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

/**
 * The part of S3 that bantin uses, strictly: conditional writes are honoured atomically, and what is not understood is
 * answered by 501 instead of being ignored. On loopback, in memory.
 */
export async function startFakeS3(options: FakeS3Options): Promise<FakeS3> {
  const { pageSize = 3, faultRates = {}, random = Math.random } = options;
  const buckets = new Map(options.buckets.map((name) => [name, createFakeBucket()]));
  const faults = createFaultPlan(faultRates, random);
  const requests: SeenRequest[] = [];

  async function handle(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const without = message.method === 'HEAD' ? 'body' : 'nothing';
    try {
      const request = parseRequest(message);
      const body = request.operation === 'put' ? await readBody(message, request.headers) : new Uint8Array();
      const fault = faults.next(request);
      const answer = fault === undefined ? answerTo(request, body) : answerWith(fault, request, body);
      requests.push(seen(request, fault, answer));
      if (answer === 'broken') response.destroy();
      else if (fault === 'torn-read') sendTorn(response, answer);
      else send(response, answer, without);
    } catch (error) {
      if (error instanceof S3Error) send(response, errorAnswer(error), without);
      else response.destroy();
    }
  }

  function answerTo(request: S3Request, body: Uint8Array): Answer {
    try {
      return operations[request.operation](bucketOf(request), request, body, pageSize);
    } catch (error) {
      if (error instanceof S3Error) return errorAnswer(error);
      throw error;
    }
  }

  function bucketOf({ bucket }: S3Request): FakeBucket {
    const found = buckets.get(bucket);
    if (found === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return found;
  }

  function answerWith(fault: Fault, request: S3Request, body: Uint8Array): Answer | 'broken' {
    if (fault === 'reset') return 'broken';
    if (fault === 'slow-down')
      return errorAnswer(new S3Error('SlowDown', 'Please reduce your request rate.'));
    if (fault === 'internal-error') return errorAnswer(new S3Error('InternalError', 'Please try again.'));
    if (fault === 'conditional-conflict')
      return errorAnswer(new S3Error('ConditionalRequestConflict', 'Try again.'));
    const answer = answerTo(request, body);
    if (fault === 'lost-acknowledgement') return 'broken';
    return fault === 'short-read' && answer.status === 200 ? shortened(answer) : answer;
  }

  const server = createServer((message, response) => void handle(message, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    requests,
    failNext: (...next) => faults.script(next),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function seen(request: S3Request, fault: Fault | undefined, answer: Answer | 'broken'): SeenRequest {
  const { operation, key, ifMatch, ifNoneMatch } = request;
  const contentType = operation === 'put' ? request.headers.get('content-type') : undefined;
  const mediaType = request.headers.get('x-amz-meta-media-type');
  return {
    operation,
    key,
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }),
    ...(contentType === undefined ? {} : { contentType }),
    ...(mediaType === undefined ? {} : { mediaType }),
    ...(fault === undefined ? {} : { fault }),
    ...(answer === 'broken' ? {} : { status: answer.status }),
  };
}
