/**
 * List prices in USD, region us-east-1 (CloudFront: North America and Europe), without free tiers and discounts, as they
 * were known at the date below. This repository is built without network, so nobody has looked them up since: do, at
 * https://calculator.aws/, before you quote a total, and put the new date here.
 */
export const pricesAsOf = '2025-06';

/** Sorted. */
export const prices = {
  /** A standard alarm, a month. */
  alarm: 0.1,
  /** A million requests over HTTPS. */
  cloudFrontRequests: 1,
  /** A million runs of a script at the edge. */
  cloudFrontScripts: 0.1,
  /** A GB to readers. */
  cloudFrontTraffic: 0.085,
  /** A dashboard, a month. */
  dashboard: 3,
  /** A GB-second on Graviton. */
  lambdaTime: 0.000_013_333_4,
  /** A million invocations. */
  lambdaRequests: 0.2,
  /** A GB of log lines taken in. */
  logs: 0.5,
  /** A custom metric, a month. */
  metric: 0.3,
  /** A million GETs and HEADs. */
  s3Reads: 0.4,
  /** A GB kept for a month. */
  s3Storage: 0.023,
  /** A million PUTs and LISTs. */
  s3Writes: 5,
  /** A million messages that the scheduler sends. */
  scheduler: 1,
  /** A million requests to a FIFO queue. */
  sqsFifo: 0.5,
  /** A million requests to a standard queue. */
  sqsStandard: 0.4,
} as const;
