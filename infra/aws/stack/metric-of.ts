import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricName, metricNamespace } from '../metrics.ts';

/** A metric that the functions write into their logs (infra/aws/metrics.ts). */
export function metricOf(
  stage: string,
  metricName: MetricName,
  statistic: 'Maximum' | 'Sum' | 'p50' | 'p95' = 'Sum',
  period = Duration.minutes(5),
): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName,
    statistic,
    period,
    label: statistic.startsWith('p') ? `${metricName} ${statistic}` : metricName,
    dimensionsMap: { stage },
  });
}

/** Failures with a line for each code that occurred. */
export function failuresByCode(stage: string): MathExpression {
  const search = `{${metricNamespace},code,stage} MetricName="Failures" stage="${stage}"`;
  return new MathExpression({
    expression: `SEARCH('${search}', 'Sum', 300)`,
    usingMetrics: {},
    label: '',
    period: Duration.minutes(5),
  });
}

/** Of all pages read, the part that was no good article; unknown while they are few. */
export function refusedShare(stage: string, period: Duration): MathExpression {
  const usingMetrics = {
    refused: metricOf(stage, 'Refusals', 'Sum', period),
    read: metricOf(stage, 'Pages', 'Sum', period),
  };
  const expression = `IF(read > ${fewPages}, FILL(refused, 0) / read, 0)`;
  return new MathExpression({ expression, usingMetrics, label: 'refused share', period });
}

/** So few pages say nothing about a parser. */
const fewPages = 20;
