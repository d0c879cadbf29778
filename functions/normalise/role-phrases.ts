import type { Role } from './vocabulary.ts';

/** A text, and a part of it: two words that say together what neither says alone. */
const texts =
  'article|artikel|articulo|blog|blogpost|cms|content|detail|details|entry|main|maincontent|news|node|page|post|story|text';
const parts = 'body|content|content news|contents|copy|detail|fulltext|inner|main|story|text|txt';

/**
 * What class and id names of news pages mean. Names are split into lower-case words first (`relatedPosts_box` →
 * `related posts box`, every number is `0`), and a phrase stands for whole words. `s?` and `(a|b)?` are optional, `^` and
 * `$` are the ends of the name. Sources: the CMSs and publishers met so far, in the languages of their templates; sorted.
 */
export const phrases: readonly (readonly [role: Role, phrases: readonly string[]])[] = [
  [
    'ad',
    ['ad', 'adbox', 'adcode', 'ads', 'adsbox', 'adsbygoogle', 'adsense', 'adslot', 'adspot', 'adunit', 'adv', 'advert',
     'advertisement', 'advertising', 'advertorial', 'adverts', 'adwrapper', 'anzeige', 'anzeigen', 'dfp', 'google ad',
     'googlead', 'gpt', 'pubblicita', 'publicidad', 'publicidade', 'quang cao', 'quangcao', 'reklam', 'reklama', 'sponsor',
     'sponsored', 'sponsors', 'werbung'],
  ],
  [
    'author',
    ['article source', 'artikel autor', 'author (job|role|title)', 'auteurs?', 'author ?(name|link|txt)?s?( name| link)?',
     'autor(e(n|s)?|in|zeile)?', 'but danh', 'butdanh', '^by', '(article|entry|info|meta|news|post|posted|story|submitted|title) by', 'by (author|line|name)', 'byline', 'bylines', 'credit role', 'credit title( name)?', 'contributor', 'egilea', 'podpis', 'potpis', 'sinatura', 'assinatura', 'signatura', '^firma', '(articulo|autor|nota|noticia) firma', 'firma (autor|nombre|nota)', 'firmantes?', 'forfattere?', 'journalists?', 'jurnalis', 'kirjoittaja', 'lesauteurs', 'muhabir', 'penulis', 'skribent', 'szerzo', 'wartawan', 'yazar',
     'nguoi viet', 'redactor', 'reporter', 'signature', 'tac gia', 'tacgia', 'unauteur', 'writer', 'writers', 'written by'],
  ],
  [
    'authorBox',
    ['about (the )?author', 'authors (bio|box|grid)', 'author (about|bio|biography|box|card|description|desc|details?|info|profile|section|wrap)',
     'authorbio', 'authorbox', 'authors? info', 'bio', 'biography', 'guest author', 'post author bio', 'saboxplugin',
     'writer bio'],
  ],
  [
    'box',
    ['call ?out', 'cta', 'ez toc', 'fact ?box', 'faktenbox', 'info ?box', 'info ?kasten', 'inline text ?box', 'pull ?quote',
     'quote box', 'steckbrief', 'text ?kasten', 'toc( container| list)?'],
  ],
  [
    'body',
    [`(${texts})s? (${parts})s?`, 'article html', 'articlebody', 'articlecontent', 'articletext', 'body (content|copy|text)', 'bodycopy', 'bodytext',
     'content (area|article|body|detail|main|news|text)', 'contentdetail', 'contentpost', 'corps', 'cuerpo', 'detail content',
     'e content', 'entrycontent', 'fck detail', 'field name body', 'fulltext', 'hentry content', 'itemfulltext', 'maincontent',
     'newscontent', 'noi dung', 'noidung', 'noidungtin', 'post entry', 'postbody', 'postcontent', 'posttext', 'prose',
     'rich text', 'richtext', 'rte', 'single content', 'storybody', 'storycontent', 'storytext', 'td post content', 'testo',
     'texte', 'texto', 'the content', 'wysiwyg'],
  ],
  [
    'caption',
    ['^pie$', 'bildtext', 'bildunterschrift', 'bu', 'caption', 'captions', 'chu thich', 'cutline', 'figcaption', 'figure text',
     'gallery text', 'image (text|description|legend)', 'img ?(desc|descr|description)', 'legend', 'legende', 'leyenda', 'media caption',
     'media desc', 'photo (cms|desc|description)', 'photocms caption', 'pic ?(desc|info|text)', 'picture text', 'pie (de )?(foto|imagen)', 'pieds?',
     'wp caption text'],
  ],
  [
    'comment',
    ['binh luan', 'binhluan', 'comentario', 'comentarios', 'comment', 'commentaire', 'commentaires', 'commentarea',
     'commentbox', 'commentform', 'commenti', 'commentlist', 'comments', 'commentsblock', 'dark comment', 'discussion',
     'disqus', 'fb comments?', 'kommentar', 'kommentare', 'kommentarer', 'livefyre', 'pingback', 'reactions?', 'replies',
     'reply', 'respond', 'responses', 'spot im', 'talkback', 'trackback', 'trackbacks'],
  ],
  [
    'credit',
    ['copyright holder', 'copyright image', 'credit', 'credits', 'fotograf', 'image author', 'photo (by|author)',
     'photocredit', 'photographer', 'quelle'],
  ],
  [
    'date',
    ['(article|byline|entry|post|story)? ?metadata( date)?', 'article meta', 'byline meta', 'created', 'date', 'dated', 'dateline', 'datetime', 'datum', 'entry meta', 'fecha',
     'meta time', 'ngay', 'ngay dang', 'post meta', 'postdate', 'posted on', 'pub date', 'pubdate', 'publish', 'publish date',
     'published', 'publishing', 'release date', 'submitted', 'thoi gian', 'thoigian', 'time', 'timedata', 'timestamp', 'updated'],
  ],
  [
    'footer',
    ['bottom bar', 'colophon', 'copyright', 'disclaimer', 'foot', 'footer', 'footers', 'impressum', 'imprint', 'legal',
     'page bottom', 'site info'],
  ],
  [
    'hidden',
    ['assistive text', 'element invisible', 'hidden (print|accessible|text)', 'invisible', 'no ?display', 'nodisplay',
     'noscript', 'offscreen', 'print only', 'printonly', 'screen reader( text)?', 'sr only', 'visually ?hidden',
     'visuallyhidden'],
  ],
  [
    'lead',
    ['abstract', 'article (abstract|desc|description|excerpt|intro|summary|subtitle|sub title|teaser text)', 'bajada',
     'chapeau', 'chapo', 'copete', 'deck', 'dek', 'detail desc', 'entradilla', 'excerpt', 'ingress', 'intro', 'introduction',
     'introtext', 'kicker text', 'lead', 'leadtext', 'lede', 'linha ?fina', 'mo ta', 'news desc', 'sapo', 'sommario',
     'standfirst', 'strapline', 'sub ?headline', 'subhead', 'subheading', 'subtitle', 'sumario', 'summary', 'teaser text',
     'tom tat', 'untertitel', 'vorspann'],
  ],
  [
    'navigation',
    ['bread ?crumbs?', 'breadcrumb', 'clock', 'crumb', 'crumbs', 'current (date|time)', 'masthead',
     'menu', 'menus', 'nav', 'navbar', 'navi', 'navigation', 'navlinks', 'off canvas', 'page(r|rs)', 'pagenavi', 'pagination', 'paging',
     'post navigation', 'prev next', 'prevnext', 'skip (link|nav|to)', 'skiplink', 'subnav', 'tab bar', 'topbar',
     'wp pagenavi'],
  ],
  [
    'newsletter',
    ['abo box', 'abonnement', 'boletim', 'boletín', 'bollettino', 'donates?', 'donations?', 'email form', 'mail ?list',
     'mailchimp', 'mc embed signup', 'membership promo', 'newsletter', 'newsletters', 'opt ?in',
     'paywall (banner|barrier|box|cta|message|offer|prompt|promo)', 'regwall', 'sign ?up', 'signup', 'spenden', 'subscribe', 'subscriber promo', 'subscription', 'subscriptions', 'support us'],
  ],
  [
    'overlay',
    ['bottom sheet', 'cmp banner', 'consent', 'cookie', 'cookiebanner', 'cookies', 'didomi', 'gdpr', 'interstitial',
     'lightbox', 'modal', 'onetrust', 'overlay', 'pop up', 'popmake', 'popup', 'pum', 'toast', 'usercentrics'],
  ],
  [
    'player',
    ['audio', 'audio ?(box|embed|module|widget)', 'brightcove', 'jw ?player', 'listen', '(audio|html|media|podcast|video) ?player', 'player (container|embed|info|wrapper)', 'podcasts?',
     'podcast ?(box|embed|module|promo|teaser|widget)', 'read ?aloud', 'speech', 'videos?',
     'video ?(box|card|component|container|embed|info|module|promo|resource|teaser|widget|wrapper)'],
  ],
  [
    'related',
    ['also (read|like|see)', 'article (list|relate|related|recirc|more)s?', 'articles? liés', 'aside related', 'bai lien quan',
     'box tin', 'carousel', 'chuyen muc khac', 'cung chuyen muc', 'doc them', 'en savoir plus', 'further reading',
     'ht?r recommendations', 'inline related', 'insert wiki( content)?', 'jp relatedposts', 'khac', 'latest (news|posts|articles|stories)', 'lien quan',
     'lienquan', 'linkbox', 'links?list', 'lire aussi', 'mais lidas', 'mehr zum thema', 'mgid',
     'more (articles|from|in|links|news|on|posts|reading|stories|like this)', 'morenews',
     'most (commented|popular|read|viewed)', 'mostread', 'mostviewed', 'news box', 'news more', 'next (article|post|story)',
     'nrelate', 'other (news|posts|stories)', 'outbrain', 'popular', 'popular posts', 'prev(ious)? (article|post|story)',
     'promoted', 'quick ?links', 'read (also|next)', 'recent (posts|articles|news)', 'recirc', 'recirculation', 'recommend',
     'recommendation', 'recommendations', 'recommended', 'relacionad(a|o)s?', 'related', 'relatednews', 'relatedposts',
     'relation', 'relations', 'see also', 'similar', 'similar posts', 'story box', 'suggested', 'suggestions', 'taboola',
     'thematic', 'tin ?(cung|lien|khac|moi)', 'tinkhac', 'tinlienquan', 'tinmoi', 'topstories', 'trending', 'up next',
     'upnext', 'weiterlesen', 'whats? next', 'xem nhieu', 'xem them', 'yarpp', 'you may', 'zergnet'],
  ],
  [
    'share',
    ['a2a (button|dd|floating|kit)', 'addthis', 'addtoany', 'bookmarks?', 'bottom of social', 'chia se', 'chiase', 'compartilhar?e?', 'compartir',
     'condividi', 'follow( us)?', 'following', 'heateor', 'like button', 'partage', 'partager', 'share', 'share ?bar',
     'share ?box', 'share ?buttons?', 'share ?tools', 'sharebar', 'sharedaddy', 'shares', 'sharethis', 'shariff', 'sharing',
     'sns', 'social', 'social ?bar', 'social ?icons', 'social ?links', 'socialmedia', 'socials', 'ssba', 'teilen',
     'tweet ?button', 'zalo share'],
  ],
  [
    'sidebar',
    ['^secondary$', '^widget', 'aside', 'col right', 'colright', 'column right', 'marginal', 'marginalspalte', 'rail',
     'right ?col(umn)?', 'right ?rail', 'secondary (widget|sidebar|column|col|content|nav)', 'side ?bar', 'sidebars?',
     'sidecol', 'sidecolumn', 'widget area', 'widgets'],
  ],
  [
    'tags',
    ['^tag$', 'article (keywords|tags|topics)', 'assuntos', 'block tag', 'cat links', 'categories links',
     'entry (categories|tags|footer|utility)', 'etiquetas', 'filed under', 'hashtags?', 'keyword', 'keywords', 'meta ?tags',
     'post (categories|footer|tags|info|utility)', 'postmetadata', 'schlagwort(e|er)?', 'schlagworte', 'tag ?box', 'tag ?list',
     'mots cles', 'tag cloud', 'tagcloud', 'tagged', 'tags', 'tags ?links', 'temas', 'topic list', 'topics', 'trefwoorden', 'tu khoa', 'tukhoa'],
  ],
  [
    'teaser',
    ['article teaser', 'promo', 'promos', 'teaser', 'teaser ?(box|list|text)s?', 'teasers'],
  ],
  [
    'title',
    ['article (heading|headline|title)', 'content title', 'detail title', 'entry title', 'head ?line', 'headline',
     'news title', 'page title', 'post title', 'story (headline|title)', 'tieu de', 'tieude', 'title',
     'title (article|detail|news|page|post)', 'titre', 'titulo', 'titulo noticia', 'ueberschrift'],
  ],
  [
    'tools',
    ['action ?bar', 'actions', 'article (actions|buttons|tools)', 'audio player', 'buttons?', 'captcha', 'feedback', 'gigya',
     'kudo', 'likes?', 'login', 'poll', 'post ratings', 'print ?(button|icon|link|only)', 'quiz', 'rate', 'rating', 'ratings',
     'recaptcha', 'report error', 'search', 'searchform', 'star rating', 'survey', 'tool ?bar', 'tool ?tip', 'toolbox',
     'tools', 'translate', 'tts', 'video ?player( title)?', 'vote', 'voting', 'wp polls'],
  ],
]; // biome-ignore format: tables

/** Phrases whose words do not mean what they mean elsewhere: commentary is the story, not what readers say of it. */
export const misleading: readonly string[] = [
  'archives? by',
  'browse by',
  'dialog off canvas',
  'filter by',
  'live (match )?comments?',
  'news nav( title)?',
  'node promoted',
  'powered by',
  'sort by',
  'with topbar',
];
