import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { buffer } from 'node:stream/consumers';

/** One answer as it came over the wire: nothing decoded, no redirect followed. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Question {
  /** @default GET */
  readonly method?: 'GET' | 'HEAD' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
}

/** Milliseconds. */
const patience = 15_000;

/** Asks for one URL. Throws when no answer comes in time. */
export function ask(url: string, { method = 'GET', headers = {} }: Question = {}): Promise<Reply> {
  const request = url.startsWith('https:') ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asking = request(url, { method, headers, timeout: patience }, (answer) => {
      const { statusCode: status = 0 } = answer;
      const lines = Object.entries(answer.headers).map(([name, value]) => [name, [value].flat().join(', ')]);
      buffer(answer).then((body) => resolve({ status, headers: Object.fromEntries(lines), body }), reject);
    });
    asking.on('timeout', () => asking.destroy(new Error(`no answer within ${patience / 1_000} s`)));
    asking.on('error', reject);
    asking.end();
  });
}
