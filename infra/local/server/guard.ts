import type { AskedHeaders } from './asked.ts';

/** What is refused before anything is looked up. */
export interface Refusal {
  readonly status: 400 | 405 | 421;
  readonly reason: string;
}

/** OPTIONS: scripts on other sites ask before they send a validator. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Names under which this machine calls itself. */
const loopbackNames = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The `Host` values that are served: loopback names with the port, and the host of the public URL. A page elsewhere
 * that points its own name at 127.0.0.1 (DNS rebinding) is refused with this.
 */
export function allowedHosts(port: number, publicUrl: string): ReadonlySet<string> {
  const withPort = loopbackNames.map((name) => `${name}:${port}`);
  const bare = port === 80 ? loopbackNames : [];
  return new Set([...withPort, ...bare, new URL(publicUrl).host]);
}

/** Undefined when the request may be answered. */
export function refusalOf(
  request: { readonly method?: string | undefined; readonly headers: AskedHeaders },
  hosts: ReadonlySet<string>,
): Refusal | undefined {
  const { host = '' } = request.headers;
  // RFC 9112 §3.2: whoever stands in front may have taken another one.
  if (host.includes(',')) return { status: 400, reason: 'Host stands there more than once.' };
  if (!hosts.has(host.toLowerCase())) {
    // RFC 9110 §15.5.20: not an authority this server answers for.
    return { status: 421, reason: 'This server does not answer for that host name.' };
  }
  if (!methods.has(request.method ?? '')) {
    return { status: 405, reason: 'Only GET and HEAD are answered here.' };
  }
  return undefined;
}
