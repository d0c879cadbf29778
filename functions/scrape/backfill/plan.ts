import * as v from 'valibot';
import { digestOf, stableJson } from '../../core/digest.ts';
import type { Link } from '../../core/page.ts';
import { identityOf } from '../../core/urls.ts';

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

const planSchema = v.object({
  /** ISO 8601: nothing older is wanted. */
  since: text,
  /** Listings to read, the next one first. */
  stops: v.array(stopSchema),
  /** Digests of the addresses of Listings that were read. */
  read: v.array(text),
  /** Articles to ask for, the next one first. */
  links: v.array(linkSchema),
  /** Digests of the addresses of articles that were found. */
  found: v.array(text),
  /** Articles asked for so far. */
  asked: v.number(),
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

/** What a Listing led to. */
export interface Findings {
  readonly links: readonly Link[];
  /** Further Listings: those that continue this one first. */
  readonly stops: readonly Stop[];
}

/** Most Listings and articles of one backfill: a calendar without end is one trap among many. */
const most = { listings: 5_000, articles: 50_000 };
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
  return {
    ...plan,
    stops: [...further, ...later],
    read: [...read],
    links: [...plan.links, ...links].map((link) => ({ ...link })),
    found: [...found],
  };
}

/** The plan after so many of its articles were asked for. When all were too old, the list that named them leads no further. */
export function afterArticles(
  plan: BackfillPlan,
  count: number,
  chainEnded: string | undefined,
): BackfillPlan {
  return {
    ...plan,
    links: plan.links.slice(count),
    asked: plan.asked + count,
    stops: plan.stops.filter(({ chain }) => chain !== chainEnded),
  };
}
