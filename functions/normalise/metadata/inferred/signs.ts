import type { Element } from 'domhandler';
import { filter, find, some } from '../../../core/lists.ts';
import { classOf, idOf, isMarked, itempropOf } from '../../../html/marked.ts';
import { marks } from '../../../html/marks.ts';
import { collapse, descendants, isElement, isText } from '../../../html/tree.ts';
import { isSmall, type Outline } from '../../outline.ts';
import { wordsOf } from '../../words.ts';

/** Parts of words for who writes, in addresses and names of elements; in the spellings of many languages, sorted. */
const authorship =
  /(?:^|[^a-z]|[a-z](?=[A-Z]))(?:aut(?:eu|h?o)r|avtor|autorz|byline|chroniqueur|columnist|contribut|correspondent|egile|forfatt|gazetar|hoofund|journalis|jurnalis|kirjoittaj|kolumnist|mualli|muharrir|muhabir|novinar|penulis|pisac|profil|redakt|reporter|szerz|skribent|staff|tac-?gia|toimitta|toimetaja|writer|yazar|zhurnalist)/i;
/** The same as a whole step of an address. */
const folders =
  /\/(?:@|by|echipa|ekip[ae]?|equipo?|equipe|people|persons?|team|u|users?)(?:\/|(?=[\w.-]+$))/i;
/** Where texts about somebody or something are kept. Sorted. */
const subjects =
  /\/(?:c|categor\w+|etiket\w*|keyword\w*|label|rubri\w+|search|sections?|tags?|tema\w*|theme\w*|topics?)\//i;

/** Whether a text is that of a link to something else: most texts beside an article are. */
export function isOtherLink(element: Element, text: string): boolean {
  const { parent } = element;
  const link = element.name === 'a' ? element : isElement(parent) && parent.name === 'a' ? parent : undefined;
  if (link === undefined) return false;
  const href = link.attribs['href'] ?? '';
  if (subjects.test(href)) return true;
  if (href === '' || isProfile(href) || isNamedAfterAuthors(link) || isLastStep(text, href)) return false;
  return !isElement(link.parent) || !isNamedAfterAuthors(link.parent);
}

/** `<a href="/av/ann-quay">Ann Quay</a>`: the last step of the address is the name. */
function isLastStep(name: string, href: string): boolean {
  const words = plain(name);
  const [folder, step] = (href.split(/[?#]/)[0] ?? '').replace(/\/$/, '').split('/').slice(-2);
  if (folder === undefined || folder === '' || step === undefined) return false;
  return name.length <= 40 && words.includes(' ') && plain(decoded(step)) === words;
}

const isProfile = (href: string): boolean => authorship.test(href) || folders.test(href);

/** Elements of a box around a name. */
const mostInBox = 16;

/** What the element of a name, and those around it, say about it. Points. */
export function signsOf(name: string, element: Element, outline: Outline): number {
  const boxes = boxesAround(element, outline);
  const link = find(boxes, (box) => box.name === 'a');
  const isPortrayed = some(boxes, (box) => holdsPicture(name, box));
  return (
    (some(boxes.slice(0, 3), isNamedAfterAuthors) ? 1.5 : 0) +
    (link === undefined ? 0 : signsOfLink(name, link.attribs['href'] ?? '')) +
    (some(boxes, (box) => holdsMailOf(name, box)) ? 2 : 0) +
    (isPortrayed ? 1.4 : isBelowPicture(find(boxes, isBlock) ?? element) ? -2 : 0)
  );
}

const isBlock = (element: Element): boolean => isMarked(element, marks.block);

/** What stands under a picture of something else says what it shows, or who took it. */
function isBelowPicture({ prev, parent }: Element): boolean {
  const before = isText(prev) && prev.data.trim() === '' ? prev.prev : prev;
  return isElement(before) && isElement(parent) && (before.name === 'img' || before.name === 'picture');
}

/** The element and those around it, as far as they are small. */
function boxesAround(element: Element, outline: Outline): Element[] {
  const boxes: Element[] = [];
  for (let box: Element['parent'] = element; isElement(box) && boxes.length < 4; box = box.parent) {
    const index = outline.indexOf.get(box);
    if (index === undefined || !isSmall(outline, index, mostInBox)) break;
    boxes.push(box);
  }
  return boxes;
}

const isNamedAfterAuthors = (element: Element): boolean =>
  authorship.test(`${classOf(element) ?? ''} ${idOf(element) ?? ''} ${itempropOf(element) ?? ''}`);

/** A link beside the name, or the name's own, to a mailbox that is called after it. */
const holdsMailOf = (name: string, box: Element): boolean =>
  some(
    descendants(box, ({ name: tag }) => tag === 'a'),
    ({ attribs: { href = '' } }) => isMailLinkOf(name, href),
  );

const isMailLinkOf = (name: string, href: string): boolean =>
  href.startsWith('mailto:') && isMailOf(name, href);

function signsOfLink(name: string, href: string): number {
  if (isMailLinkOf(name, href)) return 0;
  if (subjects.test(href)) return -3;
  const own = isProfile(href) ? 1.5 : href === '' ? 0 : isLastStep(name, href) ? -0.5 : -2;
  return own + (isSpelledIn(name, href) ? 1 : 0);
}

/** Letters of a name as addresses spell them. */
const plain = (text: string): string =>
  wordsOf(text.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('ø', 'o')
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l');

/** Whether an address spells the last word of a name, or the first behind an initial. */
function isSpelledIn(name: string, address: string): boolean {
  const words = plain(name).split(' ');
  const spelt = plain(decoded(address)).replaceAll(' ', '');
  return words.length > 1 && filter(words, (word) => word.length > 2).every((word) => spelt.includes(word));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A portrait is described by the name. */
function holdsPicture(name: string, box: Element): boolean {
  const said = wordsOf(name);
  return some(
    descendants(box, ({ name: tag }) => tag === 'img'),
    (image) => {
      const alt = wordsOf(collapse(image.attribs['alt'] ?? image.attribs['title'] ?? ''));
      return alt.length <= said.length + 20 && alt.includes(said);
    },
  );
}

const mail = /([\w.+-]{3,40})@[\w-]+(?:\.[\w-]+)+/;

/** Whether the local part of an address is made of a name: `ann.quay@`, `aquay@`, `ann@`. */
export function isMailOf(name: string, text: string): boolean {
  const local = mail.exec(text)?.[1]?.toLowerCase();
  if (local === undefined) return false;
  const words = plain(name).split(' ');
  const letters = local.replace(/[^a-z]/g, '');
  return some(words, (word) => word.length > 3 && letters.includes(word));
}
