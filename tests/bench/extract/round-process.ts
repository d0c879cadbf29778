import { parseDocument } from 'htmlparser2';
import { messageOf } from '../../../functions/core/errors.ts';
import { type Answer, type Extractor, extractOf, extractors } from './extractors.ts';
import { type BenchPage, benchPages } from './pages.ts';
import type { Measured, Round, RoundsAnswer, RoundsRequest } from './rounds.ts';
import { qualityOf } from './score.ts';

/** Pages after which the compiler has seen enough: with 200, an extractor of much code is timed while it is compiled. */
const warm = 1000;

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

/** Judges one extractor, lets it run warm, and times it. */
async function measured({ name, corpus, limit, rounds }: RoundsRequest): Promise<Measured> {
  const extractor = extractors.find((each) => each.name === name);
  if (extractor === undefined) throw new Error(`there is no extractor ${name}`);
  const pages = benchPages(corpus).slice(0, limit);
  // Defuddle complains of broken JSON on the console, stack and all.
  console.error = () => {};
  const quality = qualityOf(pages, (await readAll(extractor, pages)).map(extractOf));
  if (extractor.slow !== true)
    for (let read = pages.length; read < warm && pages.length > 0; read += pages.length)
      await readInTurns(extractor, pages);
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
