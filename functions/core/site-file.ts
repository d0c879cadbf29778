import * as v from 'valibot';
import { digestOf } from './digest.ts';
import { SyndicationError } from './errors.ts';
import { readJsonFile } from './json-file.ts';
import { canonicalLanguage } from './locale.ts';
import { isRecord, printable, problemsOf, shown, unknownFields } from './site-problems.ts';
import { type SiteFile, siteSchema } from './site-schema.ts';
import type { Source } from './source.ts';
import { parseHttpUrl } from './urls.ts';

/**
 * The Source a site file describes, defaults filled in. `file` is its name as the user knows it. Throws SyndicationError
 * `bad-site-file`, whose detail lists every problem on one line: path, what was expected, what was found.
 */
export function parseSite(text: string, file: string): Source {
  const written = readJsonFile(text, file);
  if (!isRecord(written)) throw badFile(file, `expected an object, got ${shown(written)}`);
  const parsed = v.safeParse(siteSchema, written, { abortPipeEarly: true });
  const problems = [...unknownFields(written), ...(parsed.issues ?? []).flatMap(problemsOf)];
  if (!parsed.success || problems.length > 0) throw badFile(file, problems.join('; '));
  return sourceOf(parsed.output);
}

/** The Source for an address alone: `https://example.org/news/` is a listing of `example-org`. Throws `bad-url`. */
export function sourceFromUrl(address: string): Source {
  const url = parseHttpUrl(address);
  if (url === undefined) throw new SyndicationError('bad-url', { step: 'setup', url: printable(address) });
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
    throw new SyndicationError('invalid-address', {
      step: 'setup',
      url: url.href,
      detail: 'user name or password',
    });
  }
  url.hash = '';
  return sourceOf({ home: `${url.origin}/`, listings: [url.href] });
}

function sourceOf(site: SiteFile): Source {
  const { $schema, ...fields } = site;
  const home = new URL(site.home);
  const listings = (site.listings ?? [site.home]).map((listing) => new URL(listing).href);
  const ports = portsOf(site.ports ?? [], [home.href, ...listings]);
  const language = site.language === undefined ? undefined : canonicalLanguage(site.language);
  return {
    ...fields,
    id: site.id ?? idOfHost(home),
    name: site.name ?? home.host,
    home: home.href,
    listings: [...new Set(listings)],
    ...(language === undefined ? {} : { language }),
    ...(ports.length === 0 ? {} : { ports }),
  };
}

/** Whoever writes a port into an address means it to be asked. */
function portsOf(named: readonly number[], addresses: readonly string[]): readonly number[] {
  const written = addresses.map((address) => Number(new URL(address).port)).filter((port) => port !== 0);
  return [...new Set([...named, ...written])].sort((a, b) => a - b);
}

/** `www.example.org:8080` becomes `example-org-8080`. */
function idOfHost(home: URL): string {
  const id = home.host
    .replace(/^www\./, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id.length <= 64 ? id : `${id.slice(0, 55).replace(/-$/, '')}-${digestOf(home.host).slice(0, 8)}`;
}

function badFile(file: string, detail: string): SyndicationError {
  return new SyndicationError('bad-site-file', { step: 'setup', url: file, detail });
}
