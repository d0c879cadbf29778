import { caseless } from './caseless.ts';
import { type Phrases, within } from './phrases.ts';

/** What a machine may make of an article: never the article itself. */
const products: Phrases = {
  ar: ['(?:ال)?تلخيص', '(?:ال)?ملخص'],
  az: ['xülasə'],
  bn: ['সারাংশ', 'সারসংক্ষেপ'],
  cs: ['audio', 'shrnutí', 'souhrn'],
  da: ['opsummering\\p{L}*', 'oplæsning\\p{L}*', 'resum[eé]\\p{L}*'],
  de: ['audio\\p{L}*', 'kurzfassung', 'stichpunkte', 'vorlesefunktion', 'zusammenfassung(?:en)?'],
  el: ['περίληψη'],
  en: ['audio(?: version)?', 'bullet points', 'highlights', 'key (?:points|takeaways)', 'narration', 'recap', 'summari[sz]ations?', 'summar(?:y|ies)', 'takeaways', 'text[- ]to[- ]speech', 'voice(?:over)?'],
  es: ['audio', 'puntos clave', 'resumen'],
  et: ['kokkuvõte'],
  fa: ['خلاصه'],
  fi: ['tiivistelmä\\p{L}*', 'yhteenveto'],
  fr: ['audio', 'lecture', 'points clés', 'résumé', 'synthèse'],
  he: ['ה?סיכום', 'ה?תקציר'],
  hi: ['सारांश', 'सार'],
  hr: ['sažetak'],
  hu: ['összefoglaló'],
  id: ['rangkuman', 'ringkasan'],
  it: ['audio', 'in sintesi', 'punti chiave', 'riassunto', 'sintesi'],
  kk: ['қысқаша мазмұн\\p{L}*'],
  lt: ['santrauka'],
  lv: ['kopsavilkums'],
  nb: ['oppsummering\\p{L}*', 'sammendrag\\p{L}*'],
  nl: ['audio', 'samenvatting'],
  pl: ['podsumowanie', 'skrót', 'streszczenie'],
  pt: ['áudio', 'pontos-chave', 'resumo'],
  ro: ['rezumat\\p{L}*'],
  ru: ['аудио\\p{L}*', 'краткое содержание', 'пересказ'],
  sv: ['sammanfattning\\p{L}*', 'uppläsning\\p{L}*'],
  sw: ['muhtasari'],
  ta: ['சுருக்கம்'],
  tr: ['özet\\p{L}*'],
  uk: ['підсумок', 'стислий переказ'],
  ur: ['خلاصہ'],
  vi: ['bản tóm tắt', 'tóm tắt'],
}; // biome-ignore format: a table

/** What it is called; the short forms, in capitals, stand below. */
const machines: Phrases = {
  ar: ['ب?الذكاء الاصطناعي'],
  az: ['süni intellekt\\p{L}*'],
  bn: ['এআই', 'কৃত্রিম বুদ্ধিমত্তা'],
  cs: ['uměl\\p{L}+ inteligenc\\p{L}+'],
  da: ['kunstig intelligens'],
  de: ['künstliche[rn]? intelligenz', 'automatisch'],
  el: ['τεχνητή[ςν]? νοημοσύνη[ς]?', 'τεχνητής νοημοσύνης'],
  en: ['artificial intelligence', 'automated', 'automatically', 'language models?', 'synthetic'],
  es: ['inteligencia artificial'],
  et: ['tehisaru\\p{L}*', 'tehisintellek\\p{L}*'],
  fa: ['هوش مصنوعی'],
  fi: ['tekoäly\\p{L}*'],
  fr: ['intelligence artificielle'],
  he: ['ב?בינה מלאכותית'],
  hi: ['एआई', 'कृत्रिम बुद्धिमत्ता'],
  hr: ['umjetn\\p{L}+ inteligencij\\p{L}+'],
  hu: ['mesterséges intelligenci\\p{L}+'],
  id: ['kecerdasan (?:artifisial|buatan)'],
  it: ['intelligenza artificiale'],
  kk: ['жасанды интеллект\\p{L}*'],
  lt: ['dirbtin\\p{L}+ intelekt\\p{L}+'],
  lv: ['mākslīg\\p{L}+ intelekt\\p{L}+'],
  nb: ['kunstig intelligens'],
  nl: ['kunstmatige intelligentie'],
  pl: ['sztuczn\\p{L} inteligencj\\p{L}'],
  pt: ['inteligência artificial'],
  ro: ['inteligenț\\p{L}+ artificial\\p{L}+'],
  ru: ['искусственн\\p{L}+ интеллект\\p{L}*', 'нейросет\\p{L}+'],
  sv: ['artificiell intelligens'],
  sw: ['akili (?:bandia|mnemba|unde)'],
  ta: ['செயற்கை நுண்ணறிவு'],
  tr: ['yapay zek[âa]\\p{L}*'],
  uk: ['штучн\\p{L}+ інтелект\\p{L}*'],
  ur: ['مصنوعی ذہانت'],
  vi: ['trí tuệ nhân tạo'],
}; // biome-ignore format: a table

/** What a machine reads out is no part of any story. Sorted. */
const spoken = /(?<!\p{L})(?:narration|text[- ]to[- ]speech|voice-?over|vorlesefunktion)(?!\p{L})/iu;

/** Short forms are ordinary words without their capitals. */
const acronym = /(?<!\p{L})(?:AI|A\.I\.|ChatGPT|DI|GPT|IA|KI|ИИ|ШІ)(?!\p{L})/u;

const any = (phrases: Phrases): string => `(?:${Object.values(phrases).flat().join('|')})`;

const product = within(products);
const machine = within(machines);

/** Longer lines tell of machines. Characters. */
const longestLine = 240;
/** With no more, both words alone are a label: "AI-generated summary". Characters. */
const longestLabel = 50;
/** That opens with the product. Characters. */
const longestOpening = 120;
/** How a line speaks of the page itself: by pointing at it. Sorted. */
const itself =
  /(?<!\p{L})(?:aceast[aă]|acest|αυτή|bu|cette?|denne|den här|dette|detta|dies(?:e[mnrs]?)?|dit|est[ae]|ez az?|questo|questa|tato|ten|tento|ini|this|toto|цей|эт[ао]т?|هذا|هذه|این|یہ|זה|זו|यह|इस|এই)(?!\p{L})/iu;

/** The same where words are not told apart by spaces: Chinese, Japanese, Korean, Thai. */
const dense =
  /(?:AI|A\.I\.|人工智能|人工智慧|人工知能|인공지능|เอไอ|ปัญญาประดิษฐ์).{0,24}(?:摘要|总结|總結|概括|重點|重点|要約|まとめ|요약|간추린|สรุป)|(?:摘要|总结|總結|要約|요약|สรุป).{0,16}(?:AI|人工智能|人工智慧|人工知能|生成AI|인공지능|เอไอ|ปัญญาประดิษฐ์)/u;
/** Characters. */
const longestDense = 60;

/** Whether a line says that what stands beside it was made of the article by a machine. */
export function isMachineMade(line: string): boolean {
  if (line.length <= longestDense && dense.test(line)) return true;
  if (line.length > longestLine || !product.test(line)) return false;
  if (!acronym.test(line) && !machine.test(line)) return false;
  return (
    line.length <= longestLabel ||
    spoken.test(line) ||
    itself.test(line) ||
    (line.length <= longestOpening && opensWithProduct.test(line))
  );
}

const opensWithProduct = caseless(`^\\P{L}*${any(products)}(?!\\p{L})`);
