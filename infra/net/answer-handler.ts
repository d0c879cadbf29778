import type { Dispatcher } from 'undici';
import type { Answer, Head, Headers } from './answer.ts';
import { type Fail, failureOf } from './failures.ts';
import { createReceived } from './received.ts';

export interface AnswerOptions {
  /** Bytes of the body as sent. */
  readonly maxBytes: number;
  /** Bytes of the body, as sent, after which no more is wanted. @default all are */
  readonly enoughBytes?: number | undefined;
  /** Looks at the head: is the body wanted? May throw to end the exchange. */
  readonly wantsBody: (head: Head) => boolean;
  /** Told of every piece of the body. */
  readonly onBytes: (bytes: number) => void;
  /** Asked once the body is larger than most: nothing more is read until it resolves. */
  readonly onLarge: () => Promise<void>;
  readonly fail: Fail;
}

/** Bytes beyond which a body is large: few pages are, and a few such pages fill the memory. */
const largeBytes = 1024 * 1024;

/** RFC 9110 §15.2 allows any number of interim answers; nobody needs more. */
const maxInterimAnswers = 8;

/** Collects one answer from undici and settles with it, or with the error that ended it. */
export function createAnswerHandler(
  options: AnswerOptions,
  settle: (result: Answer | Error) => void,
): Dispatcher.DispatchHandler {
  const received = createReceived(options.maxBytes);
  let controller: Dispatcher.DispatchController | undefined;
  let head: Head | undefined;
  let wanted = false;
  let interim = 0;
  let isCut = false;
  let isLarge = false;

  const stop = (reason: Error): void => controller?.abort(reason);

  const countInterim = (): void => {
    interim += 1;
    if (interim > maxInterimAnswers) stop(options.fail('too-large', 'too many interim answers'));
  };

  const open = (answer: Head): void => {
    // Throws where the head alone decides; undici hands that to onResponseError.
    wanted = options.wantsBody(answer);
    head = answer;
    // The body of a redirect or an error is not worth reading; where it came with its head, the connection survives.
    if (!wanted) setImmediate(() => stop(new Error('not wanted')));
  };

  const take = (piece: Uint8Array): void => {
    if (isCut) return;
    options.onBytes(piece.length);
    const refused = wanted ? received.add(piece) : undefined;
    if (refused !== undefined) stop(options.fail('too-large', refused));
    else if (wanted && received.size() >= (options.enoughBytes ?? Number.POSITIVE_INFINITY)) {
      isCut = true;
      stop(new Error('enough'));
    } else if (!isLarge && received.size() > largeBytes) holdBack();
  };

  const holdBack = (): void => {
    isLarge = true;
    controller?.pause();
    // What ends the wait in vain ends the exchange, too.
    options.onLarge().then(() => controller?.resume(), stop);
  };

  const finish = (): void => {
    if (head !== undefined) settle({ ...head, body: received.take() });
  };

  const abandon = (error: Error): void => {
    if (head !== undefined && (isCut || !wanted)) finish();
    else settle(failureOf(error, head !== undefined, options.fail));
    received.drop();
  };

  return {
    onRequestStart: (started) => {
      controller = started;
    },
    onResponseStart: (_controller, status, fields) => {
      if (status < 200) countInterim();
      else open({ status, headers: flatten(fields) });
    },
    onResponseData: (_controller, piece) => take(piece),
    onResponseEnd: () => afterTheConnection(finish),
    onResponseError: (_controller, error) => abandon(error),
  };
}

/** A server that sent more than it announced makes undici close the connection; that is heard one turn later. */
function afterTheConnection(then: () => void): void {
  setImmediate(() => setImmediate(then));
}

function flatten(fields: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const kept = Object.entries(fields).filter(([name]) => name !== 'set-cookie');
  return Object.fromEntries(
    kept.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
