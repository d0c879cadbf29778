import { parseFragment, serialize } from 'parse5';
import { normalised } from '../pages.ts';
import { breaches } from '../policy.ts';
import { benignMarkup } from './benign-grammar.ts';
import { hostileMarkup } from './payload-grammar.ts';
import { createRandom } from './random.ts';

const before =
  'The harbour crane was lifted off its rails before noon, the port authority said on Thursday. Nobody was hurt in the yard.';
const after =
  'Two ships were sent on to the next port, and the quay stays closed until engineers have looked at every bolt of it.';

const page = (markup: string): string =>
  `<html><head><title>Crane lifted</title></head><body><article><h1>Crane lifted</h1><p>${before}</p>${markup}<p>${after}</p></article></body></html>`;

const bodyOf = (markup: string): string => normalised(page(markup)).content?.body ?? '';

export interface HostileRounds {
  /** Payloads of which something survived, with what it was. */
  readonly survivors: readonly string[];
  /** Payloads that took the story with them. */
  readonly lost: readonly string[];
  /** CPU time of the slowest. */
  readonly slowestMs: number;
}

/** Payloads of the grammar, each in the middle of a story; what is written is judged as browsers read it, twice. */
export function hostileRounds(rounds: number, seed: number): HostileRounds {
  const random = createRandom(seed);
  const survivors: string[] = [];
  const lost: string[] = [];
  let slowestMs = 0;
  for (let round = 0; round < rounds; round++) {
    const payload = hostileMarkup(random);
    const started = process.cpuUsage();
    const body = bodyOf(payload);
    const { user, system } = process.cpuUsage(started);
    slowestMs = Math.max(slowestMs, (user + system) / 1000);
    const found = [...breaches(body), ...breaches(serialize(parseFragment(body))), ...rawBreaches(body)];
    if (found.length > 0) survivors.push(`${payload} → ${found.join(', ')}`);
    if (!body.includes(before)) lost.push(payload);
  }
  return { survivors, lost, slowestMs };
}

/** What a parser would forgive and another would not. */
const rawBreaches = (body: string): string[] =>
  ['<!--', ']]>', '\u0000'].filter((sign) => body.includes(sign)).map((sign) => JSON.stringify(sign));

export interface BenignRounds {
  /** Share of the words that the body still has. */
  readonly kept: number;
  /** Fragments that lost words. */
  readonly losses: readonly string[];
}

/** Harmless fragments of the grammar, each in the middle of a story. */
export function benignRounds(rounds: number, seed: number): BenignRounds {
  const random = createRandom(seed);
  const losses: string[] = [];
  let all = 0;
  let kept = 0;
  for (let round = 0; round < rounds; round++) {
    const { html, words } = benignMarkup(random);
    const found = new Set(
      bodyOf(html)
        .replace(/<[^>]*>/g, ' ')
        .match(/[a-z0-9]+/g),
    );
    const left = words.filter((word) => found.has(word)).length;
    all += words.length;
    kept += left;
    if (left < words.length) losses.push(html);
  }
  return { kept: kept / all, losses };
}
