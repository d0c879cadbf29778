import * as v from 'valibot';
import { digestOf, stableJson } from '../../core/digest.ts';
import type { Link } from '../../core/page.ts';
import { identityOf } from '../../core/urls.ts';
import type { Validators } from '../acquaintance.ts';

const text = v.string();

const linkSchema = v.object({
  url: text,
  title: v.exactOptional(text),
  published: v.exactOptional(text),
  modified: v.exactOptional(text),
});

const stopSchema = v.object({
  url: text,
  /** Pages of one list that lead to each other have one chain: it ends as a whole. */
  chain: text,
  depth: v.number(),
});

const validatorsSchema = v.object({
  etag: v.exactOptional(text),
  lastModified: v.exactOptional(text),
  validFor: v.exactOptional(text),
});

const planSchema = v.object({
  /** ISO 8601: nothing older is wanted. */
  since: text,
  /** Listings to read, the next one first. */
  stops: v.array(stopSchema),
  /** Listings that could not be read, and may be later: the next run's. */
  later: v.exactOptional(v.array(stopSchema)),
  /** Digests of the addresses of Listings that were read. */
  read: v.array(text),
  /** Articles to ask for, the next one first. */
  links: v.array(linkSchema),
  /** Digests of the addresses of articles that were found. */
  found: v.array(text),
  /** Those among them that could not be had, and may be later. */
  failed: v.exactOptional(v.array(linkSchema)),
  /** Articles asked for so far. */
  asked: v.number(),
  /** What sitemaps and lists that lead no further answered with, by digest: they are asked again conditionally. */
  validators: v.exactOptional(v.record(text, validatorsSchema)),
});

/** What a backfill still has to do, kept after every step: it can be stopped and taken up again at any time. */
export type BackfillPlan = Readonly<v.InferOutput<typeof planSchema>>;

/** A Listing on the way. */
export type Stop = BackfillPlan['stops'][number];

export function parsePlan(bytes: Uint8Array): BackfillPlan | undefined {
  try {
    const parsed = v.safeParse(planSchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

export function writePlan(plan: BackfillPlan): Uint8Array {
  return Buffer.from(stableJson(plan), 'utf8');
}

export function newPlan(since: string, starts: readonly string[]): BackfillPlan {
  const stops = starts.map((url): Stop => ({ url, chain: url, depth: 0 }));
  return { since, stops, read: [], links: [], found: [], asked: 0 };
}

/**
 * The plan for looking again after all was done: what was found is not asked for again, but for what could not be had. Of
 * an earlier date than before nothing is known.
 */
export function renewedPlan(done: BackfillPlan, since: string, starts: readonly string[]): BackfillPlan {
  if (Date.parse(since) < Date.parse(done.since)) return newPlan(since, starts);
  const { failed: links = [], found, validators = {} } = done;
  return { ...newPlan(since, starts), links, found, validators };
}

export const isFinished = ({ links, stops, later = [] }: BackfillPlan): boolean =>
  links.length === 0 && stops.length === 0 && later.length === 0;

/** The plan of an earlier run, taken up again: what could not be read then comes last. */
export function resumedPlan({ later = [], ...plan }: BackfillPlan): BackfillPlan {
  return { ...plan, stops: [...plan.stops, ...later] };
}

/** The plan whose next Listing could not be read for now. */
export function postponed(plan: BackfillPlan): BackfillPlan {
  const [first, ...stops] = plan.stops;
  return first === undefined ? plan : { ...plan, stops, later: [...(plan.later ?? []), first] };
}

/** The plan with its next Listing at the end: it does not want to be asked now. */
export function putOff(plan: BackfillPlan): BackfillPlan {
  const [first, ...later] = plan.stops;
  return first === undefined ? plan : { ...plan, stops: [...later, first] };
}

/** What the Listing answered with when it was read the last time. */
export const validatorsOfStop = (plan: BackfillPlan, { url }: Stop): Validators =>
  plan.validators?.[shortDigest(url)] ?? {};

/** What a Listing led to. */
export interface Findings {
  /** Of one that leads no further. */
  readonly validators?: Validators;
  readonly links: readonly Link[];
  /** Further Listings: those that continue this one first. */
  readonly stops: readonly Stop[];
}

/** Most Listings and articles of one backfill: a calendar without end is one trap among many. */
const most = { listings: 5_000, articles: 50_000, failed: 1_000 };
const shortDigest = (url: string): string => digestOf(identityOf(url)).slice(0, 16);

/** The plan after the Listing at its front was read. Nothing is done twice; a list that shows nothing new leads no further. */
export function afterListing(
  plan: BackfillPlan,
  findings: Findings,
  isKnown: (url: string) => boolean,
): BackfillPlan {
  const [stop, ...later] = plan.stops;
  if (stop === undefined) return plan;
  const found = new Set(plan.found);
  const links = findings.links.filter(({ url }) => {
    const digest = shortDigest(url);
    if (found.has(digest) || found.size >= most.articles) return false;
    found.add(digest);
    return !isKnown(url);
  });
  const isNews = found.size > plan.found.length;
  const read = new Set([...plan.read, shortDigest(stop.url)]);
  const planned = new Set([...later.map(({ url }) => url), stop.url]);
  const further = findings.stops.filter(({ url, chain }) => {
    if (read.has(shortDigest(url)) || planned.has(url) || planned.size + read.size > most.listings)
      return false;
    planned.add(url);
    return isNews || chain !== stop.chain;
  });
  const { validators } = findings;
  const known = validators === undefined ? {} : { [shortDigest(stop.url)]: { ...validators } };
  return {
    ...plan,
    stops: [...further, ...later],
    validators: { ...plan.validators, ...known },
    read: [...read],
    links: [...plan.links, ...links].map((link) => ({ ...link })),
    found: [...found],
  };
}

/** What came of the articles at the front of a plan. */
export interface AskedArticles {
  readonly count: number;
  /** Those that could not be had, and may be later. */
  readonly failed: readonly Link[];
  /** The list that named them, when all were too old: it leads no further. */
  readonly chainEnded: string | undefined;
}

/** The plan after so many of its articles were asked for. */
export function afterArticles(
  plan: BackfillPlan,
  { count, failed, chainEnded }: AskedArticles,
): BackfillPlan {
  return {
    ...plan,
    failed: [...(plan.failed ?? []), ...failed.map((link) => ({ ...link }))].slice(-most.failed),
    links: plan.links.slice(count),
    asked: plan.asked + count,
    stops: plan.stops.filter(({ chain }) => chain !== chainEnded),
  };
}
