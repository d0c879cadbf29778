import { find, map } from '../../core/lists.ts';
import { parseHttpUrl } from '../../core/urls.ts';
import { type Head, linkOf, metaOf } from './head.ts';
import { textField } from './json-fields.ts';

/** Whether readers must pay, as far as the page declares it. */
export function accessOf(head: Head): 'free' | 'paywalled' {
  const stated = find(
    map(head.jsonLd, (node) => String(node['isAccessibleForFree'] ?? '').toLowerCase()),
    (value) => value !== '',
  );
  if (stated !== undefined) return stated === 'false' ? 'paywalled' : 'free';
  const tier = (metaOf(head, 'article:content_tier', 'og:article:content_tier') ?? '').toLowerCase();
  return tier === 'locked' || tier === 'metered' ? 'paywalled' : 'free';
}

/** URL or name of the licence that the page states. */
export function licenceOf(head: Head, base: string): string | undefined {
  const link =
    linkOf(head, 'license') ??
    head.related.get('license')?.[0]?.attribs['href'] ??
    textField(head.jsonLd[0], 'license');
  if (link !== undefined) return parseHttpUrl(link, base)?.href ?? link.slice(0, 200);
  return metaOf(head, 'dc.rights', 'dcterms.license', 'dcterms.rights')?.slice(0, 200);
}
