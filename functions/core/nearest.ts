/**
 * The known name that was probably meant: equal but for case, begun with, or a few typing errors away. Undefined when
 * none is close enough to be worth saying.
 */
export function nearestName(written: string, known: readonly string[]): string | undefined {
  const wanted = written.toLowerCase();
  const begun = known.find((name) => wanted.length >= 3 && name.toLowerCase().startsWith(wanted));
  if (begun !== undefined) return begun;
  const tolerance = Math.min(3, Math.floor(wanted.length / 2));
  const ranked = known
    .map((name) => ({ name, distance: typingErrors(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= tolerance ? best.name : undefined;
}

/** Levenshtein's distance. */
function typingErrors(a: string, b: string): number {
  if (a.length > 64) return a.length;
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const letter of a) {
    const next = [cell(row, 0) + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const exchanged = cell(row, j - 1) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(cell(row, j) + 1, cell(next, j - 1) + 1, exchanged));
    }
    row = next;
  }
  return cell(row, b.length);
}

function cell(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
