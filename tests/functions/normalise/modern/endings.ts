import { type ModernPage, modernPage } from './page.ts';
import type { Language } from './prose.ts';

const ending = (name: string, language: Language, below: string, beside = ''): ModernPage =>
  modernPage({
    name,
    language,
    title: 'Crane leaves the quay',
    body: `<header><a href="/">The Paper</a><nav><a href="/a">News</a><a href="/b">Sport</a></nav></header><main><article><h1>Crane leaves the quay</h1><div class="e1k2"><p>$1</p><p>$2</p><p>$3</p><p>$4</p>${below}</div>${beside}</article></main><footer><a href="/i">Imprint</a></footer>`,
  });

/** What follows the last paragraph and is none of the story. */
export const endings: readonly ModernPage[] = [
  ending('who the author is', 'en', '<p><em>Mara Lindt is a reporter at The Paper who covers ports and shipping. She can be reached at mara@paper.example.</em></p>'),
  ending('where it was published first', 'en', '<p><em>This article was first published on 17 March 2026.</em></p>'),
  ending('who contributed', 'en', '<p>Additional reporting by Jon Hale and Ana Reis; editing by Tom Webb</p>'),
  ending('a call to write to the newsroom', 'en', '<p>Do you have a story for us? Email our newsroom at <a href="mailto:tips@paper.example">tips@paper.example</a>.</p><p>For more stories like this, <a href="/n">check our news page</a>.</p>'),
  ending('an app', 'en', '<p>Download our app for the latest news on your phone.</p><p>Subscribe to our WhatsApp channel.</p>'),
  ending('cards without class names', 'en', '', '<div><div>You might also like</div><div><a href="/1"><img src="/1.jpg" width="200" height="120"><div>Ferry stays in port for repairs</div></a></div><div><a href="/2"><img src="/2.jpg" width="200" height="120"><div>Lighthouse opens again</div></a></div></div>'),
  ending('comments without class names', 'en', '', '<section><h2>Comments</h2><p>Please log in to comment. All comments are moderated by our team before they appear.</p><ul><li><b>Joe</b><p>I will miss the crane very much, it was always there when I looked out of my window.</p></li></ul></section>'),
  ending('tags without class names', 'en', '<p>Topics: <a href="/t/1">Ports</a> <a href="/t/2">Museums</a> <a href="/t/3">Work</a></p>'),
  ending('agency and desk in brackets', 'de', '<p>(dpa/jbr)</p>'),
  ending('German notes of origin', 'de', '<p>Quelle: dpa</p><p><em>Dieser Artikel erschien zuerst am 17. März 2026.</em></p><p>© dpa-infocom, dpa:260318-99-123456/2</p>'),
  ending('German newsletter and app', 'de', '<p><strong>Lesen Sie auch:</strong> <a href="/1">Fähre bleibt für Reparaturen im Hafen</a></p><p>Jetzt den Newsletter abonnieren und nichts mehr verpassen.</p><p>Folgen Sie uns auf Facebook und Instagram.</p>'),
  ending('Spanish calls', 'es', '<p>Únete a nuestro canal de WhatsApp y recibe las noticias en tu móvil.</p><p>Síguenos en Google News.</p><p>Te puede interesar: <a href="/1">El transbordador sigue en reparación</a></p>'),
  ending('French notes', 'fr', '<p>(Avec AFP)</p><p>À lire aussi <a href="/1">Le ferry reste à quai pour réparations</a></p><p>Retrouvez toute l’actualité sur notre chaîne WhatsApp.</p>'),
  ending('Vietnamese calls', 'vi', '<p>Theo dõi chúng tôi trên Zalo để nhận tin mới nhất.</p><p>Mời bạn đọc gửi ý kiến về tòa soạn theo địa chỉ toasoan@paper.example.</p><p>>> Xem thêm: <a href="/1">Phà nằm bến chờ sửa chữa</a></p>'),
  ending('Russian calls', 'ru', '<p>Подписывайтесь на наш канал в Telegram.</p><p>Фото: Олег Рог</p><p>Читайте также: <a href="/1">Паром остался в порту</a></p>'),
  ending('Chinese notes', 'zh', '<p>（完）</p><p>编辑：王海</p><p>来源：港口日报</p><p>版权声明：本文版权归港口日报所有，未经授权不得转载。</p>'),
  ending('Japanese notes', 'ja', '<p>【関連記事】</p><p><a href="/1">渡し船、修理のため運休</a></p><p>無断転載を禁じます。</p>'),
  ending('Korean notes', 'ko', '<p>한지우 기자 jiwoo@paper.example</p><p>&lt;저작권자 ⓒ 신문, 무단 전재 및 재배포 금지&gt;</p><p>▶ 신문 채널 구독하기</p>'),
  ending('Arabic calls', 'ar', '<p>اقرأ أيضا: <a href="/1">العبارة تبقى في الميناء</a></p><p>تابعوا آخر الأخبار عبر قناتنا على تلغرام.</p>'),
  ending('Hindi calls', 'hi', '<p>ये भी पढ़ें: <a href="/1">नौका मरम्मत के लिए बंदरगाह में</a></p><p>ताज़ा ख़बरों के लिए हमारे व्हाट्सऐप चैनल से जुड़ें।</p>'),
]; // biome-ignore format: pages are read as markup
