import { filter, some } from '../../core/lists.ts';
import { textOfBlock } from '../body/block.ts';
import { stripTails } from '../metadata/clean-name.ts';
import { isOrganisation } from '../metadata/organisations.ts';
import { furnitureOf } from '../phrases/furniture.ts';
import { endsStory } from '../phrases/story-ends.ts';
import type { Draft } from './pass.ts';

const capitalised = /^[\p{Lu}"'(]/u;

/** `TOPIK TERKAIT`, `Temas relacionados`: what stands above other things in capitals as well. */
const isLabel = (text: string): boolean => endsStory(text) || furnitureOf(`${text}:`) !== undefined;

/** `- పి. రమేశ్`: in a script without capitals, the dash tells. */
const caselessSignature = /^[-–—]\s?[^\p{Lu}\p{Ll}\d\s]+(?: [^\p{Lu}\p{Ll}\d\s]+){1,2}$/u;

/** `Алина РЯБОВА.`: with a full stop, it takes a surname in capitals. */
const inCapitals = /^\p{Lu}\p{Ll}+ \p{Lu}{3,}\.$/u;

/** `Balance Transfer Fee`: words that the text has in small letters as well. */
export const isOrdinary = (text: string, { blocks }: Draft): boolean =>
  text !== text.toLowerCase() && some(blocks, (block) => textOfBlock(block).includes(text.toLowerCase()));

/** Only names, each word with a capital: "VĂN HÀO - TRẦN HỮU", "Nhóm PV". */
export function looksLikeNames(text: string, names: () => readonly string[]): boolean {
  if (
    (/[.!?…:;]$/.test(text) && !inCapitals.test(text)) ||
    text.length > 70 ||
    names().length === 0 ||
    isLabel(text)
  )
    return false;
  // `Thiên Lý /VOV`, `Nhật Xuân và 1 tác giả khác`: beside the paper, or others that are counted.
  if (!isMostly(stripTails(text.split('/')[0] ?? ''), names())) return false;
  const people = filter(names(), (name) => !isOrganisation(name));
  if (people.length === 1 && caselessSignature.test(text)) return true;
  return (
    people.length > 0 &&
    people.every(
      (name) => name.split(' ').length >= 2 && name.split(' ').every((word) => capitalised.test(word)),
    )
  );
}

export function isMostly(text: string, names: readonly string[]): boolean {
  return names.join('').length >= text.replace(/\s+/g, '').length * 0.5;
}
