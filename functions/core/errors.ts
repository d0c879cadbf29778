/** The step of the pipeline (HOUSE) in which something went wrong, as shown to the user. */
export type StepName = 'setup' | 'scrape' | 'normalise' | 'publish' | 'bind' | 'store' | 'serve';

/** What is known of one kind of error: may it be tried again, and what should the user do. */
interface ErrorKind {
  readonly retry: boolean;
  readonly says: string;
  readonly remedy: string;
}

/** Every error that leaves a step has one of these codes. Sorted. */
export const errorKinds = {
  'address-refused': {
    retry: false,
    says: 'the address is private, local or reserved',
    remedy: 'Use a public address; a local one must be named on the command line or in a site file.',
  },
  'bad-option': { retry: false, says: 'the command line is not valid', remedy: 'See `bantin --help`.' },
  'bad-site-file': {
    retry: false,
    says: 'the site file is not valid',
    remedy: 'Correct the field named above; infra/sites/site.schema.json describes every field.',
  },
  'bad-url': {
    retry: false,
    says: 'not an http or https URL',
    remedy: 'Give a full address such as https://example.org/.',
  },
  'budget-spent': {
    retry: true,
    says: 'this run has asked for as many pages as one run may',
    remedy: 'The next run goes on.',
  },
  'disallowed-by-robots': {
    retry: false,
    says: "the site's robots.txt disallows this address",
    remedy: 'Ask the publisher, or choose a listing that robots.txt allows.',
  },
  empty: {
    retry: true,
    says: 'the answer has no content',
    remedy: 'Open the address in a browser and check it.',
  },
  'file-unreadable': {
    retry: false,
    says: 'the file cannot be read',
    remedy: 'Check the path, its permissions, and whether the file is whole.',
  },
  'http-status': {
    retry: false,
    says: 'the server answered with an error',
    remedy: 'Open the address in a browser: if it shows a page there, the site turns programs away.',
  },
  'http-unavailable': {
    retry: true,
    says: 'the server is overloaded or failing',
    remedy: 'Try again later; bantin keeps what it has.',
  },
  internal: {
    retry: false,
    says: 'an unexpected failure in bantin itself',
    remedy: 'Please report it with the URL; BANTIN_DEBUG=1 shows the stack.',
  },
  'invalid-address': {
    retry: false,
    says: 'the port or the credentials in this URL are not allowed',
    remedy: 'Use port 80 or 443 without user name or password; other ports are allowed by a site file.',
  },
  'no-articles': {
    retry: true,
    says: 'no article could be published',
    remedy: 'Run `bantin check` on one article of the site to see why.',
  },
  'no-links': {
    retry: true,
    says: 'no article links were found in the listing',
    remedy: 'Give the address of a section page, feed or sitemap, or name listings in a site file.',
  },
  'no-url': {
    retry: false,
    says: 'the saved page does not say which URL it has',
    remedy: 'Add --url with the address it was saved from.',
  },
  'not-article': {
    retry: false,
    says: 'the page is not an article',
    remedy: 'See what was read of it by `bantin check`; a site file can name the body.',
  },
  'not-html': {
    retry: false,
    says: 'the answer is not an HTML page',
    remedy: 'Give the address of a web page, feed or sitemap.',
  },
  'port-in-use': {
    retry: false,
    says: 'the port is in use',
    remedy: 'Stop the other program or choose another with --port N.',
  },
  'store-conflict': {
    retry: true,
    says: 'another writer kept changing the same object',
    remedy: 'Try again; nothing was lost.',
  },
  'store-corrupt': {
    retry: false,
    says: 'a stored object cannot be understood',
    remedy:
      'Run `bantin verify --repair`: it sets aside what is broken and derives the rest from the stored pages.',
  },
  'store-failed': {
    retry: true,
    says: 'the store cannot be read or written',
    remedy: 'Check that the folder exists, is writable and has space, or choose another with --store DIR.',
  },
  'timed-out': { retry: true, says: 'no complete answer in time', remedy: 'Try again later.' },
  'too-large': { retry: false, says: 'the answer is larger than the limit', remedy: 'Check the address.' },
  'too-many-redirects': {
    retry: false,
    says: 'too many redirects',
    remedy: 'Open the address in a browser and check it.',
  },
  truncated: { retry: true, says: 'the answer broke off before its end', remedy: 'Try again later.' },
  'unknown-article': {
    retry: false,
    says: 'the store holds no such article',
    remedy: 'Give the id or an address of it as a feed shows them, and check --store DIR.',
  },
  'unknown-source': {
    retry: false,
    says: 'the store holds no such source',
    remedy: 'Check the id and --store DIR; `bantin run` reads a source into the store.',
  },
  unreachable: {
    retry: true,
    says: 'the host cannot be reached',
    remedy: 'Check the address and your network connection.',
  },
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorKinds;

export interface SyndicationErrorOptions {
  readonly step: StepName;
  /** The URL, file or object key that it is about. */
  readonly url?: string;
  /** What exactly was seen, e.g. "status 404" or "ENOSPC". No trailing full stop. */
  readonly detail?: string;
  readonly cause?: unknown;
  /** HTTP status, where there was an answer. */
  readonly status?: number;
  /** From `Retry-After`: do not ask again before this many milliseconds. */
  readonly retryAfterMs?: number;
}

/** The one error type. Its message is one line: step, URL, what happened, remedy. */
export class SyndicationError extends Error {
  readonly code: ErrorCode;
  readonly step: StepName;
  readonly url: string | undefined;
  readonly detail: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, options: SyndicationErrorOptions) {
    const { says, remedy } = errorKinds[code];
    const about = options.url === undefined ? '' : ` ${options.url}:`;
    const detail = options.detail === undefined ? '' : ` (${options.detail})`;
    super(`${options.step}:${about} ${says}${detail}. ${remedy}`, { cause: options.cause });
    this.name = 'SyndicationError';
    this.code = code;
    this.step = options.step;
    this.url = options.url;
    this.detail = options.detail;
    this.status = options.status;
    this.retryAfterMs = options.retryAfterMs;
  }

  /** Whether the same request may succeed later. */
  get retryable(): boolean {
    return errorKinds[this.code].retry;
  }
}

/** The text of whatever was thrown, on one line. */
export function messageOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.replace(/\s+/g, ' ').trim();
}

/** Keeps a SyndicationError as it is and wraps anything else, so that nothing uncoded leaves a step. */
export function asSyndicationError(thrown: unknown, step: StepName, url?: string): SyndicationError {
  if (thrown instanceof SyndicationError) return thrown;
  const about = url === undefined ? {} : { url };
  return new SyndicationError('internal', { step, ...about, detail: messageOf(thrown), cause: thrown });
}
