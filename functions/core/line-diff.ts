/** A line that one text has and the other has not. */
export interface DifferingLine {
  readonly kind: 'removed' | 'added';
  readonly line: string;
}

/** Beyond this many pairs of lines the middle is told as removed and added as a whole. */
const mostPairs = 1_000_000;

/** What turns one text into another, line by line, in order: the longest common subsequence stays. */
export function lineDiff(before: string, after: string): readonly DifferingLine[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const start = commonStart(old, now);
  const end = commonStart(old.slice(start).reverse(), now.slice(start).reverse());
  return middleDiff(old.slice(start, old.length - end), now.slice(start, now.length - end));
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

const removed = (line: string): DifferingLine => ({ kind: 'removed', line });
const added = (line: string): DifferingLine => ({ kind: 'added', line });

function middleDiff(old: readonly string[], now: readonly string[]): readonly DifferingLine[] {
  if (old.length * now.length > mostPairs) return [...old.map(removed), ...now.map(added)];
  const lengths = commonLengths(old, now);
  const diff: DifferingLine[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [line, other] = [old[i], now[j]];
    if (line !== undefined && line === other) [i, j] = [i + 1, j + 1];
    else if (
      line !== undefined &&
      (other === undefined || lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1))
    ) {
      diff.push(removed(line));
      i += 1;
    } else {
      diff.push(added(other ?? ''));
      j += 1;
    }
  }
  return diff;
}

/** At [i][j]: how many lines the texts have in common from line i and line j on. */
function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = table[i] ?? [];
    for (let j = now.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === now[j]
          ? lengthAt(table, i + 1, j + 1) + 1
          : Math.max(lengthAt(table, i + 1, j), lengthAt(table, i, j + 1));
    }
  }
  return table;
}

const lengthAt = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0;
