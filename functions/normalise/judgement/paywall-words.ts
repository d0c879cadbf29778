/** How a paywall asks, at the end of what it lets through. Lower case, sorted by language. */
export const paywallPhrases: readonly string[] = [
  'předplaťte si', // cs
  'allerede abonnent', 'bliv abonnent', 'få adgang til artiklen', // da
  'dieser artikel ist exklusiv', 'jetzt abonnieren', 'jetzt weiterlesen', 'mit einem abo', 'nur für abonnenten',
  'weiterlesen mit', 'bereits abonnent', 'artikel freischalten', // de
  'already a subscriber', 'become a subscriber', 'continue reading with', 'create a free account to continue',
  'for subscribers only', 'log in to continue reading', 'register to continue reading', 'sign in to read',
  'start your free trial', 'subscribe for full access', 'subscribe now to read', 'subscribe to continue',
  'subscribe to keep reading', 'subscribe to read', 'this article is for subscribers', 'this content is for subscribers',
  'to continue reading', 'to keep reading', 'to read the full', 'unlock this article', 'you have reached your limit', // en
  'contenido exclusivo para suscriptores', 'para seguir leyendo', 'solo para suscriptores', 'suscríbete para', // es
  'tilaajille', // fi
  'abonnez-vous pour', 'article réservé aux abonnés', 'cet article est réservé', 'contenu réservé aux abonnés',
  'déjà abonné', 'la suite est réservée', 'pour lire la suite', // fr
  'berlangganan untuk', // id
  'abbonati per', 'contenuto riservato agli abbonati', 'per continuare a leggere', 'già abbonato', // it
  'この記事は有料会員限定', '有料会員限定', '残り', // ja
  '구독 후', // ko
  'lees verder met', 'alleen voor abonnees', 'al abonnee', // nl
  'for abonnenter', 'bli abonnent', // no
  'tylko dla prenumeratorów', 'aby czytać dalej', // pl
  'apenas para assinantes', 'assine para', 'conteúdo exclusivo para assinantes', 'para continuar lendo', // pt
  'доступно только подписчикам', 'только для подписчиков', 'оформите подписку', // ru
  'för prenumeranter', 'läs vidare', // sv
  'đăng ký để đọc', 'đăng nhập để đọc tiếp', 'dành cho độc giả trả phí', 'nội dung dành cho hội viên',
  'mua gói để đọc', // vi
  '订阅后阅读', '订阅以继续', '訂閱後閱讀', '仅限会员', // zh
]; // biome-ignore format: a table
