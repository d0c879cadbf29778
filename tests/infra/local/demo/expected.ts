import { readFileSync } from 'node:fs';

/** What must come out of one article of the demo newspaper. Texts are as on the page, without markup. */
export interface ExpectedArticle {
  /** Root-relative. */
  readonly path: string;
  readonly title: string;
  /** ISO 8601 at +07:00; absent for the undated article. */
  readonly published?: string;
  /** Only where it differs from `published`. */
  readonly modified?: string;
  readonly authors: readonly string[];
  readonly language: 'vi' | 'en';
  readonly section: 'Thời sự' | 'Đời sống' | 'English';
  /** As the page states them; absent where it states none. */
  readonly tags?: readonly string[];
  /** Whole. */
  readonly lead: string;
  readonly image: {
    /** Root-relative. */
    readonly path: string;
    /** The caption begins with this; a credit may follow or stand apart. */
    readonly caption: string;
  };
  /** How the first paragraph after the lead begins, and how the last one ends. */
  readonly opens: string;
  readonly closes: string;
  /** Parts of the Body that are easily lost: subheads, table cells, list entries, quotes, later modules. */
  readonly keeps: readonly string[];
  /** Wording of the page that must not be in the Article's text. */
  readonly refuses: readonly string[];
}

/** Newest first, the undated one last. */
export const expectedArticles: readonly ExpectedArticle[] = JSON.parse(
  readFileSync(new URL('./expected.json', import.meta.url), 'utf8'),
);

/** Wording around every article, never in one. */
export const frameWording: readonly string[] = [
  'Đọc nhiều',
  'Giấy phép số',
  'Thứ Hai, ngày 23 tháng 11 năm 2026',
  'Tờ báo hư cấu',
  'Vựa đá Tám Lạnh',
];
