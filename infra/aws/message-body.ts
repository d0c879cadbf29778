/** The body that S3 itself would send of new objects, as far as `readMessages` looks. */
export function messageBody(keys: readonly string[]): string {
  return JSON.stringify({
    Records: keys.map((key) => ({ s3: { object: { key: encodeURIComponent(key) } } })),
  });
}

/** The body of a message that starts a chore: it names no object. */
export const choreBody = { Records: [] };
