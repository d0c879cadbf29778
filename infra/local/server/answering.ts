import { messageOf } from '../../../functions/core/errors.ts';
import type { Log } from '../../../functions/ports.ts';
import type { AccessLog } from '../stats/access-log.ts';
import type { Asked } from './asked.ts';
import { refusalOf } from './guard.ts';
import { guardHeaders, type Reply, textReply } from './replies.ts';
import { isFeedTarget, type Routes } from './routes.ts';

export interface AnsweringOptions {
  readonly routes: Routes;
  /** `Host` values that are served. */
  readonly hosts: ReadonlySet<string>;
  readonly log: Log;
  /** Told of every answer about a feed. @default nobody */
  readonly accessLog?: AccessLog | undefined;
}

const methods = 'GET, HEAD, OPTIONS';

/** To whoever asks before a request, as CloudFront does: anybody may read, and ask for what changed. */
const preflight = {
  Allow: methods,
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': methods,
  'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
} as const;

/** Answers anything that may be asked: at once where the answer is at hand. Neither throws nor rejects. */
export type Answer = (asked: Asked) => Reply | Promise<Reply>;

export function createAnswering({ routes, hosts, log, accessLog }: AnsweringOptions): Answer {
  async function lookUp(asked: Asked): Promise<Reply> {
    try {
      return await routes.reply(asked.target, asked.headers);
    } catch (error) {
      log.error('could not answer', { path: asked.target, reason: messageOf(error) });
      return textReply(503, 'The store cannot be read at the moment. Try again soon.', {
        'Retry-After': '60',
      });
    }
  }

  function noted(asked: Asked, reply: Reply): Reply {
    if (accessLog !== undefined) note(accessLog, asked, reply);
    return reply;
  }

  return (asked) => {
    const refusal = refusalOf(asked, hosts);
    if (refusal !== undefined)
      return noted(asked, textReply(refusal.status, refusal.reason, { Allow: methods }));
    if (asked.method === 'OPTIONS') return { status: 204, headers: { ...guardHeaders, ...preflight } };
    const reply = routes.ready(asked.target, asked.headers);
    return reply === undefined ? lookUp(asked).then((found) => noted(asked, found)) : noted(asked, reply);
  };
}

function note(accessLog: AccessLog, { target, method, headers }: Asked, { status, body }: Reply): void {
  if (!isFeedTarget(target)) return;
  const bytes = method === 'HEAD' || status === 304 ? 0 : (body?.length ?? 0);
  const end = target.indexOf('?');
  const path = end === -1 ? target : target.slice(0, end);
  accessLog.record({ path, status, bytes, agent: headers['user-agent'] ?? '' });
}
