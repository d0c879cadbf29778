// The words of pages that stand in for an article. Sorted by kind, then by language.

/** What such a page says in the words of its language. */
export interface StandInWords {
  /** Its verdict. */
  readonly code:
    | 'captcha'
    | 'consent'
    | 'interstitial'
    | 'login'
    | 'maintenance'
    | 'parked'
    | 'paywall'
    | 'soft-404';
  /** Whole titles, or whole parts of one between dashes and bars. Lower case. */
  readonly titles: readonly string[];
  /** What a title contains, or a short text at its beginning. Lower case. */
  readonly phrases: readonly string[];
}

export const standInWords: readonly StandInWords[] = [
  {
    code: 'captcha',
    titles: [
      'access denied', 'access to this page has been denied', 'are you a robot', 'attention required', 'bot verification',
      'captcha', 'ddos protection', 'human verification', 'just a moment', 'one more step', 'one moment please',
      'please wait', 'robot check', 'robot or human', 'security check', 'security verification', 'verification required',
    ], // biome-ignore format: a table
    phrases: [
      'are you a human', 'are you a robot', 'are you human', 'checking if the site connection is secure',
      'checking your browser', 'complete the captcha', 'complete the security check', 'confirm you are not a robot',
      'confirm you are human', 'enable javascript and cookies to continue', 'not a robot', 'one more step',
      'pardon our interruption', 'press & hold', 'press and hold', 'request unsuccessful. incapsula',
      'to continue, please verify', 'unusual traffic', 'verify that you are human', 'verify you are a human',
      'verify you are human', 'verifying you are human', 'why have i been blocked', "you don't have permission to access",
      "you're a real person", 'your access to this site has been limited', // en
      'bestätigen sie, dass sie ein mensch sind', 'ich bin kein roboter', // de
      'no soy un robot', 'verifica que eres humano', // es
      'je ne suis pas un robot', 'vérifiez que vous êtes humain', // fr
      '私はロボットではありません', // ja
      'não sou um robô', // pt
      'я не робот', 'подтвердите, что вы не робот', // ru
      'tôi không phải là người máy', 'xác minh bạn là con người', 'xác minh bạn không phải là robot', // vi
      '人机验证', '安全验证', '請完成驗證', // zh
    ], // biome-ignore format: a table
  },
  {
    code: 'consent',
    titles: [
      'before you continue', 'consent', 'cookie consent', 'cookie policy', 'cookie settings', 'cookies', 'manage cookies',
      'privacy settings', 'your privacy', 'your privacy choices', // en
      'cookie-einstellungen', 'datenschutzeinstellungen', 'datenschutz-einstellungen', 'ihre wahl', 'mit werbung weiterlesen', // de
      'configuración de cookies', // es
      'gestion des cookies', // fr
      'informativa sui cookie', // it
      'cookie-instellingen', // nl
    ], // biome-ignore format: a table
    phrases: [
      'before you continue to', 'we and our partners store', 'we and our partners use', 'we use cookies and similar',
      'we value your privacy', 'your privacy is important to us', // en
      'mit werbung und tracking', 'weiter mit werbung', 'wir und unsere partner', 'zustimmung erforderlich', // de
      'nosotros y nuestros socios', 'valoramos su privacidad', // es
      'nous et nos partenaires', 'votre vie privée est importante', // fr
      'noi e i nostri partner', // it
      'wij en onze partners', 'wij waarderen uw privacy', // nl
      'my i nasi partnerzy', // pl
      'nós e os nossos parceiros', // pt
    ], // biome-ignore format: a table
  },
  {
    code: 'interstitial',
    titles: [
      'leaving our site',
      'redirecting',
      'you are leaving',
      'you are being redirected',
      'weiterleitung',
    ],
    phrases: [
      'click here if you are not redirected', 'click the button below to continue', 'click the button to continue',
      'if you are not redirected', 'if your browser does not redirect', 'you are being redirected', // en
      'falls sie nicht automatisch weitergeleitet', // de
      "si vous n'êtes pas redirigé", // fr
      'nếu trình duyệt không tự chuyển', // vi
    ], // biome-ignore format: a table
  },
  {
    code: 'login',
    titles: [
      'log in', 'login', 'log in to your account', 'member login', 'please log in', 'sign in', 'sign in to your account',
      'sign in to continue', // en
      'přihlášení', 'přihlásit se', // cs
      'log ind', // da
      'anmelden', 'einloggen', // de
      'iniciar sesión', 'inicia sesión', // es
      'connexion', 'se connecter', // fr
      'masuk', // id
      'accedi', // it
      'ログイン', // ja
      '로그인', // ko
      'aanmelden', 'inloggen', // nl
      'logg inn', // no
      'logowanie', 'zaloguj się', // pl
      'entrar', 'iniciar sessão', // pt
      'войти', 'вход', 'авторизация', // ru
      'logga in', // sv
      'เข้าสู่ระบบ', // th
      'giriş yap', 'oturum aç', // tr
      'увійти', // uk
      'đăng nhập', // vi
      '登录', '登入', // zh
    ], // biome-ignore format: a table
    phrases: [
      'log in to continue', 'please log in to', 'please sign in to', 'sign in to continue', 'you must be logged in',
      'you need to be logged in', 'you need to log in', // en
      'bitte melden sie sich an', // de
      'debes iniciar sesión', // es
      'vous devez être connecté', // fr
      'bạn cần đăng nhập', 'bạn phải đăng nhập', 'vui lòng đăng nhập', // vi
    ], // biome-ignore format: a table
  },
  {
    code: 'maintenance',
    titles: [
      '502 bad gateway', '503 service unavailable', '504 gateway time-out', 'bad gateway', 'coming soon', 'database error',
      'error establishing a database connection', 'gateway timeout', 'internal server error', 'maintenance', 'runtime error',
      'maintenance mode', 'scheduled maintenance', 'service unavailable', 'site maintenance', 'site under maintenance',
      'temporarily unavailable', 'under construction', 'under maintenance', // en
      'wartungsarbeiten', 'wartungsmodus', // de
      'en mantenimiento', 'sitio en mantenimiento', // es
      'site en maintenance', // fr
      'メンテナンス中', // ja
      'bảo trì', 'website đang bảo trì', 'hệ thống đang bảo trì', // vi
    ], // biome-ignore format: a table
    phrases: [
      'briefly unavailable for scheduled maintenance', 'down for maintenance', 'error establishing a database connection',
      'fatal error: uncaught', "server error in '/", 'sqlstate[', 'the service is temporarily unavailable', 'there has been a critical error on this website',
      'undergoing scheduled maintenance', 'we will be back soon', "we'll be back soon", // en
      'đang được bảo trì', 'đang bảo trì', // vi
    ], // biome-ignore format: a table
  },
  {
    code: 'parked',
    titles: [
      'account suspended', 'apache2 debian default page', 'apache2 ubuntu default page', 'default web site page',
      'domain default page', 'domain expired', 'domain for sale', 'domain parking', 'iis windows server', 'it works',
      'parked domain', 'test page for the apache http server', 'welcome to nginx', // en
    ], // biome-ignore format: a table
    phrases: [
      'account has been suspended', 'buy this domain', 'index of /', 'domain has expired', 'domain is available for purchase',
      'domain is for sale', 'domain may be for sale', 'domain name has expired', 'domain name is for sale',
      'is parked free', 'registered at namecheap', 'the domain owner', 'this domain is parked',
      'this domain has been registered', 'this web page is parked', // en
      'diese domain steht zum verkauf', 'diese domain ist geparkt', // de
      'este dominio está en venta', // es
      'ce domaine est à vendre', // fr
      'questo dominio è in vendita', // it
      'deze domeinnaam is te koop', // nl
      'domena na sprzedaż', // pl
      'домен продается', 'домен припаркован', // ru
      'tên miền này đang được rao bán', // vi
    ], // biome-ignore format: a table
  },
  {
    code: 'paywall',
    titles: [
      'choose your plan', 'choose your subscription', 'subscribe now', 'subscription options', 'subscription plans', // en
      'abonnements', 'nos offres d’abonnement', "nos offres d'abonnement", // fr
      'abo-angebote', 'unsere abos', // de
      'elige tu suscripción', 'planes de suscripción', // es
      'gói hội viên', 'đăng ký gói đọc báo', // vi
    ], // biome-ignore format: a table
    phrases: [],
  },
  {
    code: 'soft-404',
    titles: [
      '404', '404 error', '404 not found', '410 gone', 'article not found', 'content not available', 'content not found',
      'error', 'error 404', 'file not found', 'http 404', 'not found', 'oops', 'page not available', 'page not found',
      'page removed', 'page unavailable', 'post not found', 'sorry', 'story not found', 'this page is not available', // en
      'الصفحة غير موجودة', // ar
      'страницата не е намерена', // bg
      'stránka nenalezena', // cs
      'siden blev ikke fundet', 'siden findes ikke', // da
      'seite nicht gefunden', 'fehler 404', 'hoppla', // de
      'η σελίδα δεν βρέθηκε', // el
      'página no encontrada', 'no encontrado', // es
      'صفحه پیدا نشد', 'صفحه مورد نظر یافت نشد', // fa
      'sivua ei löytynyt', // fi
      'page introuvable', 'page non trouvée', 'erreur 404', 'oups', // fr
      'הדף לא נמצא', // he
      'पृष्ठ नहीं मिला', 'पेज नहीं मिला', // hi
      'az oldal nem található', // hu
      'halaman tidak ditemukan', // id
      'pagina non trovata', // it
      'ページが見つかりません', // ja
      '페이지를 찾을 수 없습니다', // ko
      'oeps', 'pagina niet gevonden', // nl
      'fant ikke siden', 'siden finnes ikke', // no
      'nie znaleziono strony', 'strona nie istnieje', 'strona nie została znaleziona', 'ups', // pl
      'ops', 'página não encontrada', // pt
      'pagina nu a fost găsită', // ro
      'страница не найдена', 'ошибка 404', // ru
      'sidan hittades inte', 'sidan finns inte', // sv
      'ไม่พบหน้า', 'ไม่พบหน้าที่คุณต้องการ', // th
      'sayfa bulunamadı', // tr
      'сторінку не знайдено', // uk
      'không tìm thấy', 'không tìm thấy trang', 'lỗi 404', 'trang không tồn tại', 'trang không tìm thấy',
      'không tìm thấy nội dung', 'không tìm thấy bài viết', // vi
      '找不到页面', '找不到網頁', '未找到页面', '页面不存在', '頁面不存在', '页面未找到', // zh
    ], // biome-ignore format: a table
    phrases: [
      '404 error', '404 not found', 'article could not be found', 'article is no longer available',
      'article has been removed', 'could not be found on this server', 'no longer exists', 'page cannot be found',
      'page could not be found', "page can't be found", "page can’t be found", 'page does not exist', "page doesn't exist",
      "page doesn’t exist", 'page has been removed', 'page is no longer available', 'page not found',
      'page you are looking for', 'page you requested', 'page you were looking for', 'requested url was not found',
      'story is no longer available', 'the link you followed may be broken', "we can't find that page",
      "we can’t find that page", "we couldn't find that page", "we couldn’t find that page", // en
      'لم يتم العثور على الصفحة', // ar
      'stránka nebyla nalezena', // cs
      'die angeforderte seite', 'die gesuchte seite', 'diese seite existiert nicht', // de
      'la página que busca', 'la página solicitada', // es
      "cette page n'existe", 'cette page n’existe', "la page demandée n'existe", "la page que vous cherchez", // fr
      'halaman yang anda cari', // id
      'la pagina richiesta', 'la pagina che stai cercando', // it
      'お探しのページ', // ja
      '요청하신 페이지', // ko
      'de pagina die u zoekt', 'deze pagina bestaat niet', // nl
      'artykuł został usunięty', 'strona, której szukasz', // pl
      'a página que procura', 'a página solicitada', // pt
      'запрашиваемая страница', 'такой страницы', // ru
      'aradığınız sayfa', // tr
      'bài viết không tồn tại', 'bài viết đã bị xóa', 'nội dung không tồn tại', 'trang bạn tìm kiếm', 'trang bạn yêu cầu',
      'trang bạn đang tìm', 'không tìm thấy trang', 'trang không tồn tại', // vi
      '您访问的页面', '您要找的页面', '您所访问的页面', // zh
    ], // biome-ignore format: a table
  },
];
