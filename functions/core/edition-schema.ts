import * as v from 'valibot';
import { field, id, language, line, list, text, url, whole } from './schema-fields.ts';

// What may be declared of an Edition, in a site file or in a file of its own (docs/editions.md).

/** Last parts of addresses below a Source that mean something else. */
const reservedIds: readonly string[] = ['archive', 'news-sitemap'];

const anEditionId = `an id that is not one of ${reservedIds.join(', ')}`;
const aShowing = '"full", "excerpt" or "headlines"';
const aMatch = 'words with "*" at their ends only, or an address pattern that begins with "/"';

/** Words as they stand in a text, `*` at either end for the rest of a word; or a glob over path and query. */
const match = v.pipe(
  line(aMatch, 200),
  v.check((written) => (written.startsWith('/') ? isAddress(written) : isPhrase(written)), aMatch),
);

const isAddress = (written: string): boolean => !/\s/.test(written) && written.split('*').length <= 9;

const isPhrase = (written: string): boolean => /[\p{L}\p{N}]/u.test(written) && !/.\*./s.test(written);

const names = list(text(200), 100, 'names');

const fields = {
  id: v.pipe(
    id,
    v.check((chosen) => !reservedIds.includes(chosen), anEditionId),
    v.description('The last part of its address: readers depend on it, so never change it. Required.'),
    v.examples(['culture']),
  ),
  name: v.pipe(text(200), v.description('As readers see it. Required.'), v.examples(['Harbour: culture'])),
  description: field(text(1000), 'One sentence about it.', 'Books, songs and films of the port.'),
  sections: field(names, 'Sections it takes. Default: all.', ['Văn hóa']),
  tags: field(names, 'Tags it takes. Default: all.', ['bến phà']),
  authors: field(names, 'Authors it takes. Default: all.', ['Trần Bến']),
  languages: field(list(language, 20, 'BCP 47 languages'), 'Languages it takes. Default: all.', ['vi']),
  include: field(list(match, 100, 'words or patterns'), 'Words or addresses of which one must occur.', [
    'bão*',
    '/van-hoa/*',
  ]),
  exclude: field(list(match, 100, 'words or patterns'), 'Words or addresses of which none may occur.', [
    'quảng cáo',
  ]),
  show: field(
    v.picklist(['full', 'excerpt', 'headlines'], aShowing),
    'How much of an article it shows. Default: full.',
    'excerpt',
  ),
  entries: field(whole(1, 500), 'How many articles it holds. Default: as the whole feed.', 50),
  kibibytes: field(whole(16, 4096), 'How large a file may be, in KiB. Default: 512.', 512),
};

/** An Edition of one Source. */
export const editionSchema = v.strictObject(fields, 'an object that declares an edition');

/** An Edition of several Sources. */
export const mergedEditionSchema = v.strictObject(
  {
    ...fields,
    home: v.pipe(
      url,
      v.description('What stands behind it. Required.'),
      v.examples(['https://example.org/']),
    ),
    language: field(language, 'Language (BCP 47) of the whole. Default: none is stated.', 'vi'),
    sources: v.pipe(
      list(id, 200, 'ids of sources'),
      v.description('Ids of the sources whose articles it takes. Required.'),
      v.examples([['example-org', 'example-net']]),
    ),
  },
  'an object that declares an edition',
);

/** A file of Editions over several Sources. */
export const editionsFileSchema = v.strictObject(
  {
    $schema: field(
      v.string('text'),
      'Where this schema is, for editors. Not read.',
      './editions.schema.json',
    ),
    editions: v.pipe(
      v.array(mergedEditionSchema, 'a list of editions'),
      v.maxLength(200, 'at most 200 editions'),
      v.description('Feeds over several sources. Required.'),
    ),
  },
  'an object',
);
