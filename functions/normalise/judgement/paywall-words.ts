/** How a paywall asks, at the end of what it lets through. Lower case, sorted by language. */
export const paywallPhrases: readonly string[] = (
  'اشترك لقراءة|للمشتركين فقط|' + // ar
  'само за абонати|' + // bg
  'dostupný jen pro předplatitele|dostupný pouze pro předplatitele|jen pro předplatitele|pouze pro předplatitele|' +
  'předplaťte si|' + // cs
  'allerede abonnent|bliv abonnent|få adgang til artiklen|kun for abonnenter|' + // da
  'dieser artikel ist exklusiv|jetzt abonnieren|jetzt weiterlesen|mit einem abo|nur für abonnenten|' +
  'weiterlesen mit|bereits abonnent|artikel freischalten|' + // de
  'γίνετε συνδρομητής|μόνο για συνδρομητές|' + // el
  'already a subscriber|already have a subscription|become a subscriber|continue reading with|' +
  'create a free account to continue|for subscribers only|free articles remaining|free articles this month|' +
  'log in to continue reading|reached your article limit|register to continue reading|sign in to read|' +
  'start your free trial|subscribe for full access|subscribe for unlimited access|subscribe now to read|' +
  'subscribe to continue|subscribe to keep reading|subscribe to read|this article is for subscribers|' +
  'this content is for subscribers|this story is for subscribers|to continue reading|to keep reading|' +
  'to read the full|unlock this article|you have reached your limit|' + // en
  'exclusiva para suscriptores|exclusivo para suscriptores|hazte suscriptor|para seguir leyendo|' +
  'solo para suscriptores|suscríbase para|suscríbete para|' + // es
  'ainult tellijatele|' + // et
  'ویژه مشترکان|' + // fa
  'jatka lukemista tilaamalla|tilaajille|' + // fi
  'abonnez-vous pour|article réservé aux abonnés|cet article est réservé|contenu réservé aux abonnés|' +
  'déjà abonné|la suite est réservée|pour lire la suite|' + // fr
  'למנויים בלבד|' + // he
  'samo pretplatnicima|samo za pretplatnike|само претплатницима|само за претплатнике|' + // hr, sr
  'csak előfizető|előfizetéssel olvasható|előfizetőink|fizessen elő|' + // hu
  'berlangganan untuk|khusus pelanggan|' + // id
  'abbonati per|contenuto riservato agli abbonati|per continuare a leggere|già abbonato|' +
  'riservato agli abbonati|' + // it
  '会員限定です|有料会員限定|有料記事です|' + // ja
  '구독 후|구독자 전용|유료 회원 전용|전체 기사를 읽을 수|' + // ko
  'tik prenumeratoriams|' + // lt
  'tikai abonentiem|' + // lv
  'lees verder met|alleen voor abonnees|al abonnee|word abonnee|word lid en lees|' + // nl
  'for abonnenter|forbeholdt abonnenter|bli abonnent|kjøp tilgang|' + // no
  'aby czytać dalej|aby przeczytać cały|tylko dla prenumeratorów|wykup dostęp|wykup prenumeratę|' + // pl
  'apenas para assinantes|assine para|conteúdo exclusivo para assinantes|exclusivo para assinantes|' +
  'exclusivo para subscritores|para continuar lendo|para continuar a ler|' + // pt
  'abonează-te pentru|doar pentru abonați|' + // ro
  'доступен по подписке|доступно только подписчикам|только для подписчиков|оформите подписку|' + // ru
  'len pre predplatiteľov|predplaťte si|' + // sk
  'samo za naročnike|' + // sl
  'bli prenumerant|endast för prenumeranter|för prenumeranter|läs vidare|redan prenumerant|' +
  'vill du läsa hela artikeln|' + // sv
  'เฉพาะสมาชิก|' + // th
  'abonelere özel|devamını okumak için abone|' + // tr
  'лише для передплатників|оформіть передплату|тільки для передплатників|' + // uk
  'dành cho độc giả trả phí|dành riêng cho bạn đọc|để đọc toàn bộ bài|đăng ký để đọc|đăng nhập để đọc tiếp|' +
  'mua gói để đọc|nội dung dành cho hội viên|' + // vi
  '订阅后阅读|订阅以继续|訂閱後閱讀|付费内容|付费阅读|会员专享|會員專屬|仅限会员' // zh
).split('|'); // biome-ignore format: a table

/** How a paywall counts what is left to read: of an article of 400 words, in the languages where papers do. Lower case. */
export const remainder =
  /残り[：:\s]{0,2}[\d,]{2,7}\s?文?字|il vous reste [\d.,]{1,5}\s?%|pozostało [\d.,]{1,5}\s?%/;
