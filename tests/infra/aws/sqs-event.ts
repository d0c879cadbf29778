/** An SQS event as Lambda hands it over, with as much as real ones have. Message ids are m0, m1, … */
export function sqsEvent(...bodies: readonly unknown[]) {
  return {
    Records: bodies.map((body, at) => ({
      messageId: `m${at}`,
      receiptHandle: 'AQEB',
      body: typeof body === 'string' ? body : JSON.stringify(body),
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: '1790000000000' },
      messageAttributes: {},
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:queue',
      awsRegion: 'eu-central-1',
    })),
  };
}

/** What S3 says of new objects. Keys are given as S3 writes them: encoded. */
export function s3Event(...keys: readonly string[]) {
  return {
    Records: keys.map((key) => ({
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      eventName: 'ObjectCreated:Put',
      s3: { bucket: { name: 'archive' }, object: { key, size: 12, eTag: 'abc', sequencer: '00' } },
    })),
  };
}

/** What S3 says once, when notifications are switched on. */
export const testEvent = { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'archive', RequestId: 'R' };
