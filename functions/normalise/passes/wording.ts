import { textOfBlock } from '../body/block.ts';
import { type Pass, removeWhere } from './pass.ts';

/** Lines about the page rather than the story. Each is a reason and what such a line says. */
const wordings: readonly (readonly [string, RegExp])[] = [
  [
    'tags',
    /^(?:tags?|keywords?|topics?|filed under|posted in|categories|category|schlagwörter|schlagworte|stichwörter|themen|kategorien?|từ khóa|từ khoá|chủ đề|mots[- ]clés|étiquettes|etiquetas|palabras clave|parole chiave|теги|метки|ключевые слова|标签|关键词|タグ|キーワード|태그|แท็ก)\s*[:：]/iu,
  ],
  [
    'credits',
    /^\(?(?:quellen?|source|fuente|fonte|kilde|källa|źródło|источник|photos?|fotos?|bild(?:er|quelle)?|titelbild|aufmacherbild|image|crédits?(?: photos?)?|copyright photos?|photo credits?|image credits?|video|nguồn|nguồn tin|ảnh|ảnh minh họa|фото|写真|사진)\s*[:：©].{0,120}$/iu,
  ],
  [
    'sharing',
    /^(?:share (?:this|on|via|it|article|now)?|share$|tweet(?: this)?$|teilen|jetzt teilen|artikel teilen|drucken|print(?: this)?(?: article)?$|e-?mail(?: this)?$|chia sẻ|partager|compartir|condividi|поделиться(?:\s.{0,80})?|compartilhe?(?:\s.{0,60})?|teilen\s?merken.{0,20}|分享(?:到)?|シェア|공유|facebook|twitter|whatsapp|pinterest|linkedin|follow us|folgen sie uns|suivez[- ]nous|síguenos|seguici|theo dõi)(?:\s*[:：]|$|\s(?:on|auf|sur|en|su|us|facebook|twitter|trên|chúng tôi)\b.{0,80}$)/iu,
  ],
  [
    'subscription',
    /(?<!\p{L})(?:(?:subscribe|sign up|register|log in)\b.{0,60}\b(?:newsletters?|read|continue|access|inbox|alerts?|updates)|newsletter (?:abonnieren|bestellen|anmelden)|abonnieren sie|jetzt abonnieren|abonnez[- ]vous|inscrivez[- ]vous|suscr[ií]bete|iscriviti|assine|подпишитесь|подписывайтесь|đăng ký (?:nhận|theo dõi|kênh)|our newsletters?|receba .{0,40}e-mail|get (?:the|our) .{0,40}newsletter)(?!\p{L})/iu,
  ],
  [
    'comments',
    /^(?:(?:\d+|no|keine|kein|hinterlasse|schreibe?(?: einen)?|leave a|add a|post a|view|show|join the)\s*(?:comments?|kommentare?|kommentieren|conversation|reply)|comments?(?: are)? (?:closed|\(\d+\)|off)|kommentare?(?: \(\d+\))?$|kommentare? (?:sind )?(?:geschlossen|schreiben|verfassen)|bình luận|comentarios|commentaires|комментарии|комментировать|评论|コメント|댓글|reply$|antworten$)/iu,
  ],
  [
    'advertisement',
    /^(?:advertisement|advertising|advert|anzeige|werbung|publicité|publicidad|pubblicità|reklama?|quảng cáo|реклама|广告|広告|광고|โฆษณา|إعلان|sponsored(?: content)?|story continues below.{0,40}|article continues (?:after|below).{0,40}|continue reading.{0,60}|scroll (?:down )?to continue.{0,40}|loading\.*|please enable javascript.{0,80})$/iu,
  ],
  [
    'copyright',
    /^(?:(?:©|\(c\)|copyright)\s.{0,200}|all rights reserved\.?.{0,80}|alle rechte vorbehalten.{0,80}|bản quyền.{0,100}|tous droits réservés.{0,80}|todos los derechos reservados.{0,80})$/iu,
  ],
  ['contact', /^(?:e-?mail\s*[:：]\s*)?[\w.+-]{1,64}@[\w.-]{3,64}$/iu],
  [
    'reading time',
    /^(?:(?:lesezeit|reading time|(?:temps de )?lecture|tiempo de lectura|tempo di lettura|tempo de leitura|thời gian đọc|время чтения|阅读时间)\s*[:：]?\s*)?\d{1,3}\s*(?:min(?:ute)?s?|minuten|phút|minutos?|minuti)(?:\.|\s)*(?:read|reading time|lesezeit|de lecture|de lectura|đọc|di lettura)?\.?$/iu,
  ],
  [
    'navigation',
    /^(?:back to (?:top|home|overview)|zurück(?: zur .{0,40})?|nach oben|zum seitenanfang|top|home|startseite|previous|next|vorheriger (?:artikel|beitrag).{0,120}|nächster (?:artikel|beitrag).{0,120}|(?:previous|next) (?:article|post|story)\b.{0,120}|« [^»]{0,100}|[^«]{0,100} »|← .{0,120}|.{0,120} →|print|drucken|pdf|download|suche|search|menu|menü|kontakt|contact|impressum|datenschutz)$/iu,
  ],
];

const longestLine = 220;

/** Removes short lines of page furniture that markup did not give away: tags, sharing, newsletters, comments, notices. */
export const wording: Pass = {
  name: 'wording',
  run(draft) {
    removeWhere(draft, 'wording', (block) => {
      if (block.kind === 'code' || block.kind === 'table' || block.kind === 'figure') return undefined;
      const text = textOfBlock(block).slice(0, longestLine + 1);
      if (text === '' || text.length > longestLine) return undefined;
      return wordings.find(([, pattern]) => pattern.test(text))?.[0];
    });
  },
};
