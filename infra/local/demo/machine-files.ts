import type { ArticleFile } from './article-file.ts';
import { escapeMarkup } from './markup.ts';

/** robots.txt: all but the search page may be read. */
export function robotsText(origin: string): string {
  return `User-agent: *\nDisallow: /tim-kiem\nDisallow: /binh-luan\n\nSitemap: ${origin}/sitemap.xml\n`;
}

/** Every article, newest first; the undated one without `lastmod`. */
export function sitemap(articles: readonly ArticleFile[], origin: string): string {
  const urls = articles.map((article) => {
    const lastmod = article.modified ?? article.published;
    const when = lastmod === undefined ? '' : `<lastmod>${lastmod}</lastmod>`;
    return `  <url><loc>${escapeMarkup(origin + article.path)}</loc>${when}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
