import { feedFormats } from '../../../functions/core/feed.ts';
import { ask, type Reply } from './ask.ts';
import { type Check, checks, header, type Judge, plainly } from './smoke-checks.ts';

/** One thing that was looked at. */
export interface Finding {
  readonly url: string;
  readonly check: string;
  /** What is wrong; undefined when nothing is. */
  readonly fault?: string;
}

/** Looks at a feed: its three files, its neighbours and the way there. `folder`: `https://…/feeds/<id>/`. */
export async function smoke(folder: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { file, mediaType } of feedFormats) {
    const url = new URL(file, folder).href;
    findings.push(...(await judgeFile(url, mediaType)));
  }
  const missing = new URL('no-such-file.xml', folder).href;
  const judge: Judge = ({ status: got }) => (got === 404 ? undefined : `status ${got}`);
  findings.push(await judged(missing, { check: 'is refused: nobody wrote it', question: plainly, judge }));
  if (folder.startsWith('https:'))
    findings.push(...(await judgeTransport(new URL('feed.json', folder).href)));
  return findings;
}

async function judgeFile(url: string, mediaType: string): Promise<readonly Finding[]> {
  const type = {
    check: `is ${mediaType}`,
    question: plainly,
    judge: header('content-type', exactly(mediaType)),
  };
  const plain = await ask(url).catch((error: Error) => error);
  if (plain instanceof Error) return [{ url, check: 'answers', fault: plain.message }];
  const findings: Finding[] = [];
  for (const check of [type, ...checks]) findings.push(await judged(url, check, plain));
  return findings;
}

/** TLS only: plain HTTP leads there, and browsers are told to remember. */
async function judgeTransport(url: string): Promise<readonly Finding[]> {
  const plain = url.replace('https:', 'http:');
  const leads: Judge = ({ status: got, headers }) =>
    got === 301 && headers['location'] === url ? undefined : `status ${got} to ${headers['location']}`;
  return [
    await judged(plain, { check: 'plain HTTP leads to TLS', question: plainly, judge: leads }),
    await judged(url, {
      check: 'asks for TLS for good',
      question: plainly,
      judge: header('strict-transport-security', /max-age=\d{7,}/),
    }),
  ];
}

const nothing: Reply = { status: 0, headers: {}, body: Buffer.alloc(0) };

async function judged(url: string, { check, question, judge }: Check, plain = nothing): Promise<Finding> {
  try {
    const fault = judge(await ask(url, question(plain)), url);
    return { url, check, ...(fault !== undefined && { fault }) };
  } catch (error) {
    return { url, check, fault: error instanceof Error ? error.message : String(error) };
  }
}

const exactly = (mediaType: string) => new RegExp(`^${mediaType.replace(/[.+]/g, '\\$&')}(?:;|$)`);
