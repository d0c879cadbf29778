/**
 * Names of meta elements that hold dates, in lower case, with what they are worth: standards and those of analytics,
 * which count readers by the hour, first; names that systems fill with the last change as often come last. Sorted by
 * worth, then by name.
 */
const publishedByWorth: readonly (readonly [worth: number, names: string])[] = [
  [8, 'article:published_time datepublished mediator_published_time og:article:published_time parsely-pub-date shareaholic:article_published_time'],
  [7.5, 'article.published article:published article_date_original cxenseparse:publishtime cxenseparse:recs:publishtime dc.date.issued dc.date.published dcterms.issued og:pubdate og:published_time originalpublicationdate pubdate publication-date publication_date publish-date publish_date publish_time publishdate published published_at published_time publishtime rnews:datepublished'],
  [7, 'analyticsattributes.articledate bt:pubdate cxenseparse:articledate og:release_date sailthru.date vr:published_time weibo:article:create_at'],
  [6.5, 'citation_online_date citation_publication_date dc.date.created'],
  [6, 'article.created article:create_at article:created citation_date dc.created dcterms.created displaydate'],
  [5.5, 'created datecreated'],
  [4.4, 'date dc.date dcterms.date'],
  [4, 'timestamp'],
]; // biome-ignore format: a table

export const publishedMetas: readonly (readonly [name: string, worth: number])[] = publishedByWorth.flatMap(
  ([worth, names]) => names.split(' ').map((name): [string, number] => [name, worth]),
);

/** Names that hold the last change, best first. */
const modifiedInOrder =
  'article:modified_time og:article:modified_time og:updated_time article:updated_time datemodified lastmod dcterms.modified dc.date.modified revision_date last-modified modified modified_time article:modified article:update_at weibo:article:update_at updated_at dateupdate';

export const modifiedMetas: readonly string[] = modifiedInOrder.split(' ');
