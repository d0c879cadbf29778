import { describe, expect, it } from 'vitest';
import { isOrganisation, namesOf } from '../../../functions/normalise/metadata/bylines.ts';

describe('namesOf', () => {
  it.each([
    ['By Ann Quay', ['Ann Quay']],
    ['By Ann Quay, Bo Reed and Cy Ford', ['Ann Quay', 'Bo Reed', 'Cy Ford']],
    ['Von Jörn Kattenberg und Anke Behrens', ['Jörn Kattenberg', 'Anke Behrens']],
    ['Par Clémence Larroque et Yann Le Dantec', ['Clémence Larroque', 'Yann Le Dantec']],
    ['VĂN HÀO - TRẦN HỮU', ['VĂN HÀO', 'TRẦN HỮU']],
    ['Vũ Duyên (thực hiện)', ['Vũ Duyên']],
    ['Hà Thu (tổng hợp)', ['Hà Thu']],
    ['Theo TTXVN', ['TTXVN']],
    ['Bài, ảnh: Minh Châu', ['Minh Châu']],
    ['Nguyễn A và Trần B', ['Nguyễn A', 'Trần B']],
    ['Автор: Ольга Ветрова', ['Ольга Ветрова']],
    ['记者 沈一苇', ['沈一苇']],
    ['윤슬기 기자', ['윤슬기']],
    ['Ann Quay, senior reporter', ['Ann Quay']],
    ['Ann Quay <ann@paper.example>', ['Ann Quay']],
    ['By Ann Quay and Ann Quay', ['Ann Quay']],
    ['Jean-Luc Le Goff', ['Jean-Luc Le Goff']],
    ["Siobhán O'Neill", ["Siobhán O'Neill"]],
  ])('reads %j', (line, names) => {
    expect(namesOf(line)).toEqual(names);
  });

  it.each([
    '',
    'admin',
    'Staff Reporter',
    'https://paper.example/ann',
    '12/03/2026',
    '5 min read',
    'Editorial team',
    'ann@paper.example',
  ])('names nobody for %j', (line) => {
    expect(namesOf(line)).toEqual([]);
  });
});

describe('isOrganisation', () => {
  it.each(['Reuters', 'TTXVN', 'Harbour Times', 'The Guild Foundation', 'paper.com'])(
    'says yes to %s',
    (name) => {
      expect(isOrganisation(name)).toBe(true);
    },
  );

  it.each(['Ann Quay', 'Trần Hữu', 'Ольга Ветрова', 'Presley Newsome'])('says no to %s', (name) => {
    expect(isOrganisation(name)).toBe(false);
  });
});
