import { map } from '../../core/lists.ts';
import { namesOf, uniqueNames } from './bylines.ts';
import type { Naming } from './naming.ts';
import type { PlacedLine } from './nearness.ts';
import { isOrganisation } from './organisations.ts';

/** A dateline opens its paragraph within so many characters. */
const reach = 120;
/** Lines among which a text is signed: its last ones, or the lead. */
const firstLines = 3;
const lastLines = 3;

/** `（记者 A、B）`, `〔記者A／台北報導〕`, `（… 記者A台北4日電）`: reporters in the brackets of a dateline. */
const chinese =
  /[（(〔【［[][^（(〔【［[）)〕】］\]]{0,24}?(?:记者|記者)\s*([^）)〕】］\]]{2,40})[）)〕】］\]]/u;
/** `（文/海港网 A）`. */
const written = /[（(]文(?:[/／][图圖摄攝])?\s*[/／|｜:：\s]\s*([^）)]{2,30})[）)]/u;
/** `(강릉=통신) A·B 기자 =`: place and agency, then the reporters. */
const korean =
  /[([][^()[\]=]{1,14}=[^()[\]=]{2,14}[)\]]\s*((?:\p{Script=Hangul}{2,4}[·ㆍ,\s]{0,3}){1,6}?)\s*(?:기자|특파원|통신원)\s*=/u;
/** `…と話す。【社会部・A、B】`, `…予定だ。（A）`: signed behind the last sentence. */
const japanese =
  /(?:^|[。」]\s?)[【（]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・、\s]{3,24})[】）]$/u;
/** `【ロンドン=A、B】`: opens a paragraph with the place it was written in. */
const foreignDesk =
  /^[【（]\p{L}[\p{L}ー・]{0,11}[=＝]([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、\s]{3,24})[】）]/u;

/** Who took a picture stands in such brackets as well. */
const photographer = /[摄攝]影?$/u;
/** `A台北4日電`: of signs in a row the first are the name, two or three by how many remain for a place. */
const placeAndDay = /^(\p{Script=Han}{4,7})\d{1,2}日[电電]/u;
/** What else stands in brackets at the end. */
export const remark =
  /[略談続終完抄訳注]$|写真|提供|抜粋|取材|関連|資料|記事|以上|当時|現在|敬称|参照|編集|本紙|一部/u;

/** Reporters whom the text itself names: in the dateline that opens it, or in brackets behind its last sentence. */
export function signedAuthors(lines: readonly PlacedLine[]): Naming[] {
  for (const { text, where } of lines) {
    if (where === 'end') break;
    const opening = text.slice(0, reach);
    const names =
      namesIn(chinese.exec(opening)?.[1]) ??
      namesIn(written.exec(opening)?.[1]) ??
      namesIn(korean.exec(opening)?.[1]) ??
      japaneseNames(foreignDesk.exec(opening)?.[1]);
    if (names !== undefined) return [{ names, origin: 'text dateline', score: 5.6 }];
  }
  for (const { text } of [...lines.slice(0, firstLines), ...lines.slice(-lastLines)]) {
    const signature = japanese.exec(text.slice(-60))?.[1];
    const names = japaneseNames(signature);
    if (names !== undefined) return [{ names, origin: 'text signature', score: 4.5 }];
  }
  return [];
}

function namesIn(said: string | undefined): readonly string[] | undefined {
  if (said === undefined || photographer.test(said)) return undefined;
  const glued = placeAndDay.exec(said)?.[1];
  const names = namesOf(
    glued === undefined ? said.replace(/[／/].*$/u, '') : glued.slice(0, glued.length === 4 ? 2 : 3),
  );
  return names.length === 0 || names.every(isOrganisation) ? undefined : names;
}

/** `報道部　A`, `北見支局・A`, `文・写真 A`: what stands before a name. */
export const deskBefore =
  /^(?:\p{Script=Han}{1,8}(?:部|局|社|班|室|課|長|員)|文|文・写真|写真・文|取材|記者)[・\s]+(?=\p{Script=Han})/u;
const withoutDesk = (piece: string): string =>
  piece.trim().replace(deskBefore, '').split('・').at(-1)?.trim() ?? '';

function japaneseNames(said: string | undefined): readonly string[] | undefined {
  return said === undefined || remark.test(said) ? undefined : signatures(said);
}

/** Before a name its desk may stand: `社会部・A`. */
function signatures(said: string): readonly string[] | undefined {
  const names = uniqueNames(map(said.split('、'), (piece) => withoutDesk(piece)));
  const isName = (name: string): boolean => name.length >= 3 && name.length <= 6 && !isOrganisation(name);
  return names.length > 0 && names.every(isName) ? names : undefined;
}
