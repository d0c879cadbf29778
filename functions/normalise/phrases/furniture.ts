import { caseless } from './caseless.ts';
import { advertisements, buttons, comments, navigation, rights, shares, subscriptions } from './controls.ts';
import { isCount } from './counts.ts';
import { credits, durations, factBoxes, pictureKinds, pictures, readingTimes, tags } from './labels.ts';
import { isNumbered } from './line.ts';
import { beginning, type LineTest, type Phrases, whole, within } from './phrases.ts';

/** Between the numbers of a gallery. */
const between = '\\/|af|av|de|di|din|of|on|sur|van|von|z|ze|из';

const any = (phrases: Phrases): string => Object.values(phrases).flat().join('|');

/** Longer lines are not asked. Characters. */
const shortLines = ({ test }: LineTest, longest: number): LineTest => ({
  test: (line) => line.length <= longest && test(line),
});

/** For expressions that begin with one of these signs. */
const opening = (signs: string, pattern: RegExp): LineTest => ({
  test: (line) => signs.includes(line.charAt(0)) && pattern.test(line),
});

const numbered = ({ test }: LineTest): LineTest => ({ test: (line) => isNumbered(line) && test(line) });

/** Lines about the page rather than the story: what such a line is, and how it is told. */
const furniture: readonly (readonly [string, LineTest])[] = [
  ['tags', beginning(tags, '\\s*[:：]')],
  ['credits', beginning(credits, '\\s*[:：©].{0,120}$')],
  ['sharing', beginning(shares, '(?:\\s*[:：]|$|\\s(?:auf|chúng tôi|en|facebook|on|su|sur|trên|twitter|us)\\b.{0,80}$)')],
  ['subscription', within(subscriptions)],
  ['subscription', new RegExp(`(?:^|[.!?…»”] )(?:${any(buttons)})[.!]?$`, 'u')],
  ['comments', beginning(comments)],
  ['advertisement', beginning(advertisements, '$')],
  ['copyright', beginning(rights)],
  ['contact', { test: (line) => isContact(line) }],
  ['tags', opening('#', /^(?:#(?!\d)[^#.!?…。]{2,40}){1,8}$/u)],
  ['credits', shortLines(beginning(pictureKinds, '[.)]?$'), 40)],
  ['credits', opening('▲▼△▽', /^[▲▼△▽].{0,160}[（([][^（()）[\]]*(?:圖|攝|摄|提供|사진|제공|촬영|写真|撮影|図)[^（()）[\]]*[）)\]]$/u)],
  ['placeholder', opening('[', /^\[[\p{L}\s]{3,30}[:：][^[\]]{2,60}\]$/u)],
  ['reading time', numbered(caseless(`^(?:(?:${any(readingTimes)})\\s*[:：]?\\s*)?\\d{1,3}\\s*[-–]?\\s*(?:['′’](?: (?:de lectur[ae]|di lettura))?|min(?:ut(?:e[nrs]?|es|os?|i|t?er|y)?|s|uuttia)?|minn?utes?|perc|phút|λεπτά|мин(?:ут[ыа]?)?|хв)(?:\\.|\\s)*(?:${any(readingTimes)})?\\.?$`))],
  ['player', numbered(caseless(`^(?:${any(durations)})\\s*[:：]?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?$|^\\d{1,2}:\\d{2}(?::\\d{2})?\\s*[-–—|·•]\\s*(?:${any(credits)})\\s*[:：].{0,60}$|^\\d{1,2}:\\d{2}\\s*\\/?\\s*\\d{1,2}:\\d{2}$|^\\d(?:[.,]\\d{1,2})?\\s?[x×]$`))],
  ['gallery counter', numbered(caseless(`^(?:${any(pictures)})?\\s*\\d{1,3}\\s*(?:${between})\\s*\\d{1,3}$`))],
  ['counter', { test: isCount }],
  ['navigation', { test: (line) => isPointing(line) || navigating.test(line) }],
]; // biome-ignore format: a table

const contact =
  /^(?:(?:contact|correo|e-?mail)\s*[:：]\s*)?(?:[\w.+-]{1,64}@[\w.-]{3,64}|\[email.protected\])$/iu;
const isContact = (line: string): boolean => (line.includes('@') || line.endsWith(']')) && contact.test(line);

const navigating = whole(navigation);

/** `« The story before`, `The next one →`. */
function isPointing(line: string): boolean {
  return (
    ('«←'.includes(line.charAt(0)) || '»→'.includes(line.charAt(line.length - 1))) && pointing.test(line)
  );
}

const pointing = /^(?:« [^»]{0,100}|[^«]{0,100} »|← .{0,120}|.{0,120} →)$/;

/** Whether a line is the label of a box with facts. */
export const isFactBox = (line: string): boolean => line.length <= 40 && factBox.test(line);

const factBox = beginning(factBoxes, '(?:\\s*[:：].{0,30})?\\s*$');

/** What of the page a short line is; undefined for the story. */
export const furnitureOf = (line: string): string | undefined =>
  furniture.find(([, pattern]) => pattern.test(line))?.[0];

/** Whether a line ends with what stands on the button of a subscription box. */
export const endsWithButton = (line: string): boolean => button.test(line);

const button = new RegExp(`(?<!\\p{L})(?:${any(buttons)})\\P{L}{0,3}$`, 'u');
