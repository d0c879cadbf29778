import type { OutgoingHttpHeaders } from 'node:http';

/** An answer before it is sent. */
export interface Reply {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  /** Left out for HEAD and 304, but counted in Content-Length. */
  readonly body?: Uint8Array;
}

/** On every answer; pages for people replace the policy. Nothing we serve runs a script or belongs into a frame. */
export const guardHeaders = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

export function textReply(status: number, text: string, headers: OutgoingHttpHeaders = {}): Reply {
  return {
    status,
    headers: {
      ...guardHeaders,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
      ...headers,
    },
    body: Buffer.from(`${text}\n`, 'utf8'),
  };
}
