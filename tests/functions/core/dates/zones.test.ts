import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../../functions/core/dates/parse.ts';
import { timeZoneOf } from '../../../../functions/core/dates/zone-of.ts';
import { zoneOffset } from '../../../../functions/core/dates/zones.ts';

describe('the offset of a zone', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-07-01T12:00', 420],
    ['Asia/Kathmandu', '2026-07-01T12:00', 345],
    ['Europe/Berlin', '2026-01-15T12:00', 60],
    ['Europe/Berlin', '2026-07-15T12:00', 120],
    ['America/New_York', '2026-03-08T01:59', -300],
    ['America/New_York', '2026-03-08T03:00', -240],
    ['America/New_York', '2026-11-01T00:59', -240],
    ['America/New_York', '2026-11-01T02:00', -300],
    ['Australia/Lord_Howe', '2026-01-15T12:00', 660],
    ['Australia/Lord_Howe', '2026-07-15T12:00', 630],
    ['+05:30', '2026-07-15T12:00', 330],
  ])('in %s at %s is %i minutes', (zone, wall, minutes) => {
    expect(zoneOffset(zone, Date.parse(`${wall}:00Z`))).toBe(minutes);
  });

  it('is the earlier one where clocks are set back and a time comes twice', () => {
    expect(zoneOffset('America/New_York', Date.parse('2026-11-01T01:30:00Z'))).toBe(-240);
    expect(zoneOffset('Europe/Berlin', Date.parse('2026-10-25T02:30:00Z'))).toBe(120);
  });

  it('is the one from before the change where clocks are set forward and a time never comes', () => {
    expect(zoneOffset('America/New_York', Date.parse('2026-03-08T02:30:00Z'))).toBe(-300);
    expect(zoneOffset('Europe/Berlin', Date.parse('2026-03-29T02:30:00Z'))).toBe(60);
  });

  it('is unknown for a zone that does not exist', () => {
    expect(zoneOffset('Mars/Olympus', 0)).toBeUndefined();
    expect(parseDate('7 March 2026 10:00', { timeZone: 'Mars/Olympus' })).toMatchObject({
      iso: '2026-03-07T10:00:00+00:00',
      offsetFrom: 'utc-fallback',
    });
  });
});

describe('a zone in the text', () => {
  it.each([
    ['14 Apr 2026 10:00 GMT+7', '+07:00'],
    ['14 Apr 2026 10:00 (GMT+7)', '+07:00'],
    ['14 Apr 2026 10:00 (UTC+05:30)', '+05:30'],
    ['14 Apr 2026 10:00 UTC', '+00:00'],
    ['14 Apr 2026 10:00 -0400', '-04:00'],
    ['14 Apr 2026 10:00 +07', '+07:00'],
    ['10:00 AM ET, Tue April 14, 2026', '-04:00'],
    ['14 Apr 2026 10:00 EDT', '-04:00'],
    ['14 Apr 2026 10:00 ET', '-04:00'],
    ['14 Jan 2026 10:00 ET', '-05:00'],
    ['14 Apr 2026 10:00 JST', '+09:00'],
    ['14 Apr 2026 10:00 WIB', '+07:00'],
    ['14. April 2026 10:00 Uhr MESZ', '+02:00'],
    ['Tue Apr 14 2026 10:00:00 GMT+0800 (CST)', '+08:00'],
    ['Tue Apr 14 10:00:00 UTC 2026', '+00:00'],
    ['10:00 14/04/2026 (GMT+7)', '+07:00'],
  ])('counts: %s', (text, offset) => {
    const reading = parseDate(text, { timeZone: 'Pacific/Auckland' });
    expect(reading?.iso.slice(10)).toBe(`T10:00:00${offset}`);
    expect(reading?.offsetFrom).toBe('text');
  });

  it('is settled by the zone of the source when its name has several meanings', () => {
    const at = (name: string, timeZone: string) =>
      parseDate(`14 Apr 2026 10:00 ${name}`, { timeZone })?.iso.slice(19);
    expect(at('IST', 'Asia/Kolkata')).toBe('+05:30');
    expect(at('IST', 'Asia/Jerusalem')).toBe('+03:00'); // on summer time: the local clock is meant
    expect(at('CST', 'Asia/Shanghai')).toBe('+08:00');
    expect(at('CST', 'Asia/Tokyo')).toBe('-06:00');
    expect(at('BST', 'Asia/Dhaka')).toBe('+06:00');
  });

  it('is the local clock where a site prints its standard time all year', () => {
    const context = { timeZone: 'America/New_York' };
    expect(parseDate('Jul 4, 2026 10:05 am EST', context)).toMatchObject({
      iso: '2026-07-04T10:05:00-04:00',
      offsetFrom: 'text',
    });
    expect(parseDate('Jul 4, 2026 10:05 am EST')?.iso).toBe('2026-07-04T10:05:00-05:00');
  });

  it('is not seen in the end of a span of time or in another date', () => {
    const context = { language: 'vi', timeZone: 'Asia/Ho_Chi_Minh' };
    expect(parseDate('14/04/2026 10:00 -11:30', context)?.iso).toBe('2026-04-14T10:00:00+07:00');
    expect(parseDate('14/04/2026 10:00 -15/04/2026', context)?.iso).toBe('2026-04-14T10:00:00+07:00');
    expect(parseDate('10:00 - 14/04/2026', context)?.iso).toBe('2026-04-14T10:00:00+07:00');
  });
});

describe('the zone of a source', () => {
  it.each([
    [{ language: 'vi' }, 'Asia/Ho_Chi_Minh'],
    [{ host: 'news.example.vn' }, 'Asia/Ho_Chi_Minh'],
    [{ host: 'example.vn', language: 'en' }, 'Asia/Ho_Chi_Minh'],
    [{ host: 'www.example.co.uk', language: 'en' }, 'Europe/London'],
    [{ host: 'example.com', language: 'en-GB' }, 'Europe/London'],
    [{ host: 'example.com', language: 'de' }, 'Europe/Berlin'],
    [{ language: 'ja' }, 'Asia/Tokyo'],
    [{ language: 'zh-TW' }, 'Asia/Taipei'],
    [{ host: 'example.com', language: 'en' }, undefined],
    [{ host: 'example.com', language: 'es' }, undefined],
    [{ host: 'example.com.br', language: 'pt-BR' }, 'America/Sao_Paulo'],
    [{ host: 'example.com', language: 'es-MX' }, 'America/Mexico_City'],
    [{ host: 'example.ru', language: 'ru' }, 'Europe/Moscow'],
    [{ host: 'example.com', language: 'ru' }, undefined],
    [{ host: 'example.com.au', language: 'en-AU' }, undefined],
    [{ host: 'example.co', language: 'en' }, undefined],
    [{ host: 'example.co', language: 'es' }, 'America/Bogota'],
    [{ host: 'example.com.co', language: 'en' }, 'America/Bogota'],
    [{ host: 'example.com.na', language: 'en' }, 'Africa/Windhoek'],
    [{ host: 'example.ag', language: 'kl' }, 'America/Nuuk'],
    [{ host: 'example.com', language: 'fr-CA' }, undefined],
    [{}, undefined],
  ])('of %j is %s', (hints, zone) => {
    expect(timeZoneOf(hints)).toBe(zone);
  });
});
