import { describe, expect, it } from 'vitest';
import { withOffset } from '../../../../functions/core/dates/finish.ts';
import { parseDate } from '../../../../functions/core/dates/parse.ts';

const context = { timeZone: 'Europe/Paris', fetchedAt: '2026-12-31T00:00:00Z' };

describe('machine dates', () => {
  it.each([
    ['2026-04-14T10:20:30Z', '2026-04-14T10:20:30+00:00', 'second', 'text'],
    ['2026-04-14T10:20:30.123456789+02:00', '2026-04-14T10:20:30+02:00', 'second', 'text'],
    ['2026-04-14T10:20:30,5 -0300', '2026-04-14T10:20:30-03:00', 'second', 'text'],
    ['2026-04-14T10:20+05:30', '2026-04-14T10:20:00+05:30', 'minute', 'text'],
    ['2026-04-14T10:20:30+07', '2026-04-14T10:20:30+07:00', 'second', 'text'],
    ['2026-04-14T10:20:30', '2026-04-14T10:20:30+02:00', 'second', 'zone'],
    ['2026-01-14 10:20', '2026-01-14T10:20:00+01:00', 'minute', 'zone'],
    ['  2026-04-14\n', '2026-04-14', 'day', 'zone'],
    ['2026-04-14T24:00:00', '2026-04-15T00:00:00+02:00', 'second', 'zone'],
    ['2026-04-14T23:59:60Z', '2026-04-14T23:59:59+00:00', 'second', 'text'],
    ['2026-04-14T10:20:30&#43;02:00', '2026-04-14T10:20:30+02:00', 'second', 'text'],
    ['2026-04-14 10:20:30 UTC', '2026-04-14T10:20:30+00:00', 'second', 'text'],
    ['Tue, 14 Apr 2026 10:20:30 GMT', '2026-04-14T10:20:30+00:00', 'second', 'text'],
    ['Tue, 14 Apr 26 10:20:30 +0200', '2026-04-14T10:20:30+02:00', 'second', 'text'],
    ['14 Apr 2026 10:20 EST', '2026-04-14T10:20:00-05:00', 'minute', 'text'],
    ['Tuesday, 14-Apr-26 10:20:30 GMT', '2026-04-14T10:20:30+00:00', 'second', 'text'],
    ['Tue Apr 14 10:20:30 2026', '2026-04-14T10:20:30+02:00', 'second', 'zone'],
    ['20260414', '2026-04-14', 'day', 'zone'],
    ['20260414T102030Z', '2026-04-14T10:20:30+00:00', 'second', 'text'],
    ['202604141020', '2026-04-14T10:20:00+02:00', 'minute', 'zone'],
  ])('reads %j', (text, iso, precision, offsetFrom) => {
    expect(parseDate(text, context)).toMatchObject({ iso, precision, offsetFrom });
  });

  it.each([
    '2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31T10:00:00Z', '2026-04-14T25:00:00Z', '2026-04-14T10:60:00',
    '2026-04-14T24:01:00', '2026-W16-2', '2026-104', '2026W162', '31/02/2026', '13/13/2026', '30.02.2026', '31 April 2026',
    'April 31, 2026', '14/04/2026 25:10', '20261301', '2026-04-14T10:20:30+19:00', '0001-01-01T00:00:00Z', '0000-00-00 00:00:00',
  ])('refuses %j', (text) => {
    expect(parseDate(text, context)).toBeUndefined();
  }); // biome-ignore format: a table

  it.each([
    '',
    ' ',
    'no date',
    '10:30',
    '2026',
    'April 2026',
    '1.2.3.4',
    '+84 24 3936 1234',
    '192.168.10.20',
    '12.11.10.09',
    '04-05-2026-1234',
    '12/2026',
    'v2.10.3',
    '3/4',
    '14 000 000',
  ])('finds no date in %j', (text) => {
    expect(parseDate(text, context)).toBeUndefined();
  });

  it('reads epoch numbers only where the caller says that software wrote the field', () => {
    expect(parseDate('1776154830', context)).toBeUndefined();
    const machine = { ...context, machine: true };
    expect(parseDate('1776154830', machine)?.iso).toBe('2026-04-14T08:20:30+00:00');
    expect(parseDate('1776154830123', machine)?.iso).toBe('2026-04-14T08:20:30+00:00');
    expect(parseDate('17761548', machine)).toBeUndefined();
  });
});

describe('what is not stated', () => {
  it('is said to be a guess when no zone is known', () => {
    expect(parseDate('14 April 2026 10:20')).toMatchObject({
      iso: '2026-04-14T10:20:00+00:00',
      offsetFrom: 'utc-fallback',
    });
  });

  it('stays a plain day when there is no time, and becomes its midnight on request', () => {
    const reading = parseDate('14 April 2026', context);
    expect(reading).toMatchObject({ iso: '2026-04-14', precision: 'day' });
    expect(reading && withOffset(reading, context)).toBe('2026-04-14T00:00:00+02:00');
  });

  it('is the year of the last such day before the fetch, when the caller allows it', () => {
    const yearless = { ...context, yearless: true, fetchedAt: '2026-02-10T00:00:00Z' };
    expect(parseDate('7 March, 10:30', yearless)?.iso).toBe('2025-03-07T10:30:00+01:00');
    expect(parseDate('7.1. 10:30', yearless)?.iso).toBe('2026-01-07T10:30:00+01:00');
    expect(parseDate('7.1. 10:30', context)).toBeUndefined();
    expect(parseDate('7.1.', yearless)).toBeUndefined();
    expect(parseDate('7 January, 10:30', yearless)?.iso).toBe('2026-01-07T10:30:00+01:00');
    expect(parseDate('7 January, 10:30', context)).toBeUndefined();
    expect(parseDate('29 February, 10:30', yearless)).toBeUndefined();
  });
});

describe('the accepted range', () => {
  it('ends a day after the fetch', () => {
    const at = (fetchedAt: string) => parseDate('2026-04-14T10:00:00Z', { fetchedAt })?.iso;
    expect(at('2026-04-13T10:00:00Z')).toBeDefined();
    expect(at('2026-04-13T09:59:59Z')).toBeUndefined();
  });

  it('begins in 1990 unless told otherwise', () => {
    expect(parseDate('1989-12-31T23:59:59Z')).toBeUndefined();
    expect(parseDate('1989-12-31T23:59:59Z', { earliest: '1980-01-01' })).toBeDefined();
    expect(parseDate('14 April 1890', context)).toBeUndefined();
  });

  it('passes over a date outside it to the next one', () => {
    expect(parseDate('Founded 1 May 1897. Updated 14 April 2026', context)?.iso).toBe('2026-04-14');
  });

  it('leaves out the year 1, by which some software says never', () => {
    expect(parseDate('0001-01-01T00:00:00Z', { earliest: '1900-01-01' })).toBeUndefined();
  });

  it('prefers a full date to numbers that could be a version', () => {
    expect(parseDate('Release 10.3.25 of 14 April 2026', context)?.iso).toBe('2026-04-14');
  });

  it('places two-digit years from 70 on in the last century', () => {
    expect(parseDate('14/04/99', context)?.iso).toBe('1999-04-14');
    expect(parseDate('14/04/26', context)?.iso).toBe('2026-04-14');
    expect(parseDate('14/04/69', { earliest: '1900-01-01' })?.iso).toBe('2069-04-14');
  });
});
