import { sourceFromUrl } from '../../../functions/core/site-file.ts';
import type { Source } from '../../../functions/core/source.ts';
import type { ScrapeEvent } from '../../../functions/scrape/report.ts';
import type { OpenedOrigins, Origin } from './origin.ts';
import { surveyFile, surveyFolder } from './saved-files.ts';
import { savedOrigins } from './saved-origins.ts';
import { readSiteFile, resolveTarget, type Target } from './target.ts';
import { warcOrigins } from './warc-origins.ts';

/**
 * What the user named, ready to be polled. Reads local files only and writes nothing. `url` is the address of a saved
 * file. Throws what is wrong with the first bad one.
 */
export async function openOrigins(texts: readonly string[], url?: string): Promise<OpenedOrigins> {
  const origins = new Map<string, Origin>();
  const notes: string[] = [];
  for (const text of texts) {
    const { target, note } = await resolveTarget(text);
    const opened = await openTarget(target, url);
    notes.push(...(note === undefined ? [] : [note]), ...opened.notes);
    for (const origin of opened.origins) {
      const known = origins.get(origin.source.id);
      origins.set(origin.source.id, known === undefined ? origin : bothOrigins(known, origin));
    }
  }
  return { origins: [...origins.values()], notes };
}

async function openTarget(target: Target, url: string | undefined): Promise<OpenedOrigins> {
  if (target.kind === 'url')
    return { origins: [siteOrigin(sourceFromUrl(target.url), 'address')], notes: [] };
  if (target.kind === 'site-file')
    return { origins: [siteOrigin(await readSiteFile(target.path), 'file')], notes: [] };
  if (target.kind === 'warc-file') return warcOrigins(target.path);
  return savedOrigins(target.path, () =>
    target.kind === 'saved-folder' ? surveyFolder(target.path) : surveyFile(target.path, url),
  );
}

/** Several addresses of one site are Listings of one Source, which has one state; several saved files of it come in turn. */
function bothOrigins(one: Origin, other: Origin): Origin {
  if (one.site !== undefined && other.site !== undefined) return bothSites(one, other);
  return {
    source: one.source,
    poll: async (ports, watch) => [...(await one.poll(ports, watch)), ...(await other.poll(ports, watch))],
  };
}

/** A site file says more of a Source than an address. */
function bothSites(one: Origin, other: Origin): Origin {
  const [first, second] = one.site === 'address' && other.site === 'file' ? [other, one] : [one, other];
  const listings = [...new Set([...first.source.listings, ...second.source.listings])];
  const ports = [...new Set([...(first.source.ports ?? []), ...(second.source.ports ?? [])])];
  return siteOrigin({ ...first.source, listings, ...(ports.length === 0 ? {} : { ports }) }, first.site);
}

/** A Source that is read over the network. */
export function siteOrigin(source: Source, site: Origin['site'] = 'file'): Origin {
  return {
    source,
    site,
    poll: async (ports, { progress, signal }) => {
      const { scrapeSource } = await import('../../../functions/scrape/step.ts');
      const { describeEvent } = await import('../../../functions/scrape/report.ts');
      const watch = { progress: (event: ScrapeEvent) => progress(describeEvent(event)), signal };
      const { failures } = await scrapeSource(source, ports, watch);
      return failures.map(({ error }) => error);
    },
  };
}
