import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../functions/core/dates/find.ts';

const context = { fetchedAt: '2026-12-31T00:00:00Z' };

describe('dates in visible text', () => {
  it('are all found, with their labels and places', () => {
    const text = 'Published on April 3, 2026 | Updated: Apr 4, 2026 10:05 am EST';
    const found = findDates(text, { ...context, language: 'en' });
    expect(found.map(({ iso, label, start, end }) => [iso, label, text.slice(start, end)])).toEqual([
      ['2026-04-03', 'published', 'April 3, 2026'],
      ['2026-04-04T10:05:00-05:00', 'modified', 'Apr 4, 2026 10:05 am EST'],
    ]);
  });

  it.each([
    ['ar', 'آخر تحديث: 14 أبريل 2026', 'modified'],
    ['de', 'Aktualisiert am 14.04.2026, 10:00 Uhr', 'modified'],
    ['de', 'Veröffentlicht: 14. April 2026', 'published'],
    ['en', 'Last modified 14 April 2026', 'modified'],
    ['es', 'Actualizado el 14 de abril de 2026', 'modified'],
    ['fr', 'Mis à jour le 14 avril 2026 à 10h00', 'modified'],
    ['fr', 'Publié le 14 avril 2026', 'published'],
    ['hi', 'अपडेट: 14 अप्रैल 2026', 'modified'],
    ['it', 'Ultimo aggiornamento: 14 aprile 2026', 'modified'],
    ['ja', '更新日：2026年4月14日', 'modified'],
    ['ja', '2026年4月14日 10時00分更新', 'modified'],
    ['ko', '최종수정 2026.04.14 10:00', 'modified'],
    ['pl', 'Aktualizacja: 14.04.2026', 'modified'],
    ['pt', 'Atualizado em 14/04/2026 às 10h00', 'modified'],
    ['ru', 'Обновлено 14 апреля 2026', 'modified'],
    ['th', 'เผยแพร่ 14 เม.ย. 2569', 'published'],
    ['tr', 'Son Güncelleme: 14 Nisan 2026', 'modified'],
    ['vi', 'Cập nhật lúc 10:00 ngày 14/04/2026', 'modified'],
    ['vi', 'Ngày đăng: 14/04/2026', 'published'],
    ['zh', '发布时间：2026-04-14 10:00', 'published'],
    ['en', 'Jane Roe, 14 April 2026', undefined],
  ])('say in %s what they are: %s', (language, text, label) => {
    const [reading] = findDates(text, { ...context, language });
    expect(reading?.iso).toMatch(/^2026-04-14/);
    expect(reading?.label).toBe(label);
  });

  it('keep their own labels when the label of the next stands right behind them', () => {
    const text = '입력 2026.04.14 10:00 수정 2026.04.15 11:00';
    const found = findDates(text, { ...context, language: 'ko' });
    expect(found.map(({ iso, label }) => [iso.slice(0, 16), label])).toEqual([
      ['2026-04-14T10:00', 'published'],
      ['2026-04-15T11:00', 'modified'],
    ]);
    const unlabelled = findDates('2026.04.14 10:00 (수정: 2026.04.15 11:00)', { ...context, language: 'ko' });
    expect(unlabelled.map(({ label }) => label)).toEqual([undefined, 'modified']);
  });

  it('keep their own times, wherever the site puts them', () => {
    const times = (text: string) =>
      findDates(text, { ...context, language: 'vi' }).map(({ iso }) => iso.slice(5, 16));
    expect(times('23:02 06/03/2026 | 10:11 07/03/2026')).toEqual(['03-06T23:02', '03-07T10:11']);
    expect(times('06/03/2026 23:02 | 07/03/2026 10:11')).toEqual(['03-06T23:02', '03-07T10:11']);
    expect(times('23:02 06/03/2026 10:11 07/03/2026')).toEqual(['03-06T23:02', '03-07T10:11']);
    expect(times('06/03/2026 23:02 07/03/2026 10:11')).toEqual(['03-06T23:02', '03-07T10:11']);
    expect(times('06/03/2026 | 07/03/2026 10:11')).toEqual(['03-06', '03-07T10:11']);
  });

  it('reads Urdu words for parts of the day', () => {
    const [reading] = findDates('منگل 3 مارچ 2026 5:20 شام', { ...context, language: 'ur' });
    expect(reading?.iso.slice(0, 16)).toBe('2026-03-03T17:20');
  });

  it('takes a time of publication behind the only day for the time of that day', () => {
    const [reading] = findDates('3 marzo de 2026 | Publicado a las 16:02', { ...context, language: 'es' });
    expect(reading?.iso.slice(0, 16)).toBe('2026-03-03T16:02');
  });

  it('do not take a time that another label claims', () => {
    const [reading] = findDates('Published April 3, 2026 Updated 10:05', { ...context, language: 'en' });
    expect(reading?.iso).toBe('2026-04-03');
  });

  it('do not take a decimal for a time unless it stands right beside them', () => {
    const iso = (text: string) => findDates(text, { ...context, language: 'de' })[0]?.iso;
    expect(iso('14.4.2026, 10.50')).toBe('2026-04-14T10:50:00+00:00');
    expect(iso('14.4.2026 Preis 10.50')).toBe('2026-04-14');
    expect(iso('14.4.2026, 99.90 Euro')).toBe('2026-04-14');
  });

  it('stand at the same place in a text that begins with space', () => {
    const text = '\n\n      by Jane Roe, 14 April 2026';
    const [reading] = findDates(text, { ...context, language: 'en' });
    expect(text.slice(reading?.start, reading?.end)).toBe('14 April 2026');
  });
});
