import type { Node } from 'constructs';
import * as v from 'valibot';
import { SyndicationError } from '../../functions/core/errors.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const minutes = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.transform(Number))]),
  v.integer(),
  v.minValue(1),
);

const schema = v.object({
  /** Part of the stack's name. `production` keeps its buckets when it goes. */
  stage: v.optional(
    v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,19}$/, 'lower-case letters, digits, hyphens')),
    'dev',
  ),
  /** Minutes between two looks at which Sources are due; none is polled more often. */
  pollMinutes: v.optional(minutes, 5),
  /** Host name of the feeds; needs `certificate`. @default the distribution's own */
  domain: v.optional(text),
  /** ARN of a certificate in us-east-1. */
  certificate: v.optional(text),
  /** ARN of the SNS topic that alarms go to. @default none: alarms are seen in the console only */
  alarmTopic: v.optional(text),
  /** Who gets a mail when an alarm rings, instead of `alarmTopic`. */
  alarmEmail: v.optional(v.pipe(v.string(), v.email())),
  /** USD a month; at four fifths of it, and when it will be passed, `alarmEmail` is told. @default none */
  budget: v.optional(v.pipe(v.union([v.number(), v.pipe(v.string(), v.transform(Number))]), v.minValue(1))),
  /** Address of a WebSub hub; every feed names it, and the `Link` header of every answer. @default none */
  hub: v.optional(v.pipe(v.string(), v.url())),
  /** Where publishers can complain; part of the User-Agent. @default the address of the feeds */
  contact: v.optional(text),
  /** Ports besides 80 and 443 that Sources may name, separated by commas. */
  ports: v.optional(v.pipe(v.string(), v.regex(/^\d+(?:,\d+)*$/, 'numbers separated by commas'))),
});

/** What the operator decides: `cdk deploy -c stage=production -c pollMinutes=5 …`. */
export type Settings = v.InferOutput<typeof schema>;

/** The settings in the context of the app. Throws `bad-option` with the name of the one that is wrong. */
export function readSettings(node: Pick<Node, 'tryGetContext'>): Settings {
  const given = Object.keys(schema.entries).map((name) => [name, node.tryGetContext(name) as unknown]);
  const parsed = v.safeParse(schema, Object.fromEntries(given.filter(([, value]) => value !== undefined)));
  if (!parsed.success) throw misfit(`${v.getDotPath(parsed.issues[0])}: ${parsed.issues[0].message}`);
  const { domain, certificate } = parsed.output;
  if ((domain === undefined) !== (certificate === undefined))
    throw misfit('domain and certificate go together');
  if (parsed.output.budget !== undefined && parsed.output.alarmEmail === undefined)
    throw misfit('budget needs alarmEmail: somebody has to be told');
  return parsed.output;
}

function misfit(detail: string): SyndicationError {
  return new SyndicationError('bad-option', { step: 'setup', url: 'cdk context', detail });
}
