import { workers } from '../stack/workers.ts';
import { prices } from './prices.ts';

/** What the bill depends on. */
export interface Usage {
  readonly sources: number;
  /** New and corrected articles a day, all sources together. */
  readonly articles: number;
  /** Requests of readers for feeds, a day. */
  readonly polls: number;
  /** The part of them that is answered by 304. @default 0.8 */
  readonly unchanged?: number;
  /** Minutes between two polls of a source, on average: they adapt to how often it publishes. @default 30 */
  readonly every?: number;
  /** KB of a feed on the way to a reader, compressed. @default 20 */
  readonly feedSize?: number;
  /** Months of articles that are kept. @default 12 */
  readonly months?: number;
}

/** One line of the bill, a month. */
export interface CostLine {
  readonly what: string;
  /** How it comes about, in numbers. */
  readonly from: string;
  readonly usd: number;
}

const days = 30.4;
const million = 1_000_000;

/** What one event costs, measured by `npm run bench -- lambda` and by the end-to-end run on moto. */
const perPoll = { s3Reads: 2, queueRequests: 2.1, seconds: 2 };
const perArticle = {
  s3Reads: 27,
  s3Writes: 20,
  queueRequests: 9,
  normaliseSeconds: 0.6,
  publishSeconds: 0.4,
  bindSeconds: 0.5,
};
/** KB of a page, its trace, its article and what the ledger says of it. */
const keptPerArticle = 180;
/** KB of log lines an invocation, Lambda's own included. */
const logged = 1;
/** Lambda asks each queue about this often a month, whether there is something or not: five pollers, 20 s each. */
const emptyReceives = 5 * 3 * 60 * 24 * days;
/** Custom metrics: those of metrics.ts and a few codes of failures. */
const metrics = 12 + 6;
const alarms = 3 * workers.length + 4;

/** The bill of a month, line by line. */
export function estimate(usage: Usage): readonly CostLine[] {
  const { sources, articles, polls, unchanged = 0.8, every = 30, feedSize = 20, months = 12 } = usage;
  const scrapes = sources * ((24 * 60) / every) * days;
  const news = articles * days;
  const requests = polls * days;
  const looks = ((24 * 60) / 5) * days;
  const gigabytes = (requests * (1 - unchanged) * feedSize + requests * unchanged * 0.5) / million;
  const time =
    scrapes * perPoll.seconds * memoryOf('scrape') +
    news *
      (perArticle.normaliseSeconds * memoryOf('normalise') +
        perArticle.publishSeconds * memoryOf('publish') +
        perArticle.bindSeconds * memoryOf('bind')) +
    looks * memoryOf('poll');
  const invocations = scrapes + 3 * news + looks;
  const reads = scrapes * perPoll.s3Reads + news * perArticle.s3Reads;
  const writes = news * perArticle.s3Writes + looks * Math.ceil(sources / 1_000);
  const kept = (news * months * keptPerArticle) / million;
  return [
    line('CloudFront requests', count(requests), (requests / million) * prices.cloudFrontRequests),
    line('CloudFront traffic', size(gigabytes), gigabytes * prices.cloudFrontTraffic),
    line('CloudFront scripts', count(requests), (requests / million) * prices.cloudFrontScripts),
    line('Lambda', `${count(invocations)}, ${count(time)} GB-s`, lambda(time, invocations)),
    line('S3 requests', `${count(reads)} reads, ${count(writes)} writes`, s3(reads, writes)),
    line('S3 storage', `${size(kept)} after ${months} months`, kept * prices.s3Storage),
    line('SQS', `${workers.length} queues`, sqs(scrapes, news)),
    line('Scheduler', count(looks), (looks / million) * prices.scheduler),
    line(
      'CloudWatch logs',
      size((invocations * logged) / million),
      ((invocations * logged) / million) * prices.logs,
    ),
    line('CloudWatch metrics, alarms, dashboard', `${metrics}, ${alarms}, 1`, watching),
  ];
}

const watching = metrics * prices.metric + alarms * prices.alarm + prices.dashboard;

const line = (what: string, from: string, usd: number): CostLine => ({ what, from, usd });

function memoryOf(name: string): number {
  return (workers.find((worker) => worker.name === name)?.memory ?? 0) / 1_024;
}

function lambda(time: number, invocations: number): number {
  return time * prices.lambdaTime + (invocations / million) * prices.lambdaRequests;
}

function s3(reads: number, writes: number): number {
  return (reads * prices.s3Reads + writes * prices.s3Writes) / million;
}

function sqs(scrapes: number, news: number): number {
  const fifo = scrapes * perPoll.queueRequests + emptyReceives;
  const standard = news * perArticle.queueRequests + (workers.length - 1) * emptyReceives;
  return (fifo * prices.sqsFifo + standard * prices.sqsStandard) / million;
}

const count = (value: number): string => Math.round(value).toLocaleString('en');
const size = (gigabytes: number): string => `${gigabytes.toFixed(1)} GB`;
