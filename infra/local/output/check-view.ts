import type { ArticleContent, Image } from '../../../functions/core/article.ts';
import type { Candidate, PassRecord, Trace } from '../../../functions/core/trace.ts';
import { clip, wrapText } from './wrap.ts';

/** The article and its trace as lines for a terminal of this width. */
export function checkView(content: ArticleContent, trace: Trace, columns: number): readonly string[] {
  const { verdict } = trace;
  const refused = verdict.kind === 'article' ? [] : wrapText(`Not published: ${verdict.reason}`, columns);
  return [
    ...refused,
    ...articleLines(content, columns),
    '',
    heading('Why: candidates by field', columns),
    ...fieldsOf(trace.candidates).flatMap((field) => fieldLines(field, trace.candidates, columns)),
    '',
    heading('Passes', columns),
    ...trace.passes.map((pass) => passLine(pass, columns)),
  ];
}

const heading = (text: string, columns: number): string =>
  `── ${text} ${'─'.repeat(Math.max(0, columns - text.length - 4))}`;

function articleLines(content: ArticleContent, columns: number): readonly string[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['URL', content.url],
    ['Published', content.published],
    ['Modified', content.modified],
    ['Authors', content.authors.join(', ')],
    ['Language', content.language],
    ['Section', content.section],
    ['Tags', content.tags.join(', ')],
    ['Access', content.access],
    ['Licence', content.licence],
    ['Words', String(content.wordCount)],
    ['Image', content.image?.url],
    ['Caption', captionOf(content.image)],
  ];
  const paragraphs = content.text.split('\n').filter((block) => block.trim() !== '');
  return [
    ...wrapText(content.title, columns),
    '',
    ...facts.flatMap(([name, value]) => factLines(name, value, columns)),
    '',
    ...paragraphs.flatMap((block) => [...wrapText(block, columns), '']),
    heading(`Images of the body: ${content.images.length}`, columns),
    ...content.images.flatMap((image) => [image.url, ...wrapText(captionOf(image) ?? '', columns, '  ')]),
  ];
}

const nameWidth = 11;

/** The name, then the value; what does not fit goes on below the value. */
function factLines(name: string, value: string | undefined, columns: number): readonly string[] {
  const lines = wrapText(value ?? '', columns, ' '.repeat(nameWidth));
  return lines.map((line, at) =>
    at === 0 ? `${`${name}:`.padEnd(nameWidth)}${line.slice(nameWidth)}` : line,
  );
}

function captionOf(image: Image | undefined): string | undefined {
  const parts = [image?.caption, image?.credit && `(${image.credit})`].filter(Boolean);
  return parts.length === 0 ? undefined : parts.join(' ');
}

const fieldsOf = (candidates: readonly Candidate[]): readonly string[] => [
  ...new Set(candidates.map(({ field }) => field)),
];

/** Winner first, marked; then the others by score. Each: value, then origin, score and reason. */
function fieldLines(field: string, candidates: readonly Candidate[], columns: number): readonly string[] {
  const ranked = candidates
    .filter((candidate) => candidate.field === field)
    .sort((a, b) => Number(b.won) - Number(a.won) || b.score - a.score);
  return [
    field,
    ...ranked.flatMap(({ won, value, origin, score, why }) => [
      `  ${won ? '✓' : '·'} ${clip(value, columns - 4)}`,
      ...wrapText(`${origin} (${score}): ${why}`, columns, '      '),
    ]),
  ];
}

const passLine = ({ pass, element, action, why }: PassRecord, columns: number): string =>
  clip(`  ${pass}: ${action} ${element}: ${why}`, columns);
