import type { Clock } from '../../functions/ports.ts';

/** What is counted, by the unit that CloudWatch knows. Sorted. docs/operations.md says what each means. */
const metricUnits = {
  Articles: 'Count',
  Failures: 'Count',
  FeedFiles: 'Count',
  FreshnessLag: 'Seconds',
  Pages: 'Count',
  PublishLag: 'Seconds',
  Refusals: 'Count',
  Revisions: 'Count',
  SourcesDue: 'Count',
  SourcesFailing: 'Count',
  SourcesSilent: 'Count',
  Tombstones: 'Count',
} as const;

export type MetricName = keyof typeof metricUnits;

export const metricNamespace = 'bantin';

export interface Metrics {
  /** Adds one value; values of one name are kept apart, so that percentiles are right. */
  add(name: MetricName, value: number): void;
  /** As `Failures`, by their code as well. */
  addFailure(code: string): void;
  /** Writes what was added since, one line; nothing when nothing was. */
  flush(): void;
}

export interface MetricsOptions {
  /** The one dimension of all metrics, save the code of failures. */
  readonly stage: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly write: (line: string) => void;
}

/** CloudWatch takes no more values of one name in one line. */
const mostValues = 100;

/**
 * Metrics as lines of the log: CloudWatch reads them out of it, no call is made and no permission needed.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export function createMetrics({ stage, clock, write }: MetricsOptions): Metrics {
  const values = new Map<MetricName, number[]>();
  const codes = new Map<string, number>();

  const line = (names: readonly MetricName[], dimensions: readonly string[], fields: object) =>
    write(
      JSON.stringify({
        _aws: {
          Timestamp: clock.now(),
          CloudWatchMetrics: [
            {
              Namespace: metricNamespace,
              Dimensions: [dimensions],
              Metrics: names.map((Name) => ({ Name, Unit: metricUnits[Name] })),
            },
          ],
        },
        stage,
        ...fields,
      }),
    );

  return {
    add: (name, value) => {
      const known = values.get(name) ?? [];
      if (known.length < mostValues) values.set(name, [...known, value]);
    },
    addFailure: (code) => codes.set(code, (codes.get(code) ?? 0) + 1),
    flush: () => {
      if (values.size > 0) line([...values.keys()], ['stage'], Object.fromEntries(values));
      for (const [code, Failures] of codes) line(['Failures'], ['stage', 'code'], { code, Failures });
      values.clear();
      codes.clear();
    },
  };
}
