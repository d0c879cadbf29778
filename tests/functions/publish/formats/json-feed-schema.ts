import * as v from 'valibot';

// https://jsonfeed.org/version/1.1, every field that it names. Whatever else stands there has to be an extension.

const url = v.pipe(v.string(), v.url(), v.regex(/^https?:/));
const text = v.pipe(v.string(), v.nonEmpty());
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/));
const language = v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/));
const maybe = v.exactOptional<v.GenericSchema>;

const author = v.pipe(
  v.strictObject({ name: maybe(text), url: maybe(url), avatar: maybe(url) }),
  v.check((some) => Object.keys(some).length > 0, 'an author has one field at least'),
);

const attachment = v.strictObject({
  url,
  mime_type: v.pipe(v.string(), v.regex(/^[\w.+-]+\/[\w.+-]+$/)),
  title: maybe(text),
  size_in_bytes: maybe(v.pipe(v.number(), v.integer(), v.minValue(1))),
  duration_in_seconds: maybe(v.number()),
});

/** Objects whose further fields begin with a low line. */
const extensible = (fields: v.ObjectEntries) =>
  v.pipe(
    v.looseObject(fields),
    v.check(
      (record) => Object.keys(record).every((name) => name in fields || /^_[^.]+$/.test(name)),
      'an unknown field',
    ),
  );

const entry = v.pipe(
  extensible({
    id: text,
    url: maybe(url),
    external_url: maybe(url),
    title: maybe(text),
    content_html: maybe(v.string()),
    content_text: maybe(v.string()),
    summary: maybe(text),
    image: maybe(url),
    banner_image: maybe(url),
    date_published: maybe(date),
    date_modified: maybe(date),
    authors: maybe(v.array(author)),
    tags: maybe(v.array(text)),
    language: maybe(language),
    attachments: maybe(v.array(attachment)),
  }),
  v.check(
    (record) => 'content_html' in record || 'content_text' in record,
    'content_html or content_text is required',
  ),
);

export const jsonFeedSchema = v.pipe(
  extensible({
    version: v.literal('https://jsonfeed.org/version/1.1'),
    title: text,
    home_page_url: maybe(url),
    feed_url: maybe(url),
    description: maybe(text),
    user_comment: maybe(text),
    next_url: maybe(url),
    icon: maybe(url),
    favicon: maybe(url),
    authors: maybe(v.array(author)),
    language: maybe(language),
    expired: maybe(v.boolean()),
    hubs: maybe(v.array(v.strictObject({ type: text, url }))),
    items: v.array(entry),
  }),
  v.check(
    ({ next_url, feed_url }) => next_url === undefined || next_url !== feed_url,
    'next_url is the feed itself',
  ),
);
