import type { ArticleFile, PageFile } from './article-file.ts';
import { escapeMarkup, visibleDate } from './markup.ts';

/** The parts of a page that are the same all over the paper: header, sidebar and footer. */

/** A clock that stands still: a page is the same bytes whenever it is asked for. */
const clock = 'Thứ Hai, ngày 23 tháng 11 năm 2026';
const motto = 'Tờ báo hư cấu của một thị xã hư cấu, viết ra để trình diễn bantin.';
const licence =
  'Giấy phép số 58/GP-CS cấp ngày 09/05/2018. Tổng biên tập: Ứng Thị Mẫn. Tòa soạn: 1 Dốc Đê, thị xã Cửa Sông.';

const menu = [
  ['/', 'Trang nhất'],
  ['/thoi-su/', 'Thời sự'],
  ['/doi-song/', 'Đời sống'],
  ['/english/', 'English'],
  ['/video/', 'Video'],
  ['/lien-he.html', 'Liên hệ'],
] as const;

/** `page` as a whole document. `popular` fills the sidebar; `{{origin}}` and `{{url}}` become absolute. */
export function framePage(page: PageFile, popular: readonly ArticleFile[], origin: string): string {
  const body = page.frame === 'classic' ? classicFrame(page, popular) : modernFrame(page, popular);
  const html = `<!DOCTYPE html>
<html lang="${page.lang}">
<head>
${charsetLine(page.charset)}
<meta name="viewport" content="width=device-width, initial-scale=1">
${page.head}
<link rel="icon" href="/anh/logo.png">
<link rel="stylesheet" href="/giao-dien/cua-song.css">
<script defer src="/giao-dien/anh-cham.js"></script>
</head>
${body}
</html>
`;
  return html.replaceAll('{{url}}', origin + page.path).replaceAll('{{origin}}', origin);
}

function charsetLine(charset: string): string {
  return charset === 'utf-8'
    ? '<meta charset="utf-8">'
    : `<meta http-equiv="Content-Type" content="text/html; charset=${charset}">`;
}

/** Of the paper's first system, about 2012: boxes without meaning. */
function classicFrame(page: PageFile, popular: readonly ArticleFile[]): string {
  return `<body class="classic">
<div class="header"><div class="in"><a class="logo" href="/"><img src="/anh/logo.png" alt="" width="36" height="36"> Bản tin Cửa Sông</a> <span class="clock">${clock}</span></div>
<ul class="menu">${links('')}</ul></div>
<div class="wrap"><div class="col-main">
${page.main}
</div>
<div class="col-right">
<h3>Đọc nhiều</h3><ul>${popular.map(datedLink).join('')}</ul>
<h3>Video clip</h3><ul><li><a href="/video/mua-nuoc-len-nhin-tu-tren-cao-v12.html">Mùa nước lên nhìn từ trên cao</a> <span>20:05 30/09/2026</span></li></ul>
<h3>Rao vặt</h3><p class="rao"><a href="/quang-cao.html">Vựa đá Tám Lạnh: đá cây, đá xay, giao tận bến</a></p>
<h3>Liên kết hữu ích</h3><ul><li><a href="/gioi-thieu.html">Về tờ báo này</a></li><li><a href="/lien-he.html">Đường dây nóng</a></li></ul>
</div></div>
<div class="footer">${motto}<br>${licence}</div>
</body>`;
}

/** Of its second system: elements that mean something. */
function modernFrame(page: PageFile, popular: readonly ArticleFile[]): string {
  return `<body class="modern">
<header class="site-header"><div class="in"><a class="logo" href="/"><img src="/anh/logo.png" alt="" width="36" height="36"> Bản tin Cửa Sông</a> <span class="clock">${clock}</span></div>
<nav class="site-nav" aria-label="Chuyên mục"><ul>${links(page.path)}</ul></nav></header>
<div class="layout"><main>
${page.main}
</main>
<aside class="sidebar">
<section><h2>Đọc nhiều</h2><ol>${popular.map(datedLink).join('')}</ol></section>
<section><h2>Quảng cáo</h2><p><a href="/quang-cao.html">Vựa đá Tám Lạnh: đá cây, đá xay, giao tận bến</a></p></section>
</aside></div>
<footer class="site-footer"><p>${motto}</p><p>${licence}</p><p><a href="/gioi-thieu.html">Giới thiệu</a> · <a href="/lien-he.html">Liên hệ</a> · <a href="/tim-kiem">Tìm kiếm</a></p></footer>
</body>`;
}

function links(current: string): string {
  return menu
    .map(
      ([path, label]) =>
        `<li><a href="${path}"${path === current ? ' aria-current="page"' : ''}>${label}</a></li>`,
    )
    .join('');
}

function datedLink(article: ArticleFile): string {
  const date = article.published === undefined ? '' : ` <span>${visibleDate(article.published)}</span>`;
  return `<li><a href="${article.path}">${escapeMarkup(article.title)}</a>${date}</li>`;
}
