import { messageOf } from '../../../functions/core/errors.ts';
import { type Answer, type Extractor, extractOf, extractors } from './extractors.ts';
import { type BenchPage, benchPages } from './pages.ts';
import type { RoundsAnswer, RoundsRequest } from './rounds.ts';
import { qualityOf } from './score.ts';

/** Pages after which the compiler has seen enough: with 200, an extractor of much code is timed while it is compiled. */
const warm = 1000;

/** Readings in a row that a round takes the mean of. */
const timedReadings = 4;

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

const answer = (words: RoundsAnswer): void => {
  process.send?.(words);
};

/** Judges one extractor and lets it run warm, then times the rounds that the parent asks for. */
async function serve({ name, corpus, limit }: RoundsRequest): Promise<void> {
  const extractor = extractors.find((each) => each.name === name);
  if (extractor === undefined) throw new Error(`there is no extractor ${name}`);
  const pages = benchPages(corpus).slice(0, limit);
  // Defuddle complains of broken JSON on the console, stack and all.
  console.error = () => {};
  const quality = qualityOf(pages, (await readAll(extractor, pages)).map(extractOf));
  if (extractor.slow !== true)
    for (let read = pages.length; read < warm && pages.length > 0; read += pages.length)
      await readAll(extractor, pages);
  process.on('message', async () => {
    // While others had their turn, the engine gave back memory and compiled code: the first reading is not timed.
    if (extractor.slow !== true) await readAll(extractor, pages);
    const readings = extractor.slow === true ? 1 : timedReadings;
    const before = process.cpuUsage();
    for (let count = 0; count < readings; count++) await readAll(extractor, pages);
    const { user, system } = process.cpuUsage(before);
    answer({ time: (user + system) / 1000 / readings });
  });
  const size = pages.reduce((sum, { html }) => sum + html.length, 0) / (pages.length || 1);
  answer({ quality, pages: pages.length, size });
}

process.once('message', (request: RoundsRequest) => {
  serve(request).catch((error: unknown) => {
    answer({ error: messageOf(error) });
  });
});
