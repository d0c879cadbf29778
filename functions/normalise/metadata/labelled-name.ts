import { isDateLabel } from '../../core/dates/labels.ts';
import { caseless } from '../phrases/caseless.ts';
import { fullNamesIn } from './dateline-authors.ts';
import { holdsRole } from './name-roles.ts';

/** `Összeállította: Orbán Tímea`: a word or a few, a colon, and nothing but full names. */
const labelled = /^([\p{L}\p{M}][\p{L}\p{M} &’'/,・-]{1,27})\s?[:：፦]\s?(.{4,60})$/u;

/**
 * Beginnings of labels that say something else than who wrote: pictures, sources, editing, translation, whom to ask, whom
 * the text is about. In the languages met; sorted by what they say.
 */
const pictures = caseless(
  /beeld|bild|fot|gambar|grafi|illustr|image|imagen|immagin|kép|kuva|photo|pictur|picha|vid[eé]o|zdję|ảnh|снимк|фото|φωτο|תצלום|צילום|تصوير|صور|عکس|चित्र|तस्वीर|फोटो|ছবি|படம்|ภาพ|argazki|ljósm|mynd|nuotr|pilt|зураг|сурет|լուսանկ|ფოტო|ፎቶ|تصویر|ફોટો|ఫొటో|ಚಿತ್ರ|ചിത്ര|ඡායා|រូប|ຮູບ|ဓာတ်|사진|촬영|写真|撮影|图|圖|摄|攝/u,
);
const others = caseless(
  /(?:allikas|avots|fonte|fuente|forrás|izvor|kaynak|kilde|källa|lähde|nguồn|quelle|source|sumber|sursa|vir$|zdroj|šaltinis|źród|извор|източник|источник|джерело|πηγή|מקור|مصدر|منبع|स्रोत|সূত্র|来源|來源|出典|출처)|(?:edit|lektor|redak|redig|szerkeszt|toimetaja|urednik|tahrir|редакт|уредник|עריכה|编|編|編集|편집)|(?:[ck]ateg|lieu|location|lokasi|lug[ao]|luogo|mesto|place|rubri|secci|section|seç|tem[ae]|topic|катег|место|раздел|рубри|тема|κατηγορ|קטגור|تصنيف|قسم|श्रेणी|分类|分類)|(?:dịch|fordít|preklad|překlad|terjemah|tradu|transl|vertal|übersetz|çevir|перев|перекл|превод|μετάφρ|תרגום|ترجم|अनुवाद|译|譯|翻訳|번역)|(?:actor|cast|contact|coach|director|guest|host|info|kontakt|moderat|music|phone|producer|régie|regie|speaker|tel|trainer|winner|директор|режисс?[её]р)/u,
);

/** `DIY: …`: what a text is about. */
const acronym = /^\p{Lu}{2,3}$/u;

/** `Ann Quay/Harbour News writer`, `Ann Quay, quay@paper.example`: a full name, and behind a mark what she is or her address. */
const marked = /^([^,/|–]{5,40}?)\s?[,/|–]\s?(.{4,40})$/u;

/** Whether a text says something else than who wrote: who took the pictures, where it was taken from. */
export function isOtherLabel(text: string): boolean {
  if (others.test(text)) return true;
  // `Haber-Foto`, `Text & Bild`: who took the pictures wrote as well.
  return pictures.test(text) && text.split(joint).every((part) => pictures.test(part) || !word.test(part));
}
const joint = /\s?[-–&/,+·]\s?|\s(?:a|e|en|et|i|in|ir|ja|och|og|un|und|va|ve|và|y|és|și|и|і|та)\s/u;
const word = /^\p{L}\p{Ll}{2,}$/u;

/** `Foto: Bo Reed`: whose label says something else. */
export function isLabelledOtherwise(line: string): boolean {
  const label = labelled.exec(line)?.[1];
  return label !== undefined && isOtherLabel(label);
}

const address = /^[\w.+-]+@[\w.-]+$/;

/** The name in a line that is a full name and, behind a mark, what somebody is and where. */
export function nameWithRole(line: string): string | undefined {
  const [, name, role] = marked.exec(line) ?? [];
  if (
    name === undefined ||
    role === undefined ||
    /[.!?…]$/.test(role) ||
    !(holdsRole(role) || address.test(role))
  )
    return undefined;
  return fullNamesIn(name).length === 1 ? name : undefined;
}

/** The names in a line, on top of a text or at its end, that can say by an unknown label only who wrote it. */
export function labelledName(line: string): string | undefined {
  const [, label, value] = labelled.exec(line) ?? [];
  if (
    label === undefined ||
    value === undefined ||
    acronym.test(label) ||
    isOtherLabel(label) ||
    isDateLabel(label)
  )
    return undefined;
  return fullNamesIn(value).length > 0 ? value : undefined;
}
