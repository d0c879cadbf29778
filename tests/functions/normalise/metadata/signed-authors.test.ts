import { describe, expect, it } from 'vitest';
import type { PlacedLine } from '../../../../functions/normalise/metadata/nearness.ts';
import { signedAuthors } from '../../../../functions/normalise/metadata/signed-authors.ts';
import { normalised } from '../pages.ts';

const top = (text: string): PlacedLine => ({ text, where: 'top' });
const namesIn = (...lines: readonly PlacedLine[]): readonly string[] =>
  signedAuthors(lines).flatMap(({ names }) => names);

describe('signedAuthors', () => {
  it.each([
    ['海港3月2日电（记者沈一苇、陆小舟）老吊车昨夜被大风吹倒。', ['沈一苇', '陆小舟']],
    ['（文/图 沈一苇）老吊车昨夜被大风吹倒。', ['沈一苇']],
    ['【海港网】（记者 沈一苇）老吊车昨夜被大风吹倒。', ['沈一苇']],
    ['〔記者沈一葦／高雄報導〕老吊車昨夜被大風吹倒。', ['沈一葦']],
    ['（港社記者沈一葦高雄2日電）老吊車昨夜被大風吹倒。', ['沈一葦']],
    ['(강릉=항구통신) 윤슬기 기자 = 낡은 기중기가 간밤에 쓰러졌다.', ['윤슬기']],
    ['【ロンドン=山本花子、佐藤けんじ】古いクレーンが倒れた。', ['山本花子', '佐藤けんじ']],
    ['[강릉=항구통신] 윤슬기·한지우 기자 = 낡은 기중기가 쓰러졌다.', ['윤슬기', '한지우']],
  ])('%s opens with its reporters', (text, names) => {
    expect(namesIn(top(text))).toEqual(names);
  });

  it.each([
    ['町は新しいクレーンを求めている。【山本花子】', ['山本花子']],
    ['町は新しいクレーンを求めている。【社会部・山本花子、佐藤健一】', ['山本花子', '佐藤健一']],
    ['町は「新しいものを」と求めている。（山本花子）', ['山本花子']],
    ['（報道部　山本花子）', ['山本花子']],
    ['町は新しいクレーンを求めている。【堀内いずみ、渡会悠】', ['堀内いずみ', '渡会悠']],
  ])('%s is signed', (text, names) => {
    expect(namesIn(top('古いクレーンが昨夜の風で倒れた。'), { text, where: 'end' })).toEqual(names);
  });

  it.each([
    '老吊车昨夜倒下（记者沈一苇摄）',
    '町は新しいクレーンを求めている。（敬称略）',
    '町は新しいクレーンを求めている。（海港新聞社）',
    '【ロンドン=共同】古いクレーンが倒れた。',
    '町は新しいクレーンを求めている。（写真は資料）',
    '記者會昨天（2日）在港口舉行',
  ])('%s names nobody', (text) => {
    expect(namesIn(top(text))).toEqual([]);
  });
});

it('names the reporter of the dateline where only the agency is declared', () => {
  const text = '낡은 기중기가 간밤의 바람에 쓰러졌고 다친 사람은 없었다고 항만청이 밝혔다. '.repeat(4);
  const { content } = normalised(
    `<html lang="ko"><head><title>기중기가 쓰러졌다</title><meta name="author" content="항구통신"></head><body><h1>기중기가 쓰러졌다</h1><div class="article-body"><p>(강릉=항구통신) 윤슬기 기자 = ${text}</p><p>새 ${text}</p></div></body></html>`,
  );
  expect(content?.authors).toEqual(['윤슬기']);
});

it('reads the byline beside the date, whatever else stands in that box', () => {
  const text =
    'La grue du port est tombée dans la nuit et personne n’a été blessé, dit la capitainerie. '.repeat(4);
  const { content } = normalised(
    `<html lang="fr"><head><title>La grue est tombée</title></head><body><div class="container"><h1>La grue est tombée</h1><div class="post-meta"><span>Par : <b>Inès Moreau</b></span> | <span>03 mars 2026 - 11:24</span> | <span>Lu 1204 fois</span></div><div class="post-body"><p>${text}</p><p>Le ${text}</p></div></div></body></html>`,
  );
  expect(content?.authors).toEqual(['Inès Moreau']);
});

it('takes the claim behind the name of the site for no author', () => {
  const text = 'Chiếc cần cẩu cũ đã đổ trong đêm vì gió lớn, không ai bị thương, theo cảng vụ. '.repeat(4);
  const { content } = normalised(
    `<html lang="vi"><head><title>Cần cẩu đổ</title><meta name="author" content="Cảng Mới - Tin nhanh"><meta property="og:site_name" content="Cảng Mới"></head><body><h1>Cần cẩu đổ</h1><div class="article-body"><p>${text}</p><p>Ông ${text}</p><p style="text-align:right"><strong>Lê Vân</strong></p></div></body></html>`,
  );
  expect(content?.authors).toEqual(['Lê Vân']);
});

it('takes the label of a section for no name, whatever its id says', () => {
  const text = 'جرثقیل کهنه بندر شب گذشته در باد افتاد و کسی آسیب ندید، به گفته اداره بندر. '.repeat(4);
  const { content } = normalised(
    `<html lang="fa"><head><title>جرثقیل افتاد</title></head><body><main><h1>جرثقیل افتاد</h1><section role="region" aria-labelledby="article-byline"><strong id="article-byline">شناسنامه مطلب</strong><ul><li><span>نویسنده, </span>ثریا کاویان</li><li><span>شغل, </span>بندر نیوز</li></ul></section><p>${text}</p><p>و ${text}</p></main></body></html>`,
  );
  expect(content?.authors).toEqual(['ثریا کاویان']);
  expect(content?.text).not.toContain('ثریا');
});
