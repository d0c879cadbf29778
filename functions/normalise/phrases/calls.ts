import { beginning, type Phrases } from './phrases.ts';

/**
 * How a site asks its reader to do something: follow, subscribe, join, download, log in, pay, consent. Each names the
 * site itself ("our", "us") or a network, so that a sentence of a story does not begin so.
 */
const phrases: Phrases = {
  ar: ['اشترك(?:وا)? (?:في|الآن)', 'انضم(?:وا)? إلى', 'تابعونا', 'تابعوا? .{0,40}(?:عبر|على) ', 'حم[ّ]?ل(?:وا)? (?:التطبيق|تطبيق)', 'للاشتراك'],
  bn: ['আমাদের .{0,40}(?:চ্যানেল|ফেসবুক|হোয়াটসঅ্যাপ)', 'সাবস্ক্রাইব'],
  cs: ['odebírejte', 'přihlaste se k odběru', 'sledujte nás', 'stáhněte si naši'],
  da: ['abonn[ée]r', 'følg os', 'hent vores app', 'tilmeld dig'],
  de: [
    'abonniere(?:n sie)?\\b', 'an dieser stelle (?:finden sie|befindet sich)', '(?:artikel|inhalt) nur für (?:abo|plus)', 'bereits (?:abonnent|registriert|plus-mitglied)', 'diskutieren sie\\b', 'empfohlener (?:redaktioneller|externer) inhalt', 'externer inhalt',
    'fehler (?:gefunden|entdeckt)\\?', 'folg(?:en sie|e|t) (?:uns|.{2,40} (?:auf|bei))\\b', 'gefällt (?:dir|ihnen) ', 'haben sie (?:fragen|anregungen|hinweise|einen fehler)\\b', 'hat (?:ihnen|dir) (?:der|dieser) ', 'hier (?:geht[’\']?s zu|können sie (?:sich|unseren)|den newsletter)\\b',
    'ich bin damit einverstanden', 'jetzt .{0,50}\\b(?:abonnieren|abo|anmelden|bestellen|downloaden|herunterladen|registrieren|testen|weiterlesen)\\b', '(?:laden sie|lade) (?:sich |dir )?(?:jetzt |hier )?(?:unsere|die .{2,30}app)\\b', 'lust auf mehr\\?', 'melde(?:n sie)? (?:sich|dich) .{0,60}(?:an|newsletter)\\b',
    'mehr (?:infos|informationen) (?:dazu|finden sie|gibt es hier)\\b', 'mit unsere[mr] .{0,30}(?:newsletter|app|whatsapp)', 'nichts (?:mehr )?verpassen', 'noch (?:kein|nicht) (?:abo|abonnent|registriert)', 'registrieren sie sich', 'schreiben sie (?:uns|einen kommentar)\\b', 'sie (?:haben|besitzen) (?:noch kein|bereits ein)\\b', 'sie möchten .{0,60}(?:newsletter|abo)\\b',
    'um (?:diesen|den|weiter).{0,60}(?:anmelden|abo|zustimm|registrier)', 'unterstütze(?:n sie)? (?:uns|unsere|unabhängigen|.{2,30} (?:mit|bereits))\\b', 'wir (?:benötigen|brauchen) (?:ihre|deine) ', 'wir respektieren (?:ihre|deine) ', 'zur anmeldung', 'zustimmen und weiter',
  ],
  el: ['ακολουθήστε (?:το|μας)', 'γραφτείτε', 'εγγραφείτε'],
  en: [
    '(?:accept|allow)(?: all)?(?: cookies| notifications)?(?: and continue)?$', 'already (?:a (?:subscriber|member)|have an account|registered|subscribed)\\b', 'by (?:clicking|entering|registering|signing up|subscribing|submitting)\\b.{0,80}\\b(?:accept|agree|consent)', '(?:click|tap) here (?:for|to)\\b', 'contact (?:our newsroom|the author|us)\\b', 'do you have (?:a|an|any) (?:information|news|story|tip)\\b', 'donate(?: now| today)?$',
    'download (?:our\\b|the .{2,40}\\bapps?\\b.{0,30}(?:for|here|now|to (?:get|read|stay)|today))', '(?:e-?mail|message|text|write to) (?:our|the author|the newsroom|us)\\b', '(?:exclusive (?:to|for)|for) (?:members|subscribers)(?: only)?$', 'external content', '(?:find|follow|like) (?:us|our|me|.{2,60}?) (?:on|at) (?:all|bluesky|facebook|google|instagram|linkedin|our|social|telegram|threads|tiktok|twitter|whatsapp|x\\b|youtube)', 'follow (?:our|us)\\b', 'for (?:all )?(?:breaking|more|the latest)\\b.{0,90}\\b(?:check|download|follow|like|sign up|subscribe|visit)\\b',
    'get (?:all|more|our|the)\\b.{0,110}\\b(?:app|inbox|newsletter|phone|your (?:device|e-?mail|mailbox))\\b', '(?:got|have) (?:a|any) (?:news|story|tip)\\b', 'if you (?:appreciate|enjoy(?:ed)?|like|value)\\b.{0,120}\\b(?:contribut|donat|support|subscri)', 'join (?:our|the (?:conversation|discussion)|us (?:on|at))\\b', 'like what you', 'listen to (?:the audio|this (?:article|story))', 'log ?in (?:or|to)\\b', 'love (?:our|what)\\b.{0,60}(?:sign up|subscrib)',
    'never miss\\b', 'our (?:journalism|reporting|work) is (?:free|funded|made possible|supported)\\b', 'please (?:consider (?:a |donat|mak|subscrib|support)|log ?in|register|sign (?:in|up)|subscribe)\\b', 'send (?:us|your) (?:a |an |your )?(?:e-?mail|feedback|letters?|message|news|photos?|stor(?:y|ies)|tips?|views)\\b', 'sign up (?:for|here|now|to|today)\\b', 'stay (?:connected|informed|up[- ]to[- ]date|updated|tuned)\\b', 'submit your (?:letter|story)\\b', 'subscribe (?:and|for|here|now|to|today)\\b',
    'support (?:independent|local|our|quality|trusted)(?: \\p{L}+)? (?:journalism|news(?:room)?|reporting|work)\\b', 'thank you for (?:reading|registering|signing up|subscribing)\\b', 'this (?:content|embed|post|video) is (?:blocked|hosted|not available|provided|unavailable)\\b', 'to (?:access|continue|read|view)\\b.{0,80}\\b(?:become|log ?in|register|sign in|subscribe)\\b', 'turn on notifications', 'want (?:more|to (?:get|read) (?:more|our))\\b', 'we (?:need|value) your (?:consent|permission|privacy)\\b', 'would you like (?:to (?:get|receive)|.{2,40} notifications)\\b', '(?:\\p{L}+ )?would like to send you\\b', 'you can (?:also )?(?:follow|join|subscribe)\\b',
  ],
  es: ['apoya (?:a|el|nuestro)\\b', 'apúntate a', 'comparte (?:esta|este|tu)\\b', '(?:contenido )?(?:exclusivo|solo) (?:para )?(?:suscriptores|socios)', 'descarga(?:te)? (?:aquí|la app|nuestra)\\b', 'haz clic aquí', 'hazte (?:miembro|premium|socio|suscriptor)', 'inicia sesión', '¡?mira (?:lo que tiene nuestro|nuestro canal)', 'para (?:comentar|leer|seguir leyendo)\\b.{0,80}(?:inici|regístr|registr|suscr)', 'puedes seguir (?:a|nos)\\b', '¿quieres añadir otro usuario', 'recibe (?:cada|en tu|las|nuestr|todas)\\b', 'recíbel[ao]s?\\b', 'regístrate', 's[ií]gu(?:enos|e a|e toda|e nuestro)\\b', 'si continúas leyendo en (?:este|otro)', 'si te (?:gustó|ha gustado|interesa)\\b', 'suscr[ií]b(?:ete|ase|irse)\\b', '¿?te ha (?:gustado|interesado)', 'tu suscripción se está usando', '¿?(?:ya )?(?:eres|soy) suscriptor', '¿?ya sabías que .{0,60}canal', 'únete (?:a|al|aquí|desde|en)\\b'],
  fa: ['به کانال .{0,30} بپیوندید', 'عضو کانال', 'ما را در .{0,30} دنبال'],
  fr: ['abonnez-vous', '(?:cet? )?(?:article|contenu) (?:est |vous est )?réservé (?:à|aux)\\b', 'déjà (?:abonné|inscrit)', '(?:écouter|écoutez) (?:cet |l[’\'])article', 'faites un don', 'il vous reste .{2,20} de cet', 'inscrivez-vous', 'la suite (?:de cet article )?est réservée', 'pour (?:lire la suite|continuer|soutenir)\\b', 'recevez\\b.{0,60}(?:mail|newsletter|lettre)', 'rejoignez(?:-nous)?\\b', 'restez informé', 'retrouvez\\b.{0,90}(?:application|chaîne|facebook|newsletter|telegram|whatsapp)', 'soutenez(?:-nous)?\\b', 'suivez(?:-nous| l[’\']actualité| toute l)\\b', 'téléchargez (?:l[’\']appli|notre)'],
  he: ['הצטרפו ל', 'עקבו אחרי'],
  hi: ['.{0,60}(?:टेलीग्राम|व्हाट्सएप|व्हाट्सऐप) (?:चैनल|ग्रुप)', '.{0,40}ऐप डाउनलोड', 'डाउनलोड करें', 'ता[ज़जा़]+ ?[ख़खा़]+बर.{0,80}(?:क्लिक|जुड़|पढ़|फॉलो)', 'हमें .{0,30}फॉलो', 'हमारे .{0,40}(?:चैनल|पेज)'],
  hu: ['csatlakozz', 'iratkozz', 'kövess'],
  id: ['cek berita', 'dapatkan (?:berita|update)', 'download aplikasi', 'gabung (?:di|ke|dengan)', 'ikuti (?:berita|kami|saluran)', 'yuk gabung'],
  it: ['abbonati', '(?:entra|iscriviti|unisciti) (?:a|al|alla|nel|nella|qui)\\b', 'hai già un (?:abbonamento|account)', 'per continuare a leggere', 'ricevi (?:le|la|ogni|tutte)\\b', 'scarica (?:l[’\']app|la nostra)', 'segui(?:ci| tutte le| .{2,30} su)\\b', 'sostieni(?:ci)?\\b'],
  ja: ['会員登録', 'この(?:コンテンツ|記事)は.{0,24}(?:会員|有料|閲覧)', 'フォローする', 'メルマガ', 'ログイン', '続きを読む', '有料会員'],
  ko: ['▶.{0,40}(?:구독|바로가기|보기|채널|클릭)', '(?:네이버|카카오톡)?.{0,16}구독(?:하기|하세요)', '제보(?:는|하기)', '카카오톡.{0,20}(?:제보|검색|추가)'],
  nl: ['abonneer', 'download (?:de app|onze)', 'meld je aan', 'schrijf je in', 'volg (?:ons|.{2,30} op)\\b', 'wil je (?:meer|dit)\\b.{0,60}(?:abonn|nieuwsbrief)'],
  no: ['abonner', 'følg oss', 'last ned appen', 'meld deg på'],
  pl: ['bądź na bieżąco', 'dołącz do (?:nas|naszej)', 'dziękujemy,? że przeczyta', 'masz (?:ciekawy temat|informacje|temat)', 'obserwuj (?:nas|.{2,30} (?:na|w))', 'pobierz (?:aplikację|naszą)', 'polub (?:nas|nasz)', 'subskrybuj', 'zapisz się', 'zapraszamy (?:też )?do (?:subskrypcji|kontaktu|prenumeraty)'],
  pt: ['a você que chegou até aqui', 'apoie (?:o|nosso)\\b', 'assine\\b', 'baixe (?:nosso|o aplicativo|o app)\\b', 'clique aqui', '(?:entre|participe) (?:do|no|em nosso) (?:canal|grupo)', 'inscreva-se', 'j[áa] é assinante', 'o conhecimento liberta', 'receba\\b.{0,80}(?:e-?mail|notícias|whatsapp|newsletter)', 'siga(?:-nos| (?:a|o|nosso|nossas|.{2,30} n[oa]))\\b'],
  ro: ['abonează-te', 'urmărește(?:-ne)?', 'urmăriți'],
  ru: ['больше новостей', 'наш (?:канал|телеграм|telegram)', 'оформите подписку', 'подписывайтесь', 'подпишитесь', 'присоединяйтесь', 'скачайте (?:наше|приложение)', 'следите за (?:нашими|новостями)', 'читайте нас', 'хотите (?:быть в курсе|узнавать)'],
  sv: ['följ oss', 'ladda ner (?:vår )?app', 'prenumerera'],
  th: ['กดติดตาม', 'ติดตาม(?:ข่าว|เรา|ได้|อ่าน)', 'สมัครรับ'],
  tr: ['abone ol', 'bizi (?:.{0,30} )?takip', 'uygulamamızı indir'],
  uk: ['долучайтес', 'підписуйтесь', 'підпишіться', 'приєднуйтесь', 'читайте нас', 'стежте за'],
  vi: ['bạn đọc .{0,60}(?:gửi|liên hệ)', 'đăng ký (?:nhận|kênh|theo dõi)', 'mời (?:quý )?(?:bạn đọc|độc giả|quý vị)', 'tải (?:app|ứng dụng)', 'tham gia (?:kênh|nhóm) ', 'theo dõi (?:chúng tôi|kênh|.{2,40} trên (?:facebook|google|tiktok|youtube|zalo))'],
  zh: ['下载.{0,12}(?:app|客户端)', '关注.{0,20}(?:公众号|微信|我们)', '加入.{0,12}(?:頻道|群組|會員)', '我要反馈', '打开.{0,12}(?:app|客户端)', '.{0,60}(?:扫描二维码|扫码).{0,12}(?:关注|下载)', '扫(?:码|一扫|描)', '欢迎(?:关注|订阅)', '点击.{0,12}(?:下载|查看|进入)', '訂閱', '點擊.{0,12}(?:下載|查看|進入)'],
}; // biome-ignore format: a table

/** Whether a line asks the reader to do something for the site. */
export const isCall = (line: string): boolean => call.test(line);

const call = beginning(phrases);
