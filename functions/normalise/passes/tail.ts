import { type Block, linkedTextOf, textOfBlock } from '../body/block.ts';
import { type Draft, lengthOf, type Pass, record } from './pass.ts';

/** Headings of what follows a story: more to read, who wrote it, whom to ask. By language, sorted. */
const headings =
  /^(?:(?:weitere|aktuelle|neueste|ähnliche|verwandte|passende)\b.{0,60}|(?:mehr|alles|lesen sie mehr) (?:zum|zur|zu|aus|über|von|in|auf)\b.{0,60}|mehr$|zum weiterlesen|weiterlesen|weiterführende(?:r|s|n)?\b.{0,40}|zusatzinformationen|themen|das könnte.{0,50}|auch interessant.{0,20}|empfehlungen.{0,40}|über (?:den autor|die autorin|die autoren|uns)|zur person|kontakt|pressekontakt|ansprechpartner.{0,40}|rückfragen.{0,40}|bei fragen.{0,60}|quellen?|literatur|links?|downloads?|schlagworte|kommentare.{0,20}|teilen|(?:den )?artikel .{0,20}teilen.{0,20}|about (?:the )?(?:authors?|us|this .{0,30})|more (?:from|on|stories|news|in|articles)\b.{0,60}|(?:latest|recent|popular|top|trending) (?:news|stories|posts|articles)\b.{0,30}|related\b.{0,50}|recommended\b.{0,40}|read (?:more|next|further|also)\b.{0,60}|further (?:reading|information)|you (?:may|might) also.{0,40}|what to read next|see also|sources?|references|contacts?|media contacts?|for (?:more|further) information.{0,60}|photo credits?|comments?|leave a (?:reply|comment)|share this.{0,30}|follow us.{0,30}|sign up.{0,60}|subscribe.{0,60}|stay (?:up[- ]to[- ]date|connected|informed).{0,40}|(?:à )?lire aussi.{0,40}|pour aller plus loin|vous aimerez aussi|et aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires)|(?:l['’]auteur|à propos de l['’]auteur|les auteurs).{0,20}|contact presse|pour lire la suite|temas? relacionad[oa]s?.{0,20}|(?:noticias|contenido|artículos|notas) relacionad[oa]s?.{0,20}|más (?:noticias|información|sobre|en)\b.{0,50}|te puede interesar|lee también|contexto de la noticia|sobre (?:el autor|o autor)|leia (?:também|mais)|veja também|notícias relacionadas|leggi anche|articoli correlati|l['’]autore|lees ook|læs også|läs (?:också|mer)|zobacz (?:też|także)|czytaj (?:też|także)|o autorze|читайте (?:также|ещё|еще)|(?:ещё |еще )?по теме|комментари\p{L}+.{0,20}|материалы по теме|tin (?:liên quan|cùng chuyên mục|khác|mới)|bài (?:liên quan|viết liên quan|cùng chuyên mục)|đọc (?:thêm|nhiều)|xem thêm|cùng chuyên mục|bình luận.{0,30}|ý kiến.{0,20}|相关(?:新闻|阅读|报道)|延伸阅读|関連(?:記事|ニュース)|あわせて読みたい|관련\s?(?:기사|뉴스)|مواضيع ذات صلة|أخبار ذات صلة|संबंधित खबरें|ข่าวที่เกี่ยวข้อง)\s*[:：!?….]*$/iu;

/** What is cut with such a heading may be no larger than this part of the body, and must stand in its second half. */
const largestTail = 0.22;
const earliest = 0.5;

/** Cuts the body where a heading says that the story is over. */
export const tail: Pass = {
  name: 'tail',
  run(draft) {
    const whole = lengthOf(draft.blocks);
    let before = 0;
    for (const [index, block] of draft.blocks.entries()) {
      const text = textOfBlock(block);
      if (before >= whole * earliest && whole - before <= whole * largestTail && isTailHeading(block, text)) {
        cut(draft, index);
        return;
      }
      before += text.length;
    }
  },
};

/** A heading, or a short line that is bold, linked or ends with a colon. */
function isTailHeading(block: Block, text: string): boolean {
  if (text.length > 90 || !headings.test(text)) return false;
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph') return false;
  return (
    block.strong > text.length * 0.6 ||
    block.emphasised > text.length * 0.8 ||
    /[:：]$/.test(text) ||
    linkedTextOf(block).linked > text.length * 0.5 ||
    text.length < 30
  );
}

function cut(draft: Draft, from: number): void {
  for (const block of draft.blocks.slice(from))
    record(draft, 'tail', block, 'removed', 'after a heading that ends the story');
  draft.blocks = draft.blocks.slice(0, from);
}
