/**
 * What class and id names of news pages mean. Names are split into lower-case words first (`relatedPosts_box` →
 * `related posts box`), so a pattern matches whole words. Sources: the CMSs and publishers met so far, in the
 * languages of their templates; sorted within a role.
 */
export const roles = {
  ad: 1,
  author: 2,
  body: 4,
  caption: 8,
  comment: 16,
  date: 32,
  hidden: 64,
  lead: 128,
  navigation: 256,
  newsletter: 512,
  related: 1024,
  share: 2048,
  sidebar: 4096,
  tags: 8192,
  title: 16_384,
  tools: 32_768,
  credit: 65_536,
  authorBox: 131_072,
  footer: 262_144,
  teaser: 524_288,
  box: 1_048_576,
  overlay: 2_097_152,
} as const;

export type Role = keyof typeof roles;

const patterns: readonly (readonly [Role, RegExp])[] = [
  [
    'ad',
    /\b(?:ad|ads|adbox|adcode|adsbox|adsbygoogle|adsense|adslot|adspot|adunit|adv|advert|advertisement|advertising|adverts|advertorial|adwrapper|anzeige|anzeigen|dfp|google ad|googlead|gpt|publicidad|publicidade|pubblicita|quang cao|quangcao|reklam|reklama|sponsor|sponsored|sponsors|werbung)\b/,
  ],
  [
    'author',
    /\b(?:artikel autor|(?<!powered )by|autor(?:e[ns]?|in|zeile)?|auteurs?|firma|redactor|lesauteurs|unauteur|author ?(?:name|link|txt)?s?(?: name| link)?|byline|bylines|contributor|forfatter|reporter|tac gia|tacgia|writer|writers|written by|nguoi viet|article source|signature|butdanh|but danh)\b/,
  ],
  [
    'authorBox',
    /\b(?:about (?:the )?author|author (?:about|bio|biography|box|card|description|desc|details?|info|profile|section|wrap)|authorbio|authorbox|authors? info|bio|biography|guest author|post author bio|saboxplugin|writer bio)\b/,
  ],
  [
    'box',
    /\b(?:call ?out|cta|fact ?box|faktenbox|info ?box|info ?kasten|inline text ?box|pull ?quote|quote box|steckbrief|text ?kasten|toc(?: container| list)?|ez toc)\b/,
  ],
  [
    'body',
    /\b(?:(?:article|artikel|articulo|blog|blogpost|content|cms|detail|details|entry|main|maincontent|news|node|page|post|story|text)s? (?:body|content|contents|copy|detail|fulltext|inner|main|story|text|txt|content news)s?|articlebody|articlecontent|articletext|article html|body (?:content|copy|text)|bodycopy|bodytext|content (?:area|article|body|detail|main|news|text)|contentdetail|contentpost|corps|cuerpo|detail content|entrycontent|fck detail|field name body|fulltext|e content|hentry content|itemfulltext|maincontent|newscontent|noi dung|noidung|noidungtin|post entry|postbody|postcontent|posttext|prose|richtext|rich text|rte|single content|storybody|storycontent|storytext|td post content|texte|texto|testo|the content|wysiwyg)\b/,
  ],
  [
    'caption',
    /\b(?:bildtext|bildunterschrift|caption|captions|chu thich|cutline|figcaption|figure text|gallery text|image (?:text|description|legend)|img desc|legend|legende|leyenda|media caption|media desc|photo (?:cms|desc|description)|photocms caption|pie de foto|pieds?|wp caption text|picture text|bu)\b/,
  ],
  [
    'comment',
    /\b(?<!live (?:match )?)(?:binh luan|binhluan|comentario|comentarios|comment|commentaire|commentaires|commentarea|commentbox|commentform|commenti|commentlist|comments|commentsblock|dark comment|disqus|discussion|fb comments?|kommentar|kommentare|kommentarer|livefyre|reactions?|replies|reply|respond|responses|spot im|talkback|trackback|trackbacks|pingback)\b/,
  ],
  [
    'credit',
    /\b(?:copyright holder|credit|credits|fotograf|image author|photo (?:by|author)|photographer|photocredit|copyright image|quelle)\b/,
  ],
  [
    'date',
    /\b(?:created|date|dated|dateline|datetime|datum|fecha|meta time|ngay|ngay dang|postdate|post meta|posted on|pub date|pubdate|publish|published|publish date|publishing|release date|time|timestamp|thoi gian|thoigian|updated|entry meta|article meta|byline meta)\b/,
  ],
  [
    'footer',
    /\b(?:colophon|copyright|disclaimer|foot|footer|footers|impressum|imprint|legal|page bottom|site info|bottom bar)\b/,
  ],
  [
    'hidden',
    /\b(?:assistive text|element invisible|hidden (?:print|accessible|text)|invisible|no ?display|nodisplay|noscript|offscreen|print only|printonly|screen reader(?: text)?|sr only|visually ?hidden|visuallyhidden)\b/,
  ],
  [
    'lead',
    /\b(?:abstract|article (?:abstract|desc|description|excerpt|intro|summary|subtitle|sub title|teaser text)|bajada|chapeau|chapo|copete|deck|dek|entradilla|excerpt|ingress|intro|introduction|introtext|kicker text|lead|leadtext|lede|linha ?fina|sapo|sommario|standfirst|strapline|sub ?headline|subhead|subheading|subtitle|summary|sumario|teaser text|tom tat|untertitel|vorspann|mo ta|detail desc|news desc)\b/,
  ],
  [
    'navigation',
    /\b(?:bread ?crumbs?|breadcrumb|clock|crumb|crumbs|current (?:date|time)|masthead|menu|menus|nav|navbar|navi|navigation|navlinks|(?<!dialog )off canvas|page(?:r|rs)|pagenavi|pagination|paging|post navigation|prev next|prevnext|skiplink|skip (?:link|nav|to)|subnav|tab bar|topbar|wp pagenavi)\b/,
  ],
  [
    'newsletter',
    /\b(?:donate|donation|email form|mailchimp|mail ?list|mc embed signup|membership promo|newsletter|newsletters|boletim|boletín|bollettino|opt ?in|regwall|sign ?up|signup|spenden|subscribe|subscriber promo|subscription|subscriptions|abo box|abonnement|support us)\b/,
  ],
  [
    'overlay',
    /\b(?:bottom sheet|consent|cmp banner|cookie|cookies|cookiebanner|didomi|gdpr|interstitial|lightbox|modal|onetrust|overlay|popmake|popup|pop up|pum|toast|usercentrics)\b/,
  ],
  [
    'related',
    /\b(?:also (?:read|like|see)|article (?:list|related|recirc|more)s?|articles? liés|aside related|bai lien quan|carousel|cung chuyen muc|doc them|en savoir plus|further reading|ht?r recommendations|inline related|jp relatedposts|khac|latest (?:news|posts|articles|stories)|lien quan|lienquan|linkbox|links?list|lire aussi|mais lidas|mehr zum thema|mgid|more (?:articles|from|in|links|news|on|posts|reading|stories|like this)|morenews|most (?:commented|popular|read|viewed)|mostread|mostviewed|news more|next (?:article|post|story)|nrelate|other (?:news|posts|stories)|outbrain|popular|popular posts|prev(?:ious)? (?:article|post|story)|promoted|quick ?links|read (?:also|next)|recent (?:posts|articles|news)|recirc|recirculation|recommend|recommendation|recommendations|recommended|relacionad[ao]s?|related|relatednews|relatedposts|relation|relations|see also|similar|similar posts|suggested|suggestions|taboola|thematic|tin ?(?:cung|lien|khac|moi)|tinkhac|tinlienquan|tinmoi|topstories|trending|upnext|up next|weiterlesen|whats? next|xem nhieu|xem them|yarpp|you may|zergnet|chuyen muc khac|box tin|story box|news box)\b/,
  ],
  [
    'share',
    /\b(?:a2a|addthis|addtoany|bookmarks?|bottom of social|follow(?: us)?|following|heateor|like button|share|share ?bar|share ?box|share ?buttons?|share ?tools|sharebar|sharedaddy|shariff|sharethis|sharing|shares|sns|social|social ?bar|social ?icons|social ?links|socialmedia|socials|ssba|teilen|compartilhar?e?|tweet ?button|chia se|chiase|compartir|partage|partager|condividi|zalo share)\b/,
  ],
  [
    'sidebar',
    /\b(?:aside|col right|colright|column right|rail|right ?col(?:umn)?|right ?rail|^secondary$|secondary (?:widget|sidebar|column|col|content|nav)|side ?bar|sidebars?|^widget|widget area|widgets|sidecol|sidecolumn|marginal|marginalspalte)\b/,
  ],
  [
    'tags',
    /\b(?:article (?:keywords|tags|topics)|block tag|categories links|entry (?:categories|tags|footer|utility)|etiquetas|keyword|keywords|meta ?tags|post (?:categories|footer|tags|info|utility)|postmetadata|schlagworte|tag ?box|tag ?list|tagcloud|tagged|tags|tags ?links|topic list|topics|tu khoa|tukhoa|cat links|filed under|schlagwort(?:e|er)?|hashtags?|tag cloud|assuntos)\b/,
  ],
  ['teaser', /\b(?:article teaser|promo|promos|teaser|teasers|teaser ?(?:box|list|text)s?)\b/],
  [
    'title',
    /\b(?:article (?:heading|headline|title)|content title|detail title|entry title|head ?line|headline|news title|page title|post title|story (?:headline|title)|tieu de|tieude|title|title (?:article|detail|news|page|post)|titre|titulo|titulo noticia|ueberschrift)\b/,
  ],
  [
    'tools',
    /\b(?:action bar|actions|article (?:actions|buttons|tools)|audio player|buttons?|captcha|feedback|login|poll|print ?(?:button|icon|link|only)|quiz|rate|rating|ratings|recaptcha|report error|search|searchform|survey|tool ?bar|tool ?tip|toolbox|tools|translate|tts|vote|voting|wp polls|gigya|kudo|likes?|post ratings|star rating)\b/,
  ],
];

const digit = /\d/;
const digits = /\d+/g;
const cache = new Map<string, number>();

/** Roles (bits of `roles`) that class and id of an element suggest; 0 for none. Names are remembered between pages. */
export function rolesOf(attributes: Readonly<Record<string, string>>): number {
  const className = attributes['class'];
  const id = attributes['id'];
  return (className === undefined ? 0 : rolesOfName(className)) | (id === undefined ? 0 : rolesOfName(id));
}

function rolesOfName(written: string): number {
  // `post-1234` and `post-1235` say the same; numbers would fill the cache with names seen once.
  const name = digit.test(written) ? written.replace(digits, '0') : written;
  const known = cache.get(name);
  if (known !== undefined) return known;
  if (cache.size > 50_000) cache.clear();
  const found = judge(wordsOf(name.slice(0, 300)));
  cache.set(name, found);
  return found;
}

function judge(words: string): number {
  let found = 0;
  for (const [role, pattern] of patterns) if (pattern.test(words)) found |= roles[role];
  return found;
}

function wordsOf(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .toLowerCase()
    .trim();
}
