import { type ArticleFile, newestOf, type PageFile } from './article-file.ts';
import { americanDate, escapeMarkup, visibleDate } from './markup.ts';

/** A section of the paper, and how its listing states the date of an article. */
interface Section {
  readonly id: string;
  readonly name: string;
  readonly frame: PageFile['frame'];
  readonly stamp: (iso: string) => string;
}

const timeElement = (iso: string): string => `<time datetime="${iso}">${visibleDate(iso)}</time>`;

/** In the order of the menu. Thời sự is still on the old system, which writes machine dates in American order. */
const sections: readonly Section[] = [
  {
    id: 'thoi-su',
    name: 'Thời sự',
    frame: 'classic',
    stamp: (iso) => `<span class="time" data-time="${americanDate(iso)}">${visibleDate(iso)}</span>`,
  },
  { id: 'doi-song', name: 'Đời sống', frame: 'modern', stamp: timeElement },
  { id: 'english', name: 'English', frame: 'modern', stamp: timeElement },
];

const videoStrip = `<div class="strip"><h2><a href="/video/">Video</a></h2>
<a class="tile" href="/video/mua-nuoc-len-nhin-tu-tren-cao-v12.html"><img src="/anh/bao-so-3.jpg" alt="" width="240" height="150"><b>Mùa nước lên nhìn từ trên cao</b></a>
<a class="tile" href="/video/mot-phut-tren-cau-cai-v15.html"><img src="/anh/cau-cai.jpg" alt="" width="240" height="150"><b>Một phút trên cầu Cái</b></a>
</div>`;

/** The front page and one page a section; `articles` are newest first. */
export function listingPages(articles: readonly ArticleFile[]): readonly PageFile[] {
  const sectionPages = sections.map((section) => {
    const own = articles.filter((article) => article.section === section.id);
    const main = `<h1 class="section-name">${section.name}</h1>\n<div class="cards">\n${own.map((article) => card(article)).join('\n')}\n</div>`;
    return listingPage(`/${section.id}/`, `${section.name} - Bản tin Cửa Sông`, section.frame, own, main);
  });
  return [frontPage(articles), ...sectionPages];
}

/** The articles of one keyword or author. */
export function archivePage(path: string, name: string, articles: readonly ArticleFile[]): PageFile {
  const lines = articles.map(
    (article) => `<li><a href="${article.path}">${escapeMarkup(article.title)}</a></li>`,
  );
  const main = `<h1 class="section-name">${name}</h1>\n<ul class="plain">${lines.join('\n')}</ul>`;
  return listingPage(path, `${name} - Bản tin Cửa Sông`, 'modern', articles, main);
}

function frontPage(articles: readonly ArticleFile[]): PageFile {
  const [hero, ...others] = articles;
  const top = others.slice(0, 4);
  const blocks = sections.map((section) => {
    const rest = others.filter((article) => article.section === section.id && !top.includes(article));
    return `<section class="block"><h2><a href="/${section.id}/">${section.name}</a></h2>\n${rest.map((article) => card(article)).join('\n')}\n</section>`;
  });
  const main = `<div class="hero">${hero === undefined ? '' : card(hero, 'eager')}</div>
<div class="top">\n${top.map((article) => card(article)).join('\n')}\n</div>
${videoStrip}
<div class="blocks">\n${blocks.join('\n')}\n</div>`;
  return listingPage('/', 'Bản tin Cửa Sông - Tin tức từ cửa sông Nhạn', 'modern', articles, main);
}

function listingPage(
  path: string,
  title: string,
  frame: PageFile['frame'],
  articles: readonly ArticleFile[],
  main: string,
): PageFile {
  const lang = path === '/english/' ? 'en' : 'vi';
  const head = `<title>${title}</title>\n<meta name="description" content="Bản tin Cửa Sông: chuyện lớn nhỏ của một thị xã bên sông.">\n<link rel="canonical" href="{{url}}">`;
  return { path, title, lang, frame, charset: 'utf-8', filed: newestOf(articles), head, main };
}

function card(article: ArticleFile, loading: 'eager' | 'lazy' = 'lazy'): string {
  const stamp = sections.find((section) => section.id === article.section)?.stamp ?? timeElement;
  const date = article.published === undefined ? '' : stamp(article.published);
  const title = escapeMarkup(article.title);
  return `<div class="card"><a class="thumb" href="${article.path}"><img src="${article.thumb}" alt="" width="240" height="150" loading="${loading}"></a>
<h3><a href="${article.path}" title="${title}">${title}</a></h3>${date}<p>${escapeMarkup(article.teaser)}</p></div>`;
}
