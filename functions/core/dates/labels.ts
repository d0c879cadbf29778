import { holdsDigit } from '../characters.ts';
import { createPhraseTable, matchAll, type PhraseTable, type Span } from './phrase-table.ts';
import type { DateLabel } from './reading.ts';
import { phraseOf, type Token, tokenize } from './tokens.ts';

/**
 * Words before a date (in Chinese, Japanese, Korean and Hindi also after it) that say what it is, as news sites print
 * them; by language, sorted. Forms that begin a longer word are listed in full: phrases match whole words.
 */
const labels: readonly (readonly [language: string, published: string, modified: string])[] = [
  ['ar', 'نشر|نشرت|تاريخ النشر|النشر', 'آخر تحديث|تحديث|تم التحديث|حدث|تعديل'],
  ['az', 'yayımlanıb|dərc edilib|tarix', 'yenilənib|yenilənmə'],
  ['be', 'апублікавана', 'абноўлена'],
  ['bg', 'дата на публикуване|публикувана|публикувано|публикуван', 'обновена|обновено|последна промяна|актуализирана'],
  ['bn', 'প্রকাশ|প্রকাশিত|প্রকাশের সময়', 'আপডেট|হালনাগাদ|সর্বশেষ আপডেট'],
  ['bs', 'objavljeno', 'ažurirano'],
  ['ca', 'publicat|publicada|publicació', 'actualitzat|actualitzada|actualització|modificat'],
  ['cs', 'datum vydání|publikováno|vydáno|zveřejněno', 'aktualizováno|aktualizace|upraveno|poslední úprava'],
  ['da', 'publiceret|udgivet|offentliggjort', 'opdateret|senest opdateret|ændret'],
  ['de', 'veröffentlicht|veröffentlichung|erschienen|publiziert|erstellt', 'aktualisiert|aktualisierung|update|geändert|bearbeitet|stand'],
  ['el', 'δημοσίευση|δημοσίευσης|δημοσιεύθηκε|δημοσιεύτηκε', 'ενημέρωση|ενημερώθηκε|τελευταία ενημέρωση'],
  ['en', 'published|posted|first published|publication date|created|issued|released|pub', 'updated|last updated|modified|last modified|revised|edited|update|upd'],
  ['es', 'publicado|publicada|publicación', 'actualizado|actualizada|actualización|modificado|última actualización'],
  ['et', 'avaldatud|ilmunud', 'uuendatud|muudetud|viimati uuendatud'],
  ['eu', 'argitaratua|argitaratze data', 'eguneratua|azken eguneraketa'],
  ['fa', 'انتشار|تاریخ انتشار|منتشر شده', 'به روز رسانی|بروزرسانی|به روزرسانی|ویرایش'],
  ['fi', 'julkaistu|julkaisuaika|julkaisupäivä', 'päivitetty|muokattu|viimeksi päivitetty'],
  ['fil', 'inilathala|nai post', 'in update|na update'],
  ['fr', 'publié|publiée|publié le|publication|paru|mis en ligne|créé', 'mis à jour|mise à jour|actualisé|modifié|modifiée|maj'],
  ['gl', 'publicado|publicada', 'actualizado|actualizada'],
  ['gu', 'પ્રકાશિત', 'અપડેટ|અપડેટેડ'],
  ['he', 'פורסם|פורסמה', 'עודכן|עדכון|עדכון אחרון'],
  ['hi', 'प्रकाशित|पब्लिश', 'अपडेट|अपडेटेड|अद्यतन|संशोधित'],
  ['hr', 'objavljeno|objava', 'ažurirano|zadnja izmjena|izmijenjeno|osvježeno'],
  ['hu', 'közzététel|megjelenés|megjelent|közzétéve|publikálva', 'frissítve|módosítva|frissült'],
  ['hy', 'հրապարակված|հրապարակվել է', 'թարմացված|թարմացվել է'],
  ['id', 'diterbitkan|terbit|dipublikasikan|tayang', 'diperbarui|pembaruan|diupdate|update terakhir|diubah'],
  ['is', 'birt|birtist', 'uppfært|uppfærð|síðast uppfært'],
  ['it', 'pubblicato|pubblicata|pubblicazione', 'aggiornato|aggiornata|modifica|aggiornamento|ultimo aggiornamento|modificato'],
  ['ja', '公開|公開日|掲載|配信|投稿|発表', '更新|更新日|最終更新|最終更新日|改訂'],
  ['ka', 'გამოქვეყნდა|გამოქვეყნებულია', 'განახლდა|განახლებულია'],
  ['kk', 'жарияланды|жарияланған', 'жаңартылды|жаңартылған'],
  ['km', 'ចេញផ្សាយ|ផ្សាយ', 'កែប្រែ|ធ្វើបច្ចុប្បន្នភាព'],
  ['kn', 'ಪ್ರಕಟಿಸಲಾಗಿದೆ|ಪ್ರಕಟಣೆ', 'ಅಪ್‌ಡೇಟ್|ನವೀಕರಿಸಲಾಗಿದೆ'],
  ['ko', '입력|등록|게시|발행|승인|기사입력|기사등록', '수정|업데이트|최종수정|기사수정|최종 업데이트'],
  ['lt', 'paskelbta|publikuota', 'atnaujinta|redaguota'],
  ['lv', 'publicēts', 'atjaunots|labots'],
  ['mk', 'објавено|објавена', 'ажурирано|изменето'],
  ['ml', 'പ്രസിദ്ധീകരിച്ചത്', 'അപ്ഡേറ്റ്|പുതുക്കിയത്'],
  ['mr', 'प्रकाशित', 'अपडेट|अद्ययावत|अपडेटेड'],
  ['ms', 'diterbitkan|disiarkan', 'dikemas kini|dikemaskini|kemaskini'],
  ['my', 'ထုတ်ဝေသည့်ရက်စွဲ', 'ပြင်ဆင်'],
  ['nb', 'publisert', 'oppdatert|sist oppdatert|endret'],
  ['ne', 'प्रकाशित|प्रकाशित मिति', 'अपडेट|अद्यावधिक'],
  ['nl', 'gepubliceerd|geplaatst|publicatiedatum|verschenen', 'bijgewerkt|laatst bijgewerkt|aangepast|gewijzigd|laatste update'],
  ['pa', 'ਪ੍ਰਕਾਸ਼ਿਤ', 'ਅਪਡੇਟ'],
  ['pl', 'opublikowano|data publikacji|dodano|utworzono', 'aktualizacja|zaktualizowano|ostatnia aktualizacja|zmodyfikowano'],
  ['pt', 'publicado|publicada|publicação|postado', 'atualizado|atualizada|atualização|actualizado|modificado'],
  ['ro', 'publicat|publicată|publicării', 'actualizat|actualizării|actualizată|ultima actualizare|modificat'],
  ['ru', 'опубликовано|опубликована|опубликован|дата публикации|создано', 'дата обновления|обновлено|обновлена|обновлен|обновление|изменено|отредактировано'],
  ['si', 'පළ කළේ', 'යාවත්කාලීන'],
  ['sk', 'publikované|zverejnené', 'aktualizované|aktualizácia|upravené'],
  ['sl', 'objavljeno', 'posodobljeno|zadnja sprememba'],
  ['sq', 'publikuar|botuar|shkruar', 'përditësuar|përditësimi|ndryshuar'],
  ['sr', 'објављено', 'ажурирано|измењено'],
  ['sv', 'publicerad|publicerat|publiceringsdatum', 'uppdaterad|uppdaterat|senast uppdaterad|ändrad'],
  ['sw', 'imechapishwa|ilichapishwa', 'imesasishwa|ilisasishwa|imehaririwa'],
  ['ta', 'வெளியிடப்பட்டது|பதிவு', 'புதுப்பிக்கப்பட்டது|மேம்படுத்தப்பட்டது'],
  ['te', 'ప్రచురణ|ప్రచురించబడింది', 'అప్‌డేట్|నవీకరించబడింది'],
  ['th', 'เผยแพร่|วันที่เผยแพร่|โพสต์', 'อัปเดต|อัพเดต|อัปเดทล่าสุด|แก้ไข|แก้ไขล่าสุด|ปรับปรุง'],
  ['tr', 'yayınlanma|yayınlandı|yayın tarihi|yayınlanma tarihi|giriş|oluşturulma', 'güncelleme|güncellendi|güncellenme|son güncelleme'],
  ['uk', 'опубліковано|опублікована|дата публікації', 'дата оновлення|оновлено|оновлена|змінено'],
  ['ur', 'شائع|اشاعت|شائع شدہ', 'اپ ڈیٹ|اپڈیٹ'],
  ['uz', 'chop etilgan|nashr etilgan|eʼlon qilingan', 'yangilangan|yangilandi'],
  ['vi', 'đăng|đăng lúc|đăng ngày|ngày đăng|xuất bản|ngày xuất bản|đăng tải', 'cập nhật|cập nhật lúc|cập nhật lần cuối|sửa|chỉnh sửa|sửa đổi'],
  ['zh', '发布|发布时间|發布|發布時間|發佈|發佈時間|发布于|发表|發表|发稿|來源時間', '更新|更新时间|更新時間|修改|修订|最后更新|最後更新'],
]; // biome-ignore format: a table

let filled: readonly PhraseTable<DateLabel>[] | undefined;

/** Filled at the first use: importing this module must cost nothing. */
function tables(): readonly PhraseTable<DateLabel>[] {
  filled ??= [createLabelTable()];
  return filled;
}

const asItIs = (table: PhraseTable<DateLabel>): PhraseTable<DateLabel> => table;

function createLabelTable(): PhraseTable<DateLabel> {
  const table = createPhraseTable<DateLabel>();
  for (const [, published, modified] of labels) {
    for (const phrase of published.split('|')) table.add(phraseOf(phrase), 'published');
    for (const phrase of modified.split('|')) table.add(phraseOf(phrase), 'modified');
  }
  return table;
}

/** All labels among these tokens. */
export function labelsIn(tokens: readonly Token[]): readonly Span<DateLabel>[] {
  return matchAll(tables(), asItIs, tokens);
}

/** The last label among these tokens. */
export function labelIn(tokens: readonly Token[]): Span<DateLabel> | undefined {
  return labelsIn(tokens).at(-1);
}

/** A label longer than this is no label. Characters. */
const longestLabel = 40;

/** Whether a text without a date names what kind of date stands beside it: `Published`, `Cập nhật lúc:`. */
export function isDateLabel(text: string): boolean {
  return (
    text !== '' && text.length <= longestLabel && !holdsDigit(text) && labelIn(tokenize(text)) !== undefined
  );
}
