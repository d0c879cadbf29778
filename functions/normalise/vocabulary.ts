import { misleading, phrases } from './role-phrases.ts';
import { createSpelling } from './spelling.ts';

/** What class and id names can say of an element, as bits. */
export const roles = {
  ad: 1,
  author: 2,
  body: 4,
  caption: 8,
  comment: 16,
  date: 32,
  hidden: 64,
  lead: 128,
  navigation: 256,
  newsletter: 512,
  related: 1024,
  share: 2048,
  sidebar: 4096,
  tags: 8192,
  title: 16_384,
  tools: 32_768,
  credit: 65_536,
  authorBox: 131_072,
  footer: 262_144,
  teaser: 524_288,
  box: 1_048_576,
  overlay: 2_097_152,
} as const;

export type Role = keyof typeof roles;

const spelling = createSpelling([
  ...phrases.flatMap(([role, names]) => names.map((name) => [name, roles[role]] as const)),
  ...misleading.map((name) => [name, 0] as const),
]);

/** Roles (bits of `roles`) that class and id of an element suggest; 0 for none. */
export function rolesOf(attributes: Readonly<Record<string, string>>): number {
  const className = attributes['class'];
  const id = attributes['id'];
  const component = attributes['data-component'] ?? attributes['data-testid'] ?? attributes['data-gu-name'];
  return (
    (className === undefined ? 0 : spelling(className)) |
    (id === undefined ? 0 : spelling(id)) |
    (component === undefined ? 0 : spelling(component))
  );
}
