/**
 * A line that is one number and a word or three: "1,204 views", "12 bình luận", "Seite 3". Sentences have more. In any
 * language, so it is no news and no evidence, but not left out of the text: what is, `phrases/counts.ts` knows by its words.
 */
export const isCounter = (line: string): boolean => counter.test(line);

const counter = /^(?:[^\s\d.!?:]+ ){0,3}[\d.,]+(?: ?[km])?(?: [^\s\d.!?:]+){0,3}$/iu;

/** A page counts its views, its comments and how often it was shared. More such lines are a table: prices, results. */
const mostCounters = 3;

/** A text without its counters, which are others with every request. */
export function withoutCounters(text: string): string {
  const lines = text.split('\n');
  const others = lines.filter((line) => !isCounter(line.trim()));
  return lines.length - others.length > mostCounters ? text : others.join('\n');
}
