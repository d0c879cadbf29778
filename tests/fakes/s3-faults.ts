import type { S3Request } from './s3-request.ts';

/** What can go wrong between a client and S3. Sorted. */
export type Fault =
  /** 409, nothing written: another conditional write was under way. */
  | 'conditional-conflict'
  /** 500, nothing done. */
  | 'internal-error'
  /** Done, but the connection breaks before the answer. */
  | 'lost-acknowledgement'
  /** The connection breaks and nothing is done. */
  | 'reset'
  /** Half of the body with a length that agrees. */
  | 'short-read'
  /** 503, nothing done. */
  | 'slow-down'
  /** Half of the body, then the connection breaks. */
  | 'torn-read';

export type FaultRates = Readonly<Partial<Record<Fault, number>>>;

const applies: Readonly<Record<Fault, (request: S3Request) => boolean>> = {
  'conditional-conflict': ({ ifMatch, ifNoneMatch }) => ifMatch !== undefined || ifNoneMatch !== undefined,
  'internal-error': () => true,
  'lost-acknowledgement': ({ operation }) => operation === 'put' || operation === 'delete',
  reset: () => true,
  'short-read': ({ operation }) => operation === 'get',
  'slow-down': () => true,
  'torn-read': ({ operation }) => operation === 'get' || operation === 'list',
};

export interface FaultPlan {
  /** What goes wrong with this request. */
  next(request: S3Request): Fault | undefined;
  /** These happen next, each to the first request that it applies to, before any by chance. */
  script(faults: readonly Fault[]): void;
}

/** `rates`: the chance (0 to 1) of each fault in every request that it applies to. */
export function createFaultPlan(rates: FaultRates, random: () => number): FaultPlan {
  const scripted: Fault[] = [];
  const chances = Object.entries(rates) as [Fault, number][];
  return {
    script: (faults) => {
      scripted.push(...faults);
    },
    next: (request) => {
      const [first] = scripted;
      if (first !== undefined && applies[first](request)) return scripted.shift();
      return chances.find(([fault, rate]) => applies[fault](request) && random() < rate)?.[0];
    },
  };
}

/** mulberry32, public domain: the same faults in every run, as far as the order of requests is the same. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const a = Math.imul(state ^ (state >>> 15), 1 | state);
    const b = (a + Math.imul(a ^ (a >>> 7), 61 | a)) ^ a;
    return ((b ^ (b >>> 14)) >>> 0) / 2 ** 32;
  };
}
