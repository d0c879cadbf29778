import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../functions/core/dates/parse.ts';
import { timeZoneOf } from '../../../../functions/core/dates/zone-of.ts';

const fetchedAt = '2026-10-20T06:00:00Z';

/** Forms as news sites print them, one line each: language, text, what it means in the zone of the language. */
const forms: readonly (readonly [language: string, text: string, iso: string])[] = [
  ['am', '5 ማርች 2025', '2025-03-05'],
  ['en-US', 'Published Mar. 5, 2025, 2:20 p.m. ET', '2025-03-05T14:20:00-05:00'],
  ['ar', 'الثلاثاء، ١٤ أبريل ٢٠٢٦ - ٠٩:٢٥ م', '2026-04-14T21:25:00+00:00'],
  ['ar', 'نشر في: 5 أيار 2025 الساعة 10:40 صباحاً', '2025-05-05T10:40:00+00:00'],
  ['bn', 'প্রকাশিত: ৫ মার্চ ২০২৫, বুধবার সন্ধ্যা ৬:২০', '2025-03-05T18:20:00+00:00'],
  ['eu', '2025eko martxoaren 5a 14:20', '2025-03-05T14:20:00+01:00'],
  ['fa-AF', '۱۵ حوت ۱۴۰۳', '2025-03-05'],
  ['ka', '5 მარტს, 2025', '2025-03-05'],
  ['km', 'ថ្ងៃទី5 ខែមីនា ឆ្នាំ2025 ម៉ោង 9:20', '2025-03-05T09:20:00+07:00'],
  ['ky', '2025-жылдын 5-марты, 14:22', '2025-03-05T14:22:00+06:00'],
  ['mn', '2025 оны 3 сарын 5, 14:26', '2025-03-05T14:26:00+08:00'],
  ['mn', '2025 оны 03-р сарын 05', '2025-03-05'],
  ['my', 'မတ် ၅၊ ၂၀၂၅', '2025-03-05'],
  ['ps', 'د ۱۴۰۳ کال د کب ۱۵مه', '2025-03-05'],
  ['si', '2025 මාර්තු මස 05, 10:12', '2025-03-05T10:12:00+05:30'],
  ['ta', '05 மார்ச் 2025 பிப 6:20', '2025-03-05T18:20:00+05:30'],
  ['tg', '5 марти 2025, 14:22', '2025-03-05T14:22:00+05:00'],
  ['bg', '14.04.2026 г., 18:20', '2026-04-14T18:20:00+03:00'],
  ['bn', 'প্রকাশ: ১৪ এপ্রিল ২০২৬, ১৭:৩২', '2026-04-14T17:32:00+00:00'],
  ['bn', '১৪ এপ্রিল ২০২৬, ০৮: ৪৭', '2026-04-14T08:47:00+00:00'],
  ['cs', 'úterý 14. dubna 2026 v 9:05', '2026-04-14T09:05:00+02:00'],
  ['da', '14. apr. 2026 kl. 21.08', '2026-04-14T21:08:00+02:00'],
  ['da', '14. apr. 2026 kl. 21.08.33', '2026-04-14T21:08:33+02:00'],
  ['de', 'Dienstag, 14. April 2026, 18.30 Uhr', '2026-04-14T18:30:00+02:00'],
  ['de', 'Stand: 02.12.2025 07:15 Uhr', '2025-12-02T07:15:00+01:00'],
  ['de', '3. Mrz 2026', '2026-03-03'],
  ['de-AT', '9. Jänner 2026 um 16:00', '2026-01-09T16:00:00+01:00'],
  ['el', 'Τρίτη, 14 Απριλίου 2026, 11:45', '2026-04-14T11:45:00+03:00'],
  ['en', 'Apr. 14th, 2026 at 3:07 p.m.', '2026-04-14T15:07:00+00:00'],
  ['en', 'Sept 9, 2025 | 12:04 AM', '2025-09-09T00:04:00+00:00'],
  ['en-GB', 'Tue 14 Apr 2026 18.41 BST', '2026-04-14T18:41:00+01:00'],
  ['en-IN', '14 April 2026, 09:58 PM IST', '2026-04-14T21:58:00+05:30'],
  ['es', 'martes, 14 de abril de 2026 a las 20:15', '2026-04-14T20:15:00+00:00'],
  ['es-ES', '14 ABR 2026 - 09:02 CEST', '2026-04-14T09:02:00+02:00'],
  ['fa', '۲۵ فروردین ۱۴۰۵ - ۱۸:۱۲', '2026-04-14T18:12:00+03:30'],
  ['fa', '۱۴۰۵/۰۱/۲۵ ۰۷:۴۴', '2026-04-14T07:44:00+03:30'],
  ['fi', 'ti 14.4.2026 klo 8.17', '2026-04-14T08:17:00+03:00'],
  ['fr', 'Publié le mardi 14 avril 2026 à 19h52', '2026-04-14T19:52:00+02:00'],
  ['fr', '1er février 2026 à 6 h 05', '2026-02-01T06:05:00+01:00'],
  ['he', 'יום שלישי, 14 באפריל 2026, 13:27', '2026-04-14T13:27:00+03:00'],
  ['hi', 'मंगलवार, १४ अप्रैल २०२६ ०६:४० अपराह्न', '2026-04-14T18:40:00+05:30'],
  ['hi', '14 दिसम्बर 2025, 10:30 AM', '2025-12-14T10:30:00+05:30'],
  ['hr', '14. travnja 2026. u 15:33', '2026-04-14T15:33:00+02:00'],
  ['hu', '2026. április 14., kedd 12:24', '2026-04-14T12:24:00+02:00'],
  ['id', 'Selasa, 14 Apr 2026 19:03 WIB', '2026-04-14T19:03:00+07:00'],
  ['it', 'martedì 14 aprile 2026, ore 17:26', '2026-04-14T17:26:00+02:00'],
  ['ja', '2026年4月14日(火) 午後3時20分', '2026-04-14T15:20:00+09:00'],
  ['ja', '令和8年4月14日 7時05分', '2026-04-14T07:05:00+09:00'],
  ['ko', '2026년 4월 14일 화요일 오전 11:38', '2026-04-14T11:38:00+09:00'],
  ['ko', '입력 2026.04.14. 오후 6:49', '2026-04-14T18:49:00+09:00'],
  ['ko', '26.04.14 06:22', '2026-04-14T06:22:00+09:00'],
  ['lt', '2026 m. balandžio 14 d. 10:11', '2026-04-14T10:11:00+03:00'],
  ['nl', 'dinsdag 14 april 2026 om 22:50', '2026-04-14T22:50:00+02:00'],
  ['no', 'Publisert 14. apr. 2026 kl. 06:35', '2026-04-14T06:35:00+02:00'],
  ['pl', '14 kwietnia 2026, 16:09', '2026-04-14T16:09:00+02:00'],
  ['pt-PT', 'Terça-feira, 14 de Abril de 2026 às 08h31', '2026-04-14T08:31:00+01:00'],
  ['ro', '14 aprilie 2026, ora 13:48', '2026-04-14T13:48:00+03:00'],
  ['ru', '14 апреля 2026 г., 16:55 (МСК)', '2026-04-14T16:55:00+03:00'],
  ['ru', '14 апр 2026 в 16:55', '2026-04-14T16:55:00+00:00'],
  ['sv', 'tis 14 apr. 2026 kl 09.44', '2026-04-14T09:44:00+02:00'],
  ['ta', 'ஏப்ரல் 14, 2026 07:20', '2026-04-14T07:20:00+05:30'],
  ['th', 'วันอังคารที่ 14 เมษายน พ.ศ. 2569 เวลา 20:36 น.', '2026-04-14T20:36:00+07:00'],
  ['th', '14 เม.ย. 69 09:13', '2026-04-14T09:13:00+07:00'],
  ['th', '๑๔ เม.ย. ๒๕๖๙', '2026-04-14'],
  ['tr', '14 Nisan 2026 Salı, 23:16', '2026-04-14T23:16:00+03:00'],
  ['uk', '14 квітня 2026 року о 12:42', '2026-04-14T12:42:00+03:00'],
  ['uk', '14 листоп. 2025, 10:00', '2025-11-14T10:00:00+02:00'],
  ['vi', 'Thứ Ba, ngày 14 tháng 4 năm 2026', '2026-04-14'],
  ['zh', '2026年4月14日 星期二 下午5:06', '2026-04-14T17:06:00+08:00'],
  ['zh-TW', '2026/04/14 21:59', '2026-04-14T21:59:00+08:00'],
  ['zh-TW', '民國115年4月14日 上午9點30分', '2026-04-14T09:30:00+08:00'],
]; // biome-ignore format: a table

describe('dates as news sites print them', () => {
  it.each(forms)('reads %s: %s', (language, text, iso) => {
    const timeZone = timeZoneOf({ language });
    const reading = parseDate(text, { language, fetchedAt, ...(timeZone !== undefined && { timeZone }) });
    expect(reading?.iso).toBe(iso);
  });

  it('reads words in capitals, without accents and in either normal form', () => {
    for (const text of [
      '14 février 2026',
      '14 FÉVRIER 2026',
      '14 fevrier 2026',
      '14 février 2026'.normalize('NFD'),
    ]) {
      expect(parseDate(text, { language: 'fr', fetchedAt })?.iso).toBe('2026-02-14');
    }
  });

  it('does not take the sign for day for the one of Sunday', () => {
    expect(parseDate('2026年4月14日', { language: 'ja', fetchedAt })?.how).not.toContain('weekday');
    expect(parseDate('2026年4月14日(日)', { language: 'ja', fetchedAt })?.how).toContain('weekday disagrees');
  });

  it('reads a page whose language is not declared by the month names of its script', () => {
    const unknown = [
      ['14 kwietnia 2026, 16:09', '2026-04-14T16:09:00+00:00'],
      ['14 de abril de 2026', '2026-04-14'],
      ['14 апреля 2026 г.', '2026-04-14'],
      ['14 เมษายน 2569', '2026-04-14'],
      ['2026년 4월 14일', '2026-04-14'],
      ['14 באפריל 2026', '2026-04-14'],
      ['१४ अप्रैल २०२६', '2026-04-14'],
    ];
    for (const [text = '', iso] of unknown) expect(parseDate(text, { fetchedAt })?.iso).toBe(iso);
  });

  it('reads a page that declares the wrong language', () => {
    expect(parseDate('14 kwietnia 2026', { language: 'en', fetchedAt })?.iso).toBe('2026-04-14');
    expect(parseDate('14 tháng tư 2026', { language: 'en', fetchedAt })?.iso).toBe('2026-04-14');
  });

  it('refuses a month that means two things when the language is not known', () => {
    // `listopada` is November in Polish and October in Croatian.
    expect(parseDate('14 listopada 2025', { fetchedAt })).toBeUndefined();
    expect(parseDate('14 listopada 2025', { language: 'pl', fetchedAt })?.iso).toBe('2025-11-14');
    expect(parseDate('14. listopada 2025.', { language: 'hr', fetchedAt })?.iso).toBe('2025-10-14');
  });
});
