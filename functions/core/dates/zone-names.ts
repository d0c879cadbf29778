/** What a zone name in a text stands for. */
export interface ZoneName {
  /** Minutes east of UTC; of several meanings the most usual first. */
  readonly offsets: readonly number[];
  /** Zone whose summer time decides, for names that do not say which half of the year they mean (`ET`). */
  readonly zone?: string;
}

const fixed = (...hours: readonly number[]): ZoneName => ({ offsets: hours.map((hour) => hour * 60) });
const by = (zone: string): ZoneName => ({ offsets: [], zone });

/**
 * Zone names that news sites print. Sorted. Sources: RFC 822 5.1 (US names), tzdata comments, CLDR 48 short names, and
 * for MEZ to WITA the press of the country. Names with several meanings are settled by the source's own zone.
 */
export const zoneNames: ReadonlyMap<string, ZoneName> = new Map([
  ['ACDT', fixed(10.5)],
  ['ACST', fixed(9.5)],
  ['ADT', fixed(-3)],
  ['AEDT', fixed(11)],
  ['AEST', fixed(10)],
  ['AET', by('Australia/Sydney')],
  ['AKDT', fixed(-8)],
  ['AKST', fixed(-9)],
  ['ART', fixed(-3)],
  ['AST', fixed(-4, 3)],
  ['AWST', fixed(8)],
  ['BRT', fixed(-3)],
  ['BST', fixed(1, 6)],
  ['CAT', fixed(2)],
  ['CDT', fixed(-5, -4)],
  ['CEST', fixed(2)],
  ['CET', fixed(1)],
  ['CST', fixed(-6, 8, -5)],
  ['CT', by('America/Chicago')],
  ['EAT', fixed(3)],
  ['EDT', fixed(-4)],
  ['EEST', fixed(3)],
  ['EET', fixed(2)],
  ['EST', fixed(-5, 10)],
  ['ET', by('America/New_York')],
  ['GST', fixed(4)],
  ['HKT', fixed(8)],
  ['HST', fixed(-10)],
  ['ICT', fixed(7)],
  ['IDT', fixed(3)],
  ['IST', fixed(5.5, 2, 1)],
  ['JST', fixed(9)],
  ['KST', fixed(9)],
  ['MDT', fixed(-6)],
  ['MESZ', fixed(2)],
  ['MEZ', fixed(1)],
  ['MSK', fixed(3)],
  ['MST', fixed(-7, 8)],
  ['MT', by('America/Denver')],
  ['MYT', fixed(8)],
  ['NDT', fixed(-2.5)],
  ['NPT', fixed(5.75)],
  ['NST', fixed(-3.5)],
  ['NZDT', fixed(13)],
  ['NZST', fixed(12)],
  ['PDT', fixed(-7)],
  ['PHT', fixed(8)],
  ['PKT', fixed(5)],
  ['PST', fixed(-8, 8)],
  ['PT', by('America/Los_Angeles')],
  ['SAST', fixed(2)],
  ['SGT', fixed(8)],
  ['TRT', fixed(3)],
  ['WAT', fixed(1)],
  ['WEST', fixed(1)],
  ['WET', fixed(0)],
  ['WIB', fixed(7)],
  ['WIT', fixed(9)],
  ['WITA', fixed(8)],
  ['МСК', fixed(3)],
]);
