import { describe, expect, test } from 'vitest';
import { normalised } from '../pages.ts';
import { html, story } from '../scene.ts';

const codeOf = (page: string, changes = {}): string => {
  const { verdict } = normalised(page, changes).trace;
  return verdict.kind === 'article' ? 'article' : verdict.code;
};
const page = (title: string, text: string, head = '') =>
  `<html><head><title>${title}</title>${head}</head><body><main><h1>${title}</h1><p>${text}</p></main></body></html>`;
const declared =
  '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-20T05:00:00Z">';
const pictures = Array.from(
  { length: 8 },
  (_, at) =>
    `<figure><img src="/i${at}.jpg" width="800" height="600"><figcaption>Ship ${at}</figcaption></figure>`,
).join('');
const times = (separator: string) =>
  Array.from(
    { length: 12 },
    (_, at) =>
      `<p>${20 - at}${separator}4${at % 10} ${'The tide turns and the ships wait for it in the roads. '}</p>`,
  ).join('');

describe('a page that stands in for an article', () => {
  test.each([
    [
      'soft-404',
      page(
        'The Paper',
        'Sorry, the page you are looking for does not exist. It may have been moved, or the address was mistyped. Go back to our front page or search for what you need.',
      ),
    ],
    [
      'soft-404',
      page(
        'Oops! | The Paper',
        'Something went wrong here, so have a look at our latest stories instead of this one, there are many of them today.',
      ),
    ],
    [
      'soft-404',
      page(
        'Báo Cửa Sông',
        'Bài viết không tồn tại hoặc đã bị gỡ. Mời bạn đọc quay lại trang chủ để xem những tin mới nhất trong ngày của tòa soạn chúng tôi.',
      ),
    ],
    [
      'soft-404',
      page(
        'Página no encontrada - El Diario',
        'La dirección que busca ya no está disponible en nuestro sitio. Puede volver a la portada o usar el buscador de noticias.',
      ),
    ],
    [
      'soft-404',
      page(
        'ページが見つかりません',
        'お探しのページは移動または削除された可能性があります。トップページからお探しください。',
      ),
    ],
    [
      'captcha',
      page(
        'paper.example',
        'Checking your browser before accessing paper.example. This process is automatic. Your browser will redirect to your requested content shortly. Please allow up to five seconds.',
      ),
    ],
    [
      'captcha',
      page(
        'Access to this page has been denied',
        'Press &amp; Hold to confirm you are a human (and not a bot). Reference ID 1234',
      ),
    ],
    [
      'captcha',
      page(
        'Pardon Our Interruption',
        'As you were browsing something about your browser made us think you were a bot.',
      ),
    ],
    [
      'consent',
      page(
        'The Paper',
        'We value your privacy. We and our partners store and access information on a device, such as cookies, and process personal data for ads and content, measurement and audience insights.',
      ),
    ],
    [
      'login',
      page(
        'Đăng nhập | Báo Cửa Sông',
        'Nhập tên đăng nhập và mật khẩu để tiếp tục đọc các bài viết của tòa soạn, hoặc đăng ký tài khoản mới nếu bạn chưa có.',
      ),
    ],
    [
      'login',
      page(
        'The Paper',
        '<form><input type="password" name="p"></form>Members read everything on all their devices, and pay once a month for the whole house.',
      ),
    ],
    [
      'parked',
      page(
        'paper.example',
        'This domain is for sale. Buy this domain now or lease it from 20 a month. Related searches: news, papers, harbour, ferry, tickets.',
      ),
    ],
    [
      'parked',
      page(
        'Welcome to nginx!',
        'If you see this page, the nginx web server is successfully installed and working. Further configuration is required.',
      ),
    ],
    [
      'maintenance',
      page(
        'Site maintenance',
        'We are working on the paper and will be with you again in about an hour. Thank you for your patience with all of us.',
      ),
    ],
    [
      'interstitial',
      page(
        'Redirecting',
        'You are being redirected. Click here if you are not redirected within five seconds to the page that you wanted to see.',
      ),
    ],
    [
      'paywall',
      page(
        'Crane lifted',
        'The crane stood on the quay for forty years before the wind took it, and nobody in the town remembers it anywhere else. Subscribe to continue reading this story and all others of the paper.',
        declared,
      ),
    ],
    [
      'paywall',
      page(
        'Crane lifted',
        'Der Kran stand vierzig Jahre auf dem Kai, bevor der Wind ihn nahm. Jetzt weiterlesen mit einem Abo der Zeitung, jederzeit kündbar.',
        declared,
      ),
    ],
    [
      'soft-404',
      page(
        'Portal',
        'Ups! Ten artykuł został usunięty lub przeniesiony. Sprawdź, czy adres jest poprawny, i wróć na stronę główną.',
        declared,
      ),
    ],
    [
      'paywall',
      page(
        'Dźwig',
        'Dźwig stał czterdzieści lat, zanim zabrał go wiatr. Pozostało 86% artykułu do przeczytania dla tych, którzy mają konto.',
        declared,
      ),
    ],
    [
      'paywall',
      page(
        'Subscribe now',
        'One pound a week for the first three months, then twelve a month, and you can leave at any time you like.',
      ),
    ],
    [
      'paywall',
      `<body><article><h1>Crane lifted</h1>${declared}<p>The crane stood on the quay for forty years before the wind took it, and nobody in the town remembers it anywhere else.</p></article><div class="paywall"><h2>Subscribe to continue reading</h2></div></body>`,
    ],
  ])('is named: %s', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  test.each([
    ['of people who were not found', 'Không tìm thấy nạn nhân vụ lật thuyền'],
    ['about cookies', 'Bakery sells a million cookies in a year'],
    ['about a captcha', 'How the captcha lost to the machines'],
    ['about maintenance', 'Bridge closed for scheduled maintenance'],
    ['about domains', 'Town buys back its domain name from a squatter'],
    ['about log-ins', 'Login data of harbour pilots for sale'],
  ])('is not an article %s', (_case, title) => {
    expect(codeOf(html({ head: `<title>${title}</title>${declared}`, above: `<h1>${title}</h1>` }))).toBe(
      'article',
    );
  });

  const shortStory =
    'The crane stood on the quay for forty years before the wind took it, and nobody in the town remembers it anywhere else. The port authority has asked for a new one, which will come by ship.';

  test.each([
    ['whose subject stands before a colon', 'Maintenance: bridge closed for four nights', declared, '', 0],
    [
      'that is signed and dated',
      'Are you a robot? Why the web keeps asking',
      '',
      '<p class="byline">By Ann Wills</p><time datetime="2026-03-05T08:12:00Z">5 March 2026</time>',
      2,
    ],
    [
      'that says much more in its title',
      'This domain is for sale: the trade in empty addresses',
      declared,
      '',
      0,
    ],
    ['of a critic', 'Just a Moment', '<script type="application/ld+json">{"@type":"Review"}</script>', '', 2],
  ])('is not an article %s', (_case, title, head, above, more) => {
    const text = html({
      head: `<title>${title}</title>${head}`,
      above: `<h1>${title}</h1>${above}`,
      below: `<p>${shortStory}</p>`.repeat(more),
    });
    expect(codeOf(text)).toBe('article');
  });

  test('is not a paid article of which enough is to be read', () => {
    const text = `${story}${story}<p>Subscribe to continue reading.</p>`;
    expect(codeOf(html({ below: text }))).toBe('article');
  });
});

describe('a page about other pages', () => {
  const towns = ['Selby', 'Goole', 'Thirsk', 'Ripon', 'Malton', 'Whitby', 'Filey', 'Hornsea'];
  const cards = (href: (town: string) => string) =>
    towns
      .map(
        (town) =>
          `<div class="card"><h3><a href="${href(town)}">New crane arrives in ${town}</a></h3><p>The harbour of ${town} waited for it as long as nobody else, and now the ships may come again.</p></div>`,
      )
      .join('');
  const list = (below: string) =>
    `<html><head><title>Harbour</title></head><body><main><h1>Harbour</h1>${below}</main></body></html>`;

  test('is a listing, though nothing but the summaries is left of it', () => {
    expect(codeOf(list(cards((town) => `/news/${town}.html`)))).toBe('listing');
  });

  test('is a listing, where headlines and summaries stand in one row', () => {
    const rows = towns.map(
      (town) =>
        `<h3><a href="/news/${town}.html">New crane arrives in ${town}</a></h3><p>The harbour of ${town} waited for it as long as nobody else, and now the ships may come again.</p>`,
    );
    expect(codeOf(list(rows.join('')))).toBe('listing');
  });

  test('is a listing, where the headlines are no headings', () => {
    const rows = towns.map(
      (town) =>
        `<div><a href="/news/${town}.html">New crane arrives in ${town}</a><div>The harbour of ${town} waited for it as long as nobody else, and now the ships may come again.</div></div>`,
    );
    expect(codeOf(list(rows.join('')))).toBe('listing');
  });

  const told = (town: string) => ({
    '@type': 'NewsArticle',
    headline: `New crane arrives in ${town}`,
    datePublished: '2026-03-05T08:00:00Z',
  });
  const withHead = (head: string) =>
    list(cards((town) => `/news/${town}.html`)).replace('</head>', `${head}</head>`);
  const ld = (value: object) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

  test.each([
    ['calls itself an article, as all pages of its site do', '<meta property="og:type" content="article">'],
    ['describes each of them', ld({ '@graph': towns.map(told) })],
    ['holds them as its parts', ld({ '@type': 'CollectionPage', hasPart: towns.map(told) })],
  ])('is a listing, though it %s', (_case, head) => {
    expect(codeOf(withHead(head))).toBe('listing');
  });

  test('is none where the page describes itself as one article', () => {
    expect(codeOf(withHead(ld({ ...told('Selby'), headline: 'Eight cranes' })))).toBe('article');
  });

  test('is none where an article names others between its paragraphs', () => {
    const rows = towns.map(
      (town) =>
        `<p>The harbour of ${town} waited for it as long as nobody else, and now the ships may come again.</p><p><a href="/news/${town}.html">New crane arrives in ${town}</a></p>`,
    );
    expect(codeOf(list(rows.join('')))).toBe('article');
  });

  test('is none where the headlines lead to parts of the page', () => {
    expect(codeOf(list(cards((town) => `#${town}`)))).toBe('article');
  });

  const life =
    'Ann Wills writes about harbours and the sea. She joined the paper in 2009 after ten years at sea, and has won two prizes for what she wrote about ferries. She lives by the water with a dog, and teaches at the school of the town on Fridays, when no ship comes in, and on Sundays, when two of them do.';

  test.each([
    ['of what a person wrote, by Open Graph', '<meta property="og:type" content="profile">'],
    ['of what a person wrote, by JSON-LD', ld({ '@type': 'ProfilePage', name: 'Ann Wills' })],
    ['of what was found', ld({ '@type': ['WebPage', 'SearchResultsPage'] })],
  ])('is a listing, where it declares itself one %s', (_case, head) => {
    const lines = list(`<p>${life}</p><p>${life.replaceAll('Ann', 'Mara')}</p>`);
    expect(codeOf(lines)).toBe('article');
    expect(codeOf(lines.replace('</head>', `${head}</head>`))).toBe('listing');
  });

  test('is a listing, where its dated text is links', () => {
    const names = towns.flatMap((town) => [`Crane in ${town}`, `${town} waits`, `Tide at ${town}`]);
    const rows = names.map((name, at) => `<li><a href="/news/${at}.html">${name}</a> 8:${10 + at}</li>`);
    expect(codeOf(list(`<time datetime="2026-03-05">5 March 2026</time><ul>${rows.join('')}</ul>`))).toBe(
      'listing',
    );
  });

  test('is a listing, where the rows of its table are as long as sentences', () => {
    const rows = towns.map(
      (town) =>
        `<tr><td>Friday in ${town}</td><td>12 °C at noon</td><td>light rain and fog</td><td>wind 12 mph from west</td></tr>`,
    );
    expect(codeOf(list(`<table>${rows.join('').repeat(2)}</table>`))).toBe('listing');
  });

  test('is a listing, where it has no sentences', () => {
    const rows = towns.map(
      (town) => `<tr><td>${town}</td><td>12 °C</td><td>light rain</td><td>wind 12 mph</td></tr>`,
    );
    expect(codeOf(list(`<table>${rows.join('').repeat(2)}</table>`))).toBe('listing');
  });
});

describe('a page that is watched, leafed through or followed', () => {
  test.each([
    [
      'video',
      page(
        'Crane falls',
        'The moment at which the crane falls, as a fisherman filmed it from his boat on Monday morning.',
        '<meta property="og:type" content="video.other">',
      ),
    ],
    [
      'video',
      page(
        'Crane falls',
        'The moment at which the crane falls, as a fisherman filmed it from his boat on Monday morning.',
        '<script type="application/ld+json">{"@type":"VideoObject","name":"x"}</script>',
      ),
    ],
    [
      'gallery',
      page(
        'Ships of the week',
        `Eight ships that came in this week and what they brought with them to our harbour town.</p>${pictures}<p>`,
        declared,
      ),
    ],
    [
      'gallery',
      page(
        'Ships of the week',
        `${'The ships of this week and what they brought. '.repeat(10)}`,
        '<script type="application/ld+json">{"@type":"ImageGallery"}</script>',
      ),
    ],
    [
      'live-ticker',
      html({
        head: `<title>Flood</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Flood"}</script>`,
        below: story,
      }),
    ],
    [
      'live-ticker',
      html({ head: '<title>Live: the flood</title>', above: '<h1>Live: the flood</h1>', below: times(':') }),
    ],
    [
      'live-ticker',
      html({
        head: '<title>Trực tiếp bão số 3</title>',
        above: '<h1>Trực tiếp bão số 3</h1>',
        below: times('h'),
      }),
    ],
  ])('is named: %s', (code, text) => {
    expect(codeOf(text)).toBe(code);
  });

  test.each([
    [
      'an article with a film',
      html({
        head: `<title>Crane lifted</title>${declared}<script type="application/ld+json">{"@type":"VideoObject"}</script>`,
        below: '<video src="/v.mp4"></video>',
      }),
    ],
    ['an article with many pictures', html({ below: pictures })],
    [
      'pictures that tell a story',
      `<html><head><title>The flood</title>${declared}</head><body><article><h1>The flood</h1><p>The water came in the night, earlier than anybody had expected, and stayed for eleven days. We walked along the dike every morning and asked those who had stayed at home how they lived upstairs, and what they missed.</p>${Array.from({ length: 8 }, (_, at) => `<figure><img src="/i${at}.jpg" width="800" height="600"><figcaption>In house number ${at} the stairs end in the water, and the piano swims in the hall.</figcaption></figure>`).join('')}</article></body></html>`,
    ],
    [
      'a photo story whose captions tell it',
      `<html><head><title>The market</title>${declared}</head><body><article><h1>The market</h1>${Array.from({ length: 6 }, (_, at) => `<figure><img src="/i${at}.jpg" width="800" height="600"><figcaption>At ${at + 4} o'clock the first boats come with their lamps still burning, and the women count the baskets aloud before anybody bargains.</figcaption></figure>`).join('')}</article></body></html>`,
    ],
    [
      'a programme with times',
      html({
        head: '<title>Concerts of the week</title>',
        above: '<h1>Concerts of the week</h1>',
        below: times(':'),
      }),
    ],
    [
      'a live blog to which nothing was added for days',
      html({
        head: '<title>Live: the flood</title><meta property="article:modified_time" content="2026-03-17T20:00:00Z"><script type="application/ld+json">{"@type":"LiveBlogPosting"}</script>',
        above: '<h1>Live: the flood</h1>',
        below: times(':'),
      }),
    ],
    [
      'an article that links to a live blog',
      html({
        head: '<title>After the flood</title>',
        above: '<h1>After the flood</h1>',
        below: '<p><a href="/live">Live</a></p>',
      }),
    ],
  ])('is not %s', (_case, text) => {
    expect(codeOf(text)).toBe('article');
  });
});
