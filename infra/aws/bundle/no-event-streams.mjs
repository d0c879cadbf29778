// Stands in for `@smithy/core/event-streams`, which S3 speaks for queries within objects alone: nobody here asks one.
export const eventStreamSerdeProvider = () => undefined;
export const resolveEventStreamSerdeConfig = (config) => config;

export function EventStreamSerde() {
  throw new Error('the bundle reads no event streams');
}
