// What the words of URLs and class names say about a link: the conventions of common systems (WordPress, Drupal, Joomla,
// TYPO3) and of newspapers in the languages bantin is made for. Sorted.

/** Path segments, and names of hosts, of lists and functions: no article lies below or at them. */
export const functionSegments: ReadonlySet<string> = new Set([
  'abbonamenti', 'abo', 'abonnement', 'abonnements', 'about', 'about-us', 'account', 'ads', 'advertise',
  'advertise-with-us', 'advertising', 'agb', 'annonces', 'assinatura', 'assinaturas', 'auteur', 'auteurs', 'author',
  'authors', 'autor', 'autore', 'autoren', 'autores', 'autori', 'autorzy', 'avis-de-deces', 'aviso-legal', 'bookmarks',
  'boutique', 'cart', 'categoria', 'categorie', 'categories', 'category', 'cgu', 'checkout', 'chu-de',
  'chuyen-muc', 'classifieds', 'codes-promo', 'comments', 'contact', 'contact-us', 'contacto', 'contato', 'contatti',
  'contributor', 'contributors', 'cookie-policy', 'cookies', 'copyright', 'coupons', 'dang-ky', 'dang-nhap', 'danh-muc',
  'datenschutz', 'datenschutzerklaerung', 'donate', 'download', 'e-paper', 'epaper', 'etiket', 'etiketler', 'etiqueta',
  'etiquetas', 'faq', 'feed', 'feeds', 'firmas', 'fixtures', 'gioi-thieu', 'gutscheine', 'hashtag', 'hashtags', 'help',
  'iletisim', 'impressum', 'imprint', 'jobs', 'jogo', 'journalist', 'journalists', 'kategori', 'kategorie',
  'keyword', 'keywords', 'kiosk', 'kiosque', 'kleinanzeigen', 'kontakt', 'kontakty', 'kunye', 'label', 'legal',
  'lien-he', 'live-score', 'live-scores', 'livescore', 'login', 'logout', 'loja', 'match-center', 'match-centre',
  'matchcenter', 'mentions-legales', 'my-account', 'newsletter', 'newsletters', 'onderwerp', 'onderwerpen',
  'person', 'personas', 'prenumerata', 'privacy', 'privacy-notice', 'privacy-policy', 'profil', 'profile', 'profiles',
  'quang-cao', 'rao-vat', 'register', 'regulamin', 'rss', 'schlagwort', 'scoreboard', 'scorecard', 'scores', 'search',
  'shop', 'sign-in', 'sign-up', 'signataires', 'signin', 'signup', 'sitemap', 'sklep', 'staff', 'standings',
  'stellenmarkt', 'store', 'su-kien', 'subscribe', 'subscription', 'subscriptions', 'suche', 'suscripcion',
  'suscripciones', 'tac-gia', 'tacgia', 'tag', 'tagged', 'tags', 'terms', 'terms-and-conditions', 'terms-of-service',
  'terms-of-use', 'tienda', 'tim-kiem', 'todesanzeigen', 'topic', 'topics', 'traueranzeige', 'traueranzeigen',
  'tu-khoa', 'user', 'users', 'vouchers', 'wp-admin', 'wp-content', 'wp-json', 'wp-login.php',
]); // biome-ignore format: a table

/** Kinds of pages that some systems number as they number articles: `ha-thu-author12.html`. */
export const numberedOthers: readonly string[] = [
  'author', 'chu-de', 'event', 'keyword', 'su-kien', 'tac-gia', 'tacgia', 'tag', 'topic', 'user',
]; // biome-ignore format: a table

/** Path segments that lists prefer, but articles are known to have. */
export const listSegments: ReadonlySet<string> = new Set([
  'agenda', 'archiv', 'archive', 'archives', 'calendar', 'calendario', 'calendrier', 'collection', 'collections',
  'dossier', 'dossiers', 'evenements', 'event', 'eventi', 'eventos', 'events', 'games', 'hub', 'kalender', 'page',
  'pages', 'people', 'section', 'sections', 'series', 'tema', 'temas', 'termine', 'thema', 'theme', 'themen',
  'veranstaltungen', 'weather',
]); // biome-ignore format: a table

/** Folders, and names of hosts, of what is watched, listened to or played. */
export const mediaSegments: ReadonlySet<string> = new Set([
  'album', 'albums', 'audio', 'bilder', 'bildergalerie', 'bilderstrecke', 'bilderstrecken', 'cartoons', 'clip', 'clips',
  'crossword', 'crosswords', 'diaporama', 'diaporamas', 'emission', 'foto', 'foto-galeri',
  'fotogaleri', 'fotogaleria', 'fotogalerie', 'fotogallery', 'fotos', 'fotostrecke', 'fotostrecken', 'galeri',
  'galeria', 'galerias', 'galerie', 'galerija', 'galerije', 'galleries', 'gallery', 'mediathek', 'multimedia', 'photo',
  'photo-gallery', 'photos', 'photoshow', 'photostory', 'podcast', 'podcasts', 'puzzle', 'puzzles', 'quiz', 'quizy',
  'quizz', 'quizze', 'quizzes', 'reels', 'sendung', 'sendungen', 'shorts', 'slide', 'slideshow', 'slideshows', 'sudoku',
  'uitzending', 'uitzendingen', 'video', 'video-galeri', 'videoclip', 'videoclips', 'videogaleri', 'videolar', 'videos',
  'videoshow', 'vinetas', 'visual-stories', 'visualstories', 'watch', 'web-stories', 'webstories', 'webstory', 'wideo',
]); // biome-ignore format: a table

/** Names of hosts beside a newspaper's own where things are sold, announced or played; as folders they may hold news. */
export const serviceHosts: ReadonlySet<string> = new Set([
  'advertorial', 'anuncios', 'anzeigen', 'autos', 'cars', 'clasificados', 'condoleances', 'deals', 'emlak', 'empleo',
  'esquelas', 'games', 'homes', 'immo', 'immobilien', 'imoveis', 'inmuebles', 'jeux', 'kaufkompass', 'marktplatz',
  'necrologi', 'necrologie', 'nekrologi', 'obituaries', 'praca', 'publicnotices', 'reisen', 'spiele',
  'stellenanzeigen', 'tickets', 'trauer', 'wetter', 'weather',
]); // biome-ignore format: a table

/** Folders of what somebody paid for. */
export const paidSegments: ReadonlySet<string> = new Set([
  'advertisement', 'advertisement-feature', 'advertorial', 'advertorials', 'annonce', 'annons', 'annonse', 'anzeige',
  'brand-studio', 'brand-voice', 'branded-content', 'brandstudio', 'brandvoice', 'contenido-patrocinado',
  'doanh-nghiep-tu-gioi-thieu', 'especial-publicitario', 'paid-content', 'paidpost', 'partner-content',
  'partnercontent', 'patrocinado', 'publi', 'publicidad', 'publicidade', 'publireportage', 'publireportajes',
  'publirreportaje', 'publirreportajes', 'sponsor-content', 'sponsored', 'sponsored-content', 'sponsoredcontent',
  'thong-tin-doanh-nghiep', 'thong-tin-quang-cao', 'tin-tai-tro', 'werbung',
]); // biome-ignore format: a table

/** File name endings that are not web pages. */
export const assetEndings: ReadonlySet<string> = new Set([
  'apk', 'atom', 'avi', 'avif', 'css', 'csv', 'doc', 'docx', 'epub', 'exe', 'gif', 'gz', 'ico', 'ics', 'jpeg', 'jpg',
  'js', 'json', 'm3u8', 'm4a', 'mov', 'mp3', 'mp4', 'ogg', 'pdf', 'png', 'ppt', 'pptx', 'rar', 'rss', 'svg', 'txt',
  'wav', 'webm', 'webp', 'woff', 'woff2', 'xls', 'xlsx', 'xml', 'zip',
]); // biome-ignore format: a table

/** File name endings of web pages, when they say more than `/` would. */
export const pageEndings: ReadonlySet<string> = new Set([
  'asp', 'aspx', 'chn', 'cms', 'do', 'ece', 'htm', 'html', 'jsp', 'ldo', 'php', 'phtml', 'shtml', 'stm', 'story', 'tpo',
  'vnp', 'vov', 'xhtml',
]); // biome-ignore format: a table

/** Query parameters whose number names an article. */
export const idParameters: ReadonlySet<string> = new Set([
  'aid', 'art', 'article', 'article_id', 'articleid', 'artid', 'contentid', 'did', 'docid', 'id', 'idarticle', 'idx',
  'idxno', 'item', 'itemid', 'key', 'mid', 'news', 'news_id', 'newsid', 'nid', 'no', 'noticia', 'p', 'pid', 'post',
  'postid', 'seq', 'sid', 'story', 'storyid', 'tid', 'wr_id',
]); // biome-ignore format: a table

/** Query parameters that choose among many: their pages are lists. */
export const listParameters: ReadonlySet<string> = new Set([
  'author', 'cat', 'category', 'keyword', 'keywords', 'lang', 'm', 'month', 'offset', 'order', 'page', 'paged', 'q',
  'query', 's', 'search', 'sort', 'start', 'tag', 'year',
]); // biome-ignore format: a table

/** Words of class names and ids that mark a menu, or what frames the whole page. */
export const menuWords: ReadonlySet<string> = new Set([
  'breadcrumb', 'breadcrumbs', 'colophon', 'masthead', 'megamenu', 'menu', 'nav', 'navbar', 'navigation', 'offcanvas',
  'pager', 'pagination', 'submenu', 'topbar',
]); // biome-ignore format: a table

/** As `menuWords`, unless a word of `cardWords` stands beside them: `post-footer` is the foot of a card. */
export const frameWords: ReadonlySet<string> = new Set(['foot', 'footer']);

export const cardWords: ReadonlySet<string> = new Set([
  'article', 'box', 'card', 'entry', 'item', 'news', 'post', 'story', 'teaser',
]); // biome-ignore format: a table

/** Words of class names and ids that mark a column beside the main one, or what runs above all pages. */
export const sideWords: ReadonlySet<string> = new Set([
  'aside', 'marquee', 'newsticker', 'rail', 'right', 'rightbar', 'rightcol', 'side', 'sidebar', 'sidecol', 'sidenav',
  'ticker',
]); // biome-ignore format: a table

/** Words of class names and ids, joined, that mark boxes chosen by readers' clicks or by money. */
export const popularClasses: ReadonlySet<string> = new Set([
  'ad', 'ads', 'advert', 'advertisement', 'adverts', 'docnhieu', 'meistgelesen', 'mostpopular', 'mostread', 'mostviewed',
  'outbrain', 'partner', 'partners', 'popular', 'popularposts', 'promoted', 'ranking', 'recommendation',
  'recommendations', 'recommended', 'sponsor', 'sponsored', 'sponsors', 'taboola', 'tindocnhieu', 'topread', 'trending',
  'xemnhieu',
]); // biome-ignore format: a table

/** Words of class names that mark a headline. */
export const headlineWords: ReadonlySet<string> = new Set([
  'caption', 'headline', 'heading', 'hed', 'subject', 'tieude', 'tit', 'title', 'titre', 'titulo',
]); // biome-ignore format: a table

/** Words of class names of what stands beside a headline inside its anchor. */
export const labelWords: ReadonlySet<string> = new Set([
  'author', 'badge', 'byline', 'category', 'cate', 'comment', 'comments', 'count', 'date', 'duration', 'icon', 'kicker',
  'label', 'meta', 'number', 'rank', 'rubric', 'tag', 'time', 'timeago', 'timestamp', 'views',
]); // biome-ignore format: a table
