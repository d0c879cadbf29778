import { type ModernPage, modernPage } from './page.ts';

const nav =
  '<header class="css-1xk2m9"><a href="/">The Paper</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li><li><a href="/culture">Culture</a></li></ul></nav></header>';
const footer =
  '<footer class="css-99ab1"><ul><li><a href="/about">About us</a></li><li><a href="/terms">Terms of use</a></li></ul><p>© 2026 The Paper. All rights reserved. No part of this site may be reproduced without permission of the publisher.</p></footer>';
const cards = (titles: readonly string[]): string =>
  titles
    .map((title, i) => `<div class="css-c4rd"><a href="/news/card-${i}"><img src="/c${i}.jpg" width="300" height="200"><h3>${title}</h3></a><p>Two lines of teaser text that say what the other story is about, ending in dots…</p></div>`)
    .join(''); // biome-ignore format: one card

/** How publishers of today build the article itself. */
export const structures: readonly ModernPage[] = [
  modernPage({
    name: 'hashed classes, every paragraph in a block of its own, advertisements between',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `<div id="__next">${nav}<main class="sc-bdVaJa"><div class="sc-htpNat iDvXyz"><h1 class="sc-bwzfXH">Crane leaves the quay</h1><div class="sc-ifAKCX">By <a href="/by/mara-lindt">Mara Lindt</a></div><time datetime="2026-03-18T07:00:00Z">18 March 2026</time></div><div class="sc-EHOje"><div class="sc-bZQynM"><p class="sc-gzVnrw">$1</p></div><div class="sc-bZQynM"><p class="sc-gzVnrw">$2</p></div><div class="sc-ad0 htlad-inline"><span>Advertisement</span></div><div class="sc-bZQynM"><p class="sc-gzVnrw">$3</p></div><div class="sc-bZQynM"><p class="sc-gzVnrw">$4</p></div></div><section class="sc-jTzLTM"><h2 class="sc-fjdhpX">More on this</h2>${cards(['Ferry stays in port for repairs', 'Lighthouse opens again after years', 'Divers find an anchor in the basin'])}</section></main>${footer}</div>`,
  }),
  modernPage({
    name: 'standfirst in the header, body in sibling modules',
    language: 'de',
    title: 'Kran verlässt den Kai',
    body: `${nav}<article class="article"><header class="article-header"><span class="article-header__kicker">Hafen</span><h1>Kran verlässt den Kai</h1><p class="article-header__intro">Vierzig Jahre stand er dort. Nun kommt er ins Museum, und mit ihm geht ein Stück Stadt.</p><p class="article-header__meta">Von <a href="/autor/1">Jette Brandt</a><br>18. März 2026, 7:00 Uhr</p></header><section class="article-module"><p>$1</p></section><section class="article-module article-module--image"><figure><img src="/kran.jpg" width="800" height="500"><figcaption>Der Kran im Nebel <span>Foto: Ole Horn</span></figcaption></figure></section><section class="article-module"><h2>Ruhigere Nächte</h2><p>$2</p><p>$3</p></section><section class="article-module"><p>$4</p></section></article>${footer}`,
    lines: ['Vierzig Jahre stand er dort. Nun kommt er ins Museum, und mit ihm geht ein Stück Stadt.', '$1', 'Ruhigere Nächte', '$2', '$3', '$4'],
  }),
  modernPage({
    name: 'blocks with data-component, standfirst and byline as components',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `${nav}<main id="main-content"><article class="ssrcss-1"><header data-component="headline-block"><h1>Crane leaves the quay</h1></header><div data-component="byline-block"><div><span>Mara Lindt</span><span>Harbour correspondent</span></div></div><div data-component="image-block"><figure><picture><source srcset="/a-480.jpg 480w, /a-976.jpg 976w"><img alt="" src="/a-976.jpg" width="976" height="549"></picture><span>Getty Images</span><figcaption>The crane has stood here since 1986</figcaption></figure></div><div data-component="text-block"><p><b>$1</b></p></div><div data-component="text-block"><p>$2</p></div><div data-component="links-block"><ul><li><a href="/n/1">Ferry stays in port for repairs</a></li><li><a href="/n/2">Lighthouse opens again after years</a></li></ul></div><div data-component="subheadline-block"><h2>Quieter nights</h2></div><div data-component="text-block"><p>$3</p><p>$4</p></div><div data-component="topic-list"><h2>Related topics</h2><ul><li><a href="/t/1">Ports</a></li><li><a href="/t/2">Museums</a></li></ul></div></article></main>${footer}`,
    lines: ['$1', '$2', 'Quieter nights', '$3', '$4'],
  }),
  modernPage({
    name: 'block editor: groups, separators, pull quote, gallery, newsletter pattern',
    language: 'es',
    title: 'La grúa deja el muelle',
    body: `${nav}<main class="wp-block-group"><h1 class="wp-block-post-title">La grúa deja el muelle</h1><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">Cuarenta años en el muelle terminan este mes con un viaje lento hasta el museo.</p></div><div class="wp-block-template-part"><div class="wp-block-post-author-name">Por Nuria Solana</div><div class="wp-block-post-date"><time datetime="2026-03-18T07:00:00Z">18 marzo, 2026</time></div></div><div class="entry-content wp-block-post-content"><p>$1</p><figure class="wp-block-pullquote"><blockquote><p>«Noches más tranquilas»</p></blockquote></figure><p>$2</p><hr class="wp-block-separator"><h2 class="wp-block-heading">Lo que dicen los vecinos</h2><p>$3</p><div class="wp-block-group has-background newsletter-pattern"><h3>Suscríbete a nuestro boletín</h3><p>Cada mañana las noticias del puerto en tu correo.</p></div><figure class="wp-block-gallery"><figure class="wp-block-image"><img src="/1.jpg" width="600" height="400"><figcaption>La grúa en 1990</figcaption></figure><figure class="wp-block-image"><img src="/2.jpg" width="600" height="400"><figcaption>La grúa hoy</figcaption></figure></figure><p>$4</p></div><div class="wp-block-post-terms"><span>Etiquetas: </span><a href="/t/a">puerto</a>, <a href="/t/b">museo</a></div></main>${footer}`,
    lines: ['Cuarenta años en el muelle terminan este mes con un viaje lento hasta el museo.', '$1', '$2', 'Lo que dicen los vecinos', '$3', '$4'],
  }),
  modernPage({
    name: 'a hidden summary above the first paragraph that is shown',
    language: 'de',
    title: 'Kran verlässt den Kai',
    body: `${nav}<main><article><h1>Kran verlässt den Kai</h1><div class="x1"><div hidden><p>Der Kran kommt Ende des Monats ins Museum, das hat die Hafenbehörde nun entschieden.</p><p>Die Angaben können fehlerhaft sein, denn dieses Werkzeug wird von uns erst noch erprobt.</p></div><p>$1</p><p>$2</p><p hidden>$3</p><p hidden>$4</p></div></article></main>${footer}`,
  }),
  modernPage({
    name: 'text after a teaser above and a paywall that hides paragraphs which are there',
    language: 'fr',
    title: 'La grue quitte le quai',
    head: '<script type="application/ld+json">{"@type":"NewsArticle","headline":"La grue quitte le quai","isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".paywall"}}</script>',
    body: `${nav}<main class="article__wrapper"><section class="article__header"><h1 class="article__title">La grue quitte le quai</h1><p class="article__desc">Après quarante ans de service, elle rejoint le musée de la ville, non sans quelques regrets.</p><p class="article__author">Par <a href="/a/1">Margaux Delorme</a></p><p class="article__date">Publié le 18 mars 2026 à 07h00, mis à jour à 09h12</p><span class="article__readtime">Temps de lecture 3 min.</span><div class="article__status">Article réservé aux abonnés</div></section><article class="article__content"><p class="article__paragraph">$1</p><p class="article__paragraph paywall">$2</p><div class="paywall"><h2 class="article__sub-title">Des nuits plus calmes</h2><p class="article__paragraph">$3</p><p class="article__paragraph">$4</p></div><p class="article__reacts">Margaux Delorme</p><section class="article__paywall-offer"><h4>La suite est réservée aux abonnés.</h4><p>Déjà abonné ? Se connecter</p></section></article></main>${footer}`,
    lines: ['Après quarante ans de service, elle rejoint le musée de la ville, non sans quelques regrets.', '$1', '$2', 'Des nuits plus calmes', '$3', '$4'],
  }),
  modernPage({
    name: 'paragraphs hidden until the reader pays, and a hidden dialog',
    language: 'de',
    title: 'Kran verlässt den Kai',
    body: `${nav}<main><article><h1>Kran verlässt den Kai</h1><div class="article-content"><p>$1</p><p hidden>$2</p><p style="display: none">$3</p><h2 hidden>Leisere Nächte</h2><ul hidden><li>Mehr Schlaf</li></ul><p hidden>$4</p></div></article></main><div style="display:none" class="x1"><p>Wir und unsere Partner verarbeiten Angaben über Ihr Gerät, um Ihnen diese Seite zu zeigen.</p><p>Sie können Ihre Zustimmung jederzeit mit Wirkung für die Zukunft in den Einstellungen widerrufen.</p></div>${footer}`,
    lines: ['$1', '$2', '$3', 'Leisere Nächte', 'Mehr Schlaf', '$4'],
  }),
  modernPage({
    name: 'a box behind the first paragraph, folded away',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `${nav}<main><article><h1>Crane leaves the quay</h1><div class="c-9"><div class="c-1"><p>The museum has made room between the lock gates and the old harbour railway, where it can be seen from the bridge.</p><p>Three tugs will pull the pontoon at walking pace, and the ferries will stay in port until it has passed the mole.</p><p>$1</p><p>$2</p></div><div class="c-2" style="display:none"><p>$3</p><p>$4</p></div><div class="c-3" style="display:none"><p>Copied.</p></div></div></article></main>${footer}`,
    lines: ['The museum has made room between the lock gates and the old harbour railway, where it can be seen from the bridge.', 'Three tugs will pull the pontoon at walking pace, and the ferries will stay in port until it has passed the mole.', '$1', '$2', '$3', '$4'],
  }),
  modernPage({
    name: 'Japanese module page, summary above, paragraphs by br',
    language: 'ja',
    title: '港のクレーン、博物館へ',
    body: `${nav}<div class="content--detail"><section class="module--detail-content"><article class="content--detail-main"><header><h1 class="content--title"><span class="contentTitle">港のクレーン、博物館へ</span></h1><p class="content--date"><time datetime="2026-03-18T07:00">2026年3月18日 7時00分</time></p></header><p class="content--summary">$1</p><div class="content--detail-more"><section class="content--body"><div class="body-text"><p>$2<br><br>$3</p></div></section><section class="content--body"><h2 class="body-title">費用は五月に</h2><div class="body-text"><p>$4</p></div></section></div><div class="content--sns"><ul><li><a href="#">シェアする</a></li></ul></div></article></section><section class="module--related"><h2>関連ニュース</h2><ul><li><a href="/1">渡し船、修理のため運休</a></li><li><a href="/2">灯台が再び公開</a></li></ul></section></div>${footer}`,
    lines: ['$1', '$2', '$3', '費用は五月に', '$4'],
  }),
  modernPage({
    name: 'Korean portal: loose text and br inside one box, photo tables, reporter line at the end',
    language: 'ko',
    title: '낡은 크레인 박물관으로',
    body: `${nav}<div id="ct"><div class="media_end_head"><h2 class="media_end_head_headline"><span>낡은 크레인 박물관으로</span></h2><div class="media_end_head_info"><span class="media_end_head_info_datestamp_time">입력 2026.03.18. 오전 7:00</span></div></div><div class="newsct_article" id="contents"><article id="dic_area" class="go_trans"><span class="end_photo_org"><img id="img1" data-src="/p.jpg" width="640" height="420"><em class="img_desc">북쪽 부두의 크레인. 연합</em></span><br><br>$1<br><br>$2<br><br>$3<br><br>$4<br><br>한지우 기자 jiwoo@paper.example</article></div><div class="copyright"><p>Copyright ⓒ 신문. All rights reserved. 무단 전재 및 재배포 금지.</p></div><div class="media_end_linked_more"><a href="/x">주요뉴스해당 언론사에서 선정하며 언론사 페이지로 이동해 볼 수 있습니다.</a></div></div>${footer}`,
  }),
  modernPage({
    name: 'Chinese portal: source line above, full-width indents, editor line at the end',
    language: 'zh',
    title: '旧吊车将运往博物馆',
    body: `${nav}<div id="article-container"><div class="left main"><div class="text"><div class="text-title"><h1>旧吊车将运往博物馆</h1><div class="article-info"><span class="time">2026-03-18 07:00</span> 来源: <a href="/s">港口日报</a></div></div><article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：旧吊车将运往博物馆</p><p>　　$1</p><p>　　$2</p><p><img src="//img.paper.example/1.jpg" width="700" height="450"></p><p style="text-align:center">旧吊车。 港口日报 图</p><p>　　$3</p><p>　　$4</p><p>　　（责任编辑：王海）</p><p><a href="/back" class="backsohu">返回搜狐，查看更多</a></p></article><div class="statement">平台声明：该文观点仅代表作者本人。</div></div></div></div>${footer}`,
  }),
  modernPage({
    name: 'Russian agency: city and date before the text, inline story card, tag cloud',
    language: 'ru',
    title: 'Кран уезжает в музей',
    body: `${nav}<main><article><div class="NewsHeader_date__x1">18 марта 2026, 07:00</div><h1 class="NewsHeader_title__x2">Кран уезжает в музей</h1><div class="NewsHeader_lead__x3">Портовая техника служила городу сорок лет и теперь станет экспонатом.</div><div class="Paragraph_paragraph__nYCys"><span>$1</span></div><div class="Paragraph_paragraph__nYCys"><span>$2</span></div><div class="RelatedCard_card__q1"><a href="/n/1"><div>Читайте также</div><div>Паром остался в порту из-за ремонта</div></a></div><div class="Paragraph_paragraph__nYCys"><span>$3</span></div><div class="Paragraph_paragraph__nYCys"><span>$4</span></div><div class="Tags_tags__z9"><a href="/t/1">Порт</a><a href="/t/2">Музеи</a></div></article></main>${footer}`,
    lines: ['Портовая техника служила городу сорок лет и теперь станет экспонатом.', '$1', '$2', '$3', '$4'],
  }),
  modernPage({
    name: 'Arabic page: source line, paragraphs in a wysiwyg box, source at the end',
    language: 'ar',
    title: 'الرافعة تغادر الرصيف',
    body: `${nav}<main id="main-content-area"><header class="article-header"><h1>الرافعة تغادر الرصيف</h1><p class="article__subhead"><em>بعد أربعين عامًا من العمل تنتقل الرافعة القديمة إلى متحف المدينة.</em></p></header><figure class="article-featured-image"><div class="responsive-image"><img src="/crane.jpg?resize=770%2C513" width="770" height="513"></div><figcaption>الرافعة كما تظهر من البحر (رويترز)</figcaption></figure><div class="article-info-block"><div class="article-dates"><div class="date-simple">Published On 18/3/2026</div><div>18/3/2026</div></div><div class="article-social-share"><button>شارك</button></div></div><div class="wysiwyg wysiwyg--all-content" dir="rtl"><p>$1</p><p>$2</p><div class="more-on"><h2 class="more-on__heading">اقرأ أيضا</h2><div class="more-on__subheading">list of 2 items</div><ul><li><a href="/1">العبارة تبقى في الميناء</a></li><li><a href="/2">المنارة تفتح أبوابها</a></li></ul></div><p>$3</p><p>$4</p></div><div class="article-source"><span>المصدر:</span> <span>وكالات</span></div></main>${footer}`,
    lines: ['بعد أربعين عامًا من العمل تنتقل الرافعة القديمة إلى متحف المدينة.', '$1', '$2', '$3', '$4'],
  }),
  modernPage({
    name: 'Hindi page: paragraphs as divs with inline styles, app advertisement between',
    language: 'hi',
    title: 'क्रेन संग्रहालय जाएगी',
    body: `${nav}<article class="f3e032dd"><div><h1 class="ba1e62a6">क्रेन संग्रहालय जाएगी</h1><div class="f7ef6b3f"><span>लेखक: रिया शर्मा</span> <span>2 घंटे पहले</span></div></div><div class="b5c8f3a1"><div style="word-break:break-word"><p>$1</p></div><div style="word-break:break-word"><p>$2</p></div><div class="e6a2"><a href="/app">ऐप डाउनलोड करें</a></div><div style="word-break:break-word"><p>$3</p></div><div style="word-break:break-word"><p>$4</p></div></div><div class="c01"><h3>ये भी पढ़ें</h3><ul><li><a href="/1">नौका मरम्मत के लिए बंदरगाह में</a></li><li><a href="/2">प्रकाशस्तंभ फिर खुला</a></li></ul></div></article>${footer}`,
  }),
  modernPage({
    name: 'Vietnamese page: sapo, type boxes, photo captions, author at the end, star rating',
    language: 'vi',
    title: 'Cần cẩu rời bến',
    body: `${nav}<div class="container"><section class="section page-detail top-detail"><div class="sidebar-1"><div class="header-content"><span class="date">Thứ tư, 18/3/2026, 07:00 (GMT+7)</span></div><h1 class="title-detail">Cần cẩu rời bến</h1><p class="description">Sau bốn mươi năm, chiếc cần cẩu cũ được đưa vào bảo tàng thành phố.</p><article class="fck_detail"><p class="Normal">$1</p><figure class="tplCaption"><div class="fig-picture"><picture><source data-srcset="/c.jpg 1x, /c2.jpg 2x"><img class="lazy" src="data:image/gif;base64,R0lGOD" data-src="/c.jpg"></picture></div><figcaption><p class="Image">Cần cẩu nhìn từ biển. Ảnh: <em>Quang Bách</em></p></figcaption></figure><p class="Normal">$2</p><div class="box-tinlienquanv2"><article><h4><a href="/1">Phà nằm bến chờ sửa chữa</a></h4></article></div><p class="Normal">$3</p><p class="Normal">$4</p><p class="Normal" style="text-align:right;"><strong>Quang Bách</strong></p></article><div class="banner-ads"></div><div class="footer-content"><a href="/">Trở lại Thời sự</a><ul><li>Chia sẻ</li></ul></div></div></section></div>${footer}`,
    lines: ['Sau bốn mươi năm, chiếc cần cẩu cũ được đưa vào bảo tàng thành phố.', '$1', '$2', '$3', '$4'],
  }),
  modernPage({
    name: 'AMP: amp-img, amp-ad, amp-list, sidebar element',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `<amp-sidebar id="s"><ul><li><a href="/n">News</a></li></ul></amp-sidebar><header><a href="/">The Paper</a></header><main><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">Crane leaves the quay</h1><div class="amp-wp-meta amp-wp-byline">Mara Lindt</div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2026-03-18T07:00:00+00:00">1 day ago</time></div></header><figure class="amp-wp-article-featured-image"><amp-img src="/crane.jpg" width="1200" height="675"></amp-img><figcaption class="wp-caption-text">The crane at dawn</figcaption></figure><div class="amp-wp-article-content"><p>$1</p><amp-ad width="300" height="250"><div placeholder>Advertisement</div></amp-ad><p>$2</p><amp-social-share type="twitter"></amp-social-share><p>$3</p><p>$4</p><amp-list src="/related.json"><template type="amp-mustache"><a href="{{url}}">{{title}}</a></template></amp-list></div><footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-tag">Tags: port, museum</div></footer></article></main>`,
  }),
  modernPage({
    name: 'columns and story chunks: one half before and one after a figure, both in rows',
    language: 'es',
    title: 'La grúa deja el muelle',
    body: `${nav}<article class="ep_a a _g _g-md _g-lg"><header class="a_e _g"><div class="a_e_txt"><div class="a_k">Puertos</div><h1 class="a_t">La grúa deja el muelle</h1><h2 class="a_st">Cuarenta años en el muelle terminan este mes con un viaje lento hasta el museo.</h2></div><figure class="a_e_m a_m"><span class="a_m_w"><img src="/g.jpg" width="414" height="233"></span><figcaption class="a_m_p"><span>La grúa, el martes.</span><span class="a_m_m">Iker Roig</span></figcaption></figure></header><div class="a_md"><div class="a_md_i"><div class="a_md_a"><a href="/autor" class="a_md_a_n">Nuria Solana</a></div><div class="a_md_f"><span>Vigo - </span><time datetime="2026-03-18T07:00:00+01:00">18 mar 2026 - 07:00 CET</time></div></div></div><div class="a_c clearfix" data-dtm-region="articulo_cuerpo"><p class="">$1</p><p class="">$2</p><section class="b-mp"><h3>Más información</h3><div><a href="/1">El transbordador sigue en reparación</a></div></section><p class="">$3</p><p class="">$4</p><p class="a_p_f"><i>Puedes seguir a EL DIARIO en <a href="https://fb.example">Facebook</a> y <a href="https://x.example">X</a>, o apuntarte aquí para recibir </i><a href="/nl"><i>nuestra newsletter semanal</i></a><i>.</i></p></div></article>${footer}`,
    lines: ['Cuarenta años en el muelle terminan este mes con un viaje lento hasta el museo.', '$1', '$2', '$3', '$4'],
  }),
  modernPage({
    name: 'entries of a live blog, each with its hour',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `${nav}<main><article><h1>Crane leaves the quay</h1><div class="live-blog"><p>$1</p><div class="liveblog-entry" id="e2"><time>10:15</time><h3>Crane is lifted</h3><p>$2</p></div><div class="liveblog-entry" id="e1"><time>09:40</time><h3>Barge arrives</h3><p>$3</p><p>$4</p></div></div></article></main>${footer}`,
    lines: ['$1', '10:15', 'Crane is lifted', '$2', '09:40', 'Barge arrives', '$3', '$4'],
  }),
  modernPage({
    name: 'other stories in cards below, and no class name anywhere',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `${nav}<div><div><h1>Crane leaves the quay</h1><div><p>$1</p><p>$2</p></div><div><p>$3</p><p>$4</p></div></div><div><div><a href="/1">Ferry stays in port for repairs until May</a><p>The ferry will not sail before the end of May, the owner said, because the parts are late.</p></div><div><a href="/2">Lighthouse opens again after years</a><p>Visitors can climb the tower again from Saturday on, the town says, for the first time since 2019.</p></div><div><a href="/3">Divers find an anchor in the basin</a><p>It is three metres long and may be two hundred years old, an expert of the museum thinks.</p></div></div></div>`,
  }),
  modernPage({
    name: 'other stories in cards that say how old they are',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `${nav}<main><h1>Crane leaves the quay</h1><div><p>$1</p><p>$2</p><p>$3</p><p>$4</p></div><div><article class="c"><a href="/1"><img src="/1.jpg"><div>Ferry stays in port for repairs until May</div></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late.</p><time>2 hours ago</time></article><article class="c"><a href="/2"><img src="/2.jpg"><div>Lighthouse opens again after years</div></a><p>Visitors can climb the tower again from Saturday on, the town says, for the first time since 2019.</p><time>2 hours ago</time></article><article class="c"><a href="/3"><img src="/3.jpg"><div>Divers find an anchor in the basin</div></a><p>It is three metres long and may be two hundred years old, an expert of the museum thinks.</p><time>2 hours ago</time></article></div></main>`,
  }),
  modernPage({
    name: 'a story in a link, whose class says "desc"',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `${nav}<div><h1>Crane leaves the quay</h1><div class="article__block">$1</div><div class="article__block">$2</div><div class="article__block"><a href="/1"><img src="/1.jpg"><span class="article__desc"><span>Ferry stays in port for repairs until May</span><span>Yesterday, 08:00</span></span></a></div><div class="article__block">$3</div><div class="article__block">$4</div></div>`,
  }),
  modernPage({
    name: 'a brief among the cards of other stories, no class name anywhere',
    language: 'en',
    title: 'Crane leaves the quay',
    body: `${nav}<main><div><h1>Crane leaves the quay</h1><div><p>$1</p><p>$2</p></div></div><div><h2>More</h2><ul><li><a href="/1"><img src="/1.jpg"><h3>Ferry number 1 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li><li><a href="/2"><img src="/2.jpg"><h3>Ferry number 2 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li><li><a href="/3"><img src="/3.jpg"><h3>Ferry number 3 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li><li><a href="/4"><img src="/4.jpg"><h3>Ferry number 4 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li><li><a href="/5"><img src="/5.jpg"><h3>Ferry number 5 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li><li><a href="/6"><img src="/6.jpg"><h3>Ferry number 6 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li><li><a href="/7"><img src="/7.jpg"><h3>Ferry number 7 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li><li><a href="/8"><img src="/8.jpg"><h3>Ferry number 8 stays in port for repairs</h3></a><p>The ferry will not sail before the end of May, the owner said, because the parts are late and the yard has other ships to mend before it can begin.</p></li></ul></div></main>`,
    lines: ['$1', '$2'],
  }),
]; // biome-ignore format: pages are read as markup
