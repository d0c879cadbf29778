/** The kind of place that an origin names, its first word: places of one kind are filled by the same template. */
export function kindOf(origin: string): string {
  const end = origin.indexOf(' ');
  return end < 0 ? origin : origin.slice(0, end);
}
