import * as v from 'valibot';
import type { Article } from '../core/article.ts';
import { type WithdrawalReason, withdrawalReasons } from '../core/tombstone.ts';

/** What publish needs of an Article; the rest of the object is left alone, so that later fields do no harm. */
export type PublishableArticle = Pick<
  Article,
  | 'id' | 'source' | 'url' | 'title' | 'lead' | 'authors' | 'published' | 'language' | 'section' | 'tags' | 'image'
  | 'images' | 'body' | 'text' | 'licence' | 'firstSeen' | 'updated' | 'aliases'
  | 'withdrawn'
>; // biome-ignore format: a list

export const imageSchema = v.object({
  url: v.string(),
  width: v.exactOptional(v.number()),
  height: v.exactOptional(v.number()),
  alt: v.exactOptional(v.string()),
  caption: v.exactOptional(v.string()),
  credit: v.exactOptional(v.string()),
});

export const reasonSchema = v.picklist(Object.keys(withdrawalReasons) as WithdrawalReason[]);

const withdrawalSchema = v.object({
  reason: reasonSchema,
  at: v.pipe(v.string(), v.isoTimestamp()),
  note: v.exactOptional(v.string()),
});

export const articleSchema: v.GenericSchema<unknown, PublishableArticle> = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  source: v.string(),
  url: v.string(),
  title: v.string(),
  lead: v.exactOptional(v.string()),
  authors: v.array(v.string()),
  published: v.exactOptional(v.string()),
  language: v.exactOptional(v.string()),
  section: v.exactOptional(v.string()),
  tags: v.array(v.string()),
  image: v.exactOptional(imageSchema),
  images: v.array(imageSchema),
  body: v.string(),
  text: v.string(),
  licence: v.exactOptional(v.string()),
  firstSeen: v.string(),
  updated: v.string(),
  // Articles of before there was a ledger have none.
  aliases: v.optional(v.array(v.string()), []),
  withdrawn: v.exactOptional(withdrawalSchema),
});
