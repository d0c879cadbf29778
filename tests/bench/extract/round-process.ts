import { parseDocument } from 'htmlparser2';
import { messageOf } from '../../../functions/core/errors.ts';
import { type Answer, type Extractor, extractOf, extractors } from './extractors.ts';
import { type BenchPage, benchPages, ownPages } from './pages.ts';
import type { Measured, Round, RoundsAnswer, RoundsRequest } from './rounds.ts';
import { qualityOf } from './score.ts';

/**
 * Pages and milliseconds after which the compiler has seen enough, both: what runs once a page is compiled after two thousand
 * pages or so, and until then an extractor of much code is timed while it is compiled.
 */
const warm = { pages: 1000, time: 15_000 };

/** Pages that the extractor reads before the bare parser reads the same ones: a machine that is shared runs now faster, now slower. */
const turn = 20;

/** Every page once. What throws gives no text. */
async function readAll({ extract }: Extractor, pages: readonly BenchPage[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const page of pages) {
    try {
      answers.push(await extract(page));
    } catch {
      answers.push({ text: '' });
    }
  }
  return answers;
}

const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * Every page once by the bare parser and once by the extractor, in turns and without a pause: in one of a second, the engine
 * throws away compiled code. The parser runs on one thread: what else the process took is the extractor's.
 */
async function readInTurns(extractor: Extractor, pages: readonly BenchPage[]): Promise<Round> {
  let [time, parse] = [0, 0];
  const before = cpuTime();
  for (let from = 0; from < pages.length; from += turn) {
    const some = pages.slice(from, from + turn);
    const start = performance.now();
    for (const { html } of some) parseDocument(html);
    const middle = performance.now();
    await readAll(extractor, some);
    parse += middle - start;
    time += performance.now() - middle;
  }
  return { time, parse, cpu: cpuTime() - before - parse };
}

async function warmUp(extractor: Extractor, pages: readonly BenchPage[]): Promise<void> {
  const start = performance.now();
  for (let read = 0; read < warm.pages || performance.now() - start < warm.time; read += pages.length)
    await readInTurns(extractor, pages);
}

/** Judges one extractor, lets it run warm, and times it. */
async function measured({ name, corpus, sites, limit, rounds }: RoundsRequest): Promise<Measured> {
  const extractor = extractors.find((each) => each.name === name);
  if (extractor === undefined) throw new Error(`there is no extractor ${name}`);
  const pages = (corpus === undefined ? ownPages(sites) : benchPages(corpus)).slice(0, limit);
  // Defuddle complains of broken JSON on the console, stack and all.
  console.error = () => {};
  const quality = qualityOf(pages, (await readAll(extractor, pages)).map(extractOf));
  if (extractor.slow !== true && pages.length > 0) await warmUp(extractor, pages);
  const timed: Round[] = [];
  for (let count = 0; count < (extractor.slow === true ? 1 : rounds); count++)
    timed.push(await readInTurns(extractor, pages));
  return { name, quality, pages: pages.length, size: sizeOf(pages), rounds: timed };
}

const sizeOf = (pages: readonly BenchPage[]): number => pages.reduce((sum, { html }) => sum + html.length, 0);

const answer = (words: RoundsAnswer): void => {
  process.send?.(words);
};

process.once('message', (request: RoundsRequest) => {
  measured(request).then(answer, (error: unknown) => answer({ error: messageOf(error) }));
});
