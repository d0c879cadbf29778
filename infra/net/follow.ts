import { parseHttpUrl } from '../../functions/core/urls.ts';
import type { AddressGuard } from './address-guard.ts';
import type { Answer } from './answer.ts';
import type { Fail } from './failures.ts';
import { redirectOf } from './judge-answer.ts';

export interface FollowOptions {
  readonly guard: AddressGuard;
  readonly maxRedirects: number;
  readonly fail: Fail;
  /** Called with each target before it is asked; may throw to refuse. */
  readonly onRedirect?: (target: string) => void;
  /** Asks one hop. */
  readonly ask: (hop: Hop) => Promise<Answer>;
}

/** One URL of a chain of redirects. */
export interface Hop {
  readonly url: URL;
  /** How many redirects led here. */
  readonly index: number;
  /** Makes errors that name this hop beside the URL asked for. */
  readonly fail: Fail;
}

/** The hop that ended the chain, and its answer. */
export interface Followed {
  readonly hop: Hop;
  readonly answer: Answer;
}

/** Follows redirects by hand, so that each hop is judged as the first was. */
export async function follow(first: URL, options: FollowOptions): Promise<Followed> {
  const seen = new Set<string>();
  let hop: Hop = { url: first, index: 0, fail: options.fail };
  for (;;) {
    assertAllowed(hop, options.guard);
    seen.add(hop.url.href);
    const answer = await options.ask(hop);
    const location = redirectOf(answer, hop.url);
    if (location === undefined) return { hop, answer };
    const url = nextUrl(location, seen, options);
    options.onRedirect?.(url.href);
    hop = { url, index: hop.index + 1, fail: failAt(url, options.fail) };
  }
}

function assertAllowed({ url, fail }: Hop, guard: AddressGuard): void {
  const refusal = guard.judgeUrl(url);
  if (refusal !== undefined) throw fail(refusal.code, refusal.detail);
}

function nextUrl(location: string, seen: ReadonlySet<string>, { fail, maxRedirects }: FollowOptions): URL {
  const next = parseHttpUrl(location);
  if (next === undefined) throw fail('bad-url', `redirected to ${short(location)}`);
  // We keep no cookies: a URL that answered with a redirect once will do so again.
  if (seen.has(next.href)) throw fail('too-many-redirects', `back to ${short(next.href)}`);
  if (seen.size > maxRedirects) throw fail('too-many-redirects', `more than ${maxRedirects}`);
  return next;
}

function failAt(url: URL, fail: Fail): Fail {
  const where = `redirected to ${short(url.href)}`;
  return (code, detail, more) => fail(code, detail === undefined ? where : `${detail}, ${where}`, more);
}

/** Error messages are one line; a hostile Location can be 16 KiB. */
function short(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}
