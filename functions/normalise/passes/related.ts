import { type Block, linkedTextOf, textOfBlock } from '../body/block.ts';
import { type Pass, removeWhere } from './pass.ts';

/** Lines that send the reader elsewhere, by how they begin. By language, sorted. */
const promoted =
  /^[\s"“„«>»→▶►•*+\-–—|[(]*(?:auch (?:interessant|lesen)|schon gelesen|mehr themen|das könnte sie auch interessieren|lesen sie (?:auch|hier|mehr)|mehr (?:dazu|zum thema|lesen)|mehr:|siehe auch|weiterlesen|weitere (?:artikel|informationen|themen|nachrichten)|also (?:read|on|see|watch)|click here|don['’]t miss|editor['’]?s? (?:note|picks?|choice)|for more|further reading|more (?:from|on|stories|about|in|news|reading)|read (?:also|more|next|the full|our|now)|recommended|related(?: (?:articles?|stories|news|posts?|content|topics?|coverage|links|reading))?\s*:?$|related:|see (?:also|more)|trending|watch(?: now| also| more)?:|you (?:may|might) (?:also )?(?:like|be interested|enjoy)|lea(?: también| más|:)|puedes (?:ver|leer)|ver:|vous aimerez aussi|leer (?:también|más)|le puede interesar|más información|más (?:noticias|sobre)|te puede interesar|tambi[eé]n (?:lea|te puede)|vea también|ver también|(?:à )?lire (?:aussi|également|encore|plus|la suite)|notre dossier|pour aller plus loin|sur le même (?:sujet|thème)|voir aussi|leggi anche|potrebbe interessarti|lees (?:ook|meer|verder)|zie ook|bekijk ook|leia (?:também|mais)|saiba mais|veja (?:também|mais)|læs også|les også|läs (?:också|även|mer)|czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|čtěte také|ilgili haber|читайте (?:также|ещё|еще|тоже)|смотрите также|по теме|читайте також|đọc thêm|đọc tiếp|bài liên quan|tin liên quan|tin cùng chuyên mục|mời (?:quý )?(?:bạn đọc|độc giả)|xem thêm|có thể bạn quan tâm|>> ?xem|关连阅读|相关(?:阅读|新闻|报道|链接)|延伸阅读|推荐阅读|更多|あわせて読みたい|関連(?:記事|リンク)|もっと読む|관련\s?기사|더 보기|اقرأ (?:أيضا|أيضًا|المزيد)|إقرأ أيضا|شاهد أيضا|بیشتر بخوانید|यह भी पढ़ें|ये भी पढ़ें|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง|baca juga|simak juga)/iu;

const longestLine = 260;

/** Removes related links and promotion inside the body: lines that begin so, link-only lines and lists. */
export const related: Pass = {
  name: 'related',
  run(draft) {
    removeWhere(draft, 'related', (block, index) => {
      const text = textOfBlock(block);
      const { linked, links, length } = linkedTextOf(block);
      const share = length === 0 ? 0 : linked / length;
      if (promoted.test(text) && text.length <= longestLine && (links > 0 || text.length < 80))
        return 'begins like a pointer to other articles';
      if (block.kind === 'list' && share > 0.7 && links >= 2) return 'list of links';
      if (block.kind === 'table' && share > 0.6 && links >= 4) return 'table of links';
      if (block.kind === 'paragraph' && share > 0.85 && isInRunOfLinks(draft.blocks, index))
        return 'one of several lines that are only links';
      if (
        block.kind === 'paragraph' &&
        share > 0.95 &&
        text.length > 25 &&
        text.length < 200 &&
        !/[.。]$/.test(text)
      )
        return 'line that is only a link';
      if (block.kind === 'heading' && share > 0.9) return 'heading that is only a link';
      return undefined;
    });
  },
};

function isInRunOfLinks(blocks: readonly Block[], index: number): boolean {
  const isLinkLine = (block: Block | undefined): boolean => {
    if (block === undefined || block.kind !== 'paragraph') return false;
    return block.text.length > 0 && block.linked / block.text.length > 0.85;
  };
  return isLinkLine(blocks[index - 1]) || isLinkLine(blocks[index + 1]);
}
