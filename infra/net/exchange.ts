import type { Client } from 'undici';
import type { Answer } from './answer.ts';
import { type AnswerOptions, createAnswerHandler } from './answer-handler.ts';

export interface ExchangeOptions extends AnswerOptions {
  /** Request headers. */
  readonly headers: Readonly<Record<string, string>>;
  /** Stops the exchange; its reason is what is thrown. */
  readonly signal: AbortSignal;
}

/**
 * One GET on one URL, no redirect followed. The client must be busy with nothing else, and be ended when this rejects.
 * Works on undici's callbacks, without a body stream: nothing can emit an `error` that no listener awaits. Rejects with
 * a SyndicationError or the reason of the signal.
 */
export function exchange(client: Client, url: URL, options: ExchangeOptions): Promise<Answer> {
  const { signal, fail } = options;
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const handler = createAnswerHandler(options, settle);
    client.on('disconnect', onDisconnect);
    signal.addEventListener('abort', onAbort);
    const path = `${url.pathname}${url.search}`;
    client.dispatch({ origin: url.origin, path, method: 'GET', headers: options.headers }, handler);

    // Settled here and not by undici: a request that still waits for DNS or a connection does not hear an abort.
    function onAbort(): void {
      settle(signal.reason);
    }

    function onDisconnect(_origin: URL, _targets: unknown, error: Error): void {
      if (isSurplus(error)) settle(fail('truncated', 'longer than announced', { cause: error }));
    }

    function settle(result: Answer | Error): void {
      signal.removeEventListener('abort', onAbort);
      client.off('disconnect', onDisconnect);
      if (result instanceof Error) reject(result);
      else resolve(result);
    }
  });
}

/** How undici ends a connection that brings more than its answer. */
function isSurplus(error: Error & { code?: string }): boolean {
  return error.code?.startsWith('HPE_') === true || error.message === 'bad response';
}
