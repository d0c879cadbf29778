import * as v from 'valibot';
import { SyndicationError } from '../../functions/core/errors.ts';
import type { LogLevel } from './json-log.ts';

/** What the stack tells a function. Only this file reads the environment (STYLE 17). */
export interface Environment {
  /** `BANTIN_ARCHIVE_BUCKET`: the private bucket, everything but feeds. */
  readonly archiveBucket: string;
  /** `BANTIN_FEEDS_BUCKET`: the bucket that CloudFront serves. */
  readonly feedsBucket: string;
  /** `BANTIN_PUBLIC_URL`: where readers find the feeds, without trailing slash. */
  readonly publicUrl: string;
  /** `BANTIN_HUB`: WebSub hub that every feed names. @default none */
  readonly hub: string | undefined;
  /** `BANTIN_CONTACT_URL`: where a publisher can complain; part of the User-Agent. @default the public URL */
  readonly contactUrl: string;
  /** `BANTIN_QUEUES`: JSON, the queue URL of a step by its trigger prefix. @default none */
  readonly queues: Readonly<Record<string, string>>;
  /** `BANTIN_ALLOWED_ORIGINS`: origins in a private network that may be asked, separated by commas. @default none */
  readonly allowedOrigins: readonly string[];
  /** `BANTIN_ALLOWED_PORTS`: ports besides 80 and 443, separated by commas. @default none */
  readonly allowedPorts: readonly number[];
  /** `BANTIN_STAGE`: dimension of all metrics. @default dev */
  readonly stage: string;
  /** `BANTIN_POLL_MINUTES`: minutes between two looks at which Sources are due. @default 5 */
  readonly pollMinutes: number;
  /** `BANTIN_LOG`: lines below this level are dropped. @default info */
  readonly logLevel: LogLevel;
}

const required = v.pipe(v.string(), v.nonEmpty());
const list = v.pipe(
  v.optional(v.string(), ''),
  v.transform((text) => text.split(',').filter((part) => part !== '')),
);

const schema = v.object({
  BANTIN_ARCHIVE_BUCKET: required,
  BANTIN_FEEDS_BUCKET: required,
  BANTIN_PUBLIC_URL: required,
  BANTIN_HUB: v.optional(v.pipe(v.string(), v.url())),
  BANTIN_CONTACT_URL: v.optional(required),
  BANTIN_QUEUES: v.pipe(v.optional(v.string(), '{}'), v.parseJson(), v.record(v.string(), required)),
  BANTIN_ALLOWED_ORIGINS: list,
  BANTIN_ALLOWED_PORTS: v.pipe(
    list,
    v.array(v.pipe(v.string(), v.transform(Number), v.integer(), v.minValue(1), v.maxValue(65_535))),
  ),
  BANTIN_STAGE: v.optional(required, 'dev'),
  BANTIN_POLL_MINUTES: v.pipe(v.optional(v.string(), '5'), v.transform(Number), v.integer(), v.minValue(1)),
  BANTIN_LOG: v.optional(v.picklist(['debug', 'info', 'warn', 'error']), 'info'),
});

/** Throws `bad-option`, naming the variable: a function that is set up wrongly must not start. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = v.safeParse(schema, variables);
  if (!parsed.success) throw misfit(v.getDotPath(parsed.issues[0]), parsed.issues[0].message);
  const { output } = parsed;
  return {
    archiveBucket: output.BANTIN_ARCHIVE_BUCKET,
    feedsBucket: output.BANTIN_FEEDS_BUCKET,
    publicUrl: output.BANTIN_PUBLIC_URL,
    hub: output.BANTIN_HUB,
    contactUrl: output.BANTIN_CONTACT_URL ?? output.BANTIN_PUBLIC_URL,
    queues: output.BANTIN_QUEUES,
    allowedOrigins: output.BANTIN_ALLOWED_ORIGINS,
    allowedPorts: output.BANTIN_ALLOWED_PORTS,
    stage: output.BANTIN_STAGE,
    pollMinutes: output.BANTIN_POLL_MINUTES,
    logLevel: output.BANTIN_LOG,
  };
}

function misfit(path: string | null, message: string): SyndicationError {
  return new SyndicationError('bad-option', {
    step: 'setup',
    detail: `${path ?? 'environment'}: ${message}`,
  });
}
