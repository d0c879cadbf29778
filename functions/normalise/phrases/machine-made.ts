import type { Phrases } from './phrases.ts';

/** What a machine may make of an article: never the article itself. */
const products: Phrases = {
  cs: ['audio', 'shrnutí', 'souhrn'],
  da: ['opsummering\\p{L}*', 'oplæsning\\p{L}*', 'resum[eé]\\p{L}*'],
  de: ['audio\\p{L}*', 'kurzfassung', 'stichpunkte', 'vorlesefunktion', 'zusammenfassung(?:en)?'],
  el: ['περίληψη'],
  en: ['audio(?: version)?', 'bullet points', 'highlights', 'key (?:points|takeaways)', 'narration', 'recap', 'summar(?:y|ies)', 'takeaways', 'text[- ]to[- ]speech', 'voice(?:over)?'],
  es: ['audio', 'puntos clave', 'resumen'],
  et: ['kokkuvõte'],
  fi: ['tiivistelmä\\p{L}*', 'yhteenveto'],
  fr: ['audio', 'lecture', 'points clés', 'résumé', 'synthèse'],
  hr: ['sažetak'],
  hu: ['összefoglaló'],
  it: ['audio', 'in sintesi', 'punti chiave', 'riassunto', 'sintesi'],
  lt: ['santrauka'],
  lv: ['kopsavilkums'],
  nb: ['oppsummering\\p{L}*', 'sammendrag\\p{L}*'],
  nl: ['audio', 'samenvatting'],
  pl: ['podsumowanie', 'skrót', 'streszczenie'],
  pt: ['áudio', 'pontos-chave', 'resumo'],
  ro: ['rezumat\\p{L}*'],
  ru: ['аудио\\p{L}*', 'краткое содержание', 'пересказ'],
  sv: ['sammanfattning\\p{L}*', 'uppläsning\\p{L}*'],
  tr: ['özet\\p{L}*'],
  uk: ['підсумок', 'стислий переказ'],
  vi: ['bản tóm tắt', 'tóm tắt'],
}; // biome-ignore format: a table

/** What it is called; the short forms, in capitals, stand below. */
const machines: Phrases = {
  cs: ['uměl\\p{L}+ inteligenc\\p{L}+'],
  da: ['kunstig intelligens'],
  de: ['künstliche[rn]? intelligenz', 'automatisch'],
  el: ['τεχνητή[ςν]? νοημοσύνη[ς]?', 'τεχνητής νοημοσύνης'],
  en: ['artificial intelligence', 'automated', 'automatically', 'language models?', 'synthetic'],
  es: ['inteligencia artificial'],
  et: ['tehisaru\\p{L}*', 'tehisintellek\\p{L}*'],
  fi: ['tekoäly\\p{L}*'],
  fr: ['intelligence artificielle'],
  hr: ['umjetn\\p{L}+ inteligencij\\p{L}+'],
  hu: ['mesterséges intelligenci\\p{L}+'],
  it: ['intelligenza artificiale'],
  lt: ['dirbtin\\p{L}+ intelekt\\p{L}+'],
  lv: ['mākslīg\\p{L}+ intelekt\\p{L}+'],
  nb: ['kunstig intelligens'],
  nl: ['kunstmatige intelligentie'],
  pl: ['sztuczn\\p{L} inteligencj\\p{L}'],
  pt: ['inteligência artificial'],
  ro: ['inteligenț\\p{L}+ artificial\\p{L}+'],
  ru: ['искусственн\\p{L}+ интеллект\\p{L}*', 'нейросет\\p{L}+'],
  sv: ['artificiell intelligens'],
  tr: ['yapay zek[âa]\\p{L}*'],
  uk: ['штучн\\p{L}+ інтелект\\p{L}*'],
  vi: ['trí tuệ nhân tạo'],
}; // biome-ignore format: a table

/** Short forms are ordinary words without their capitals. */
const acronym = /(?<!\p{L})(?:AI|A\.I\.|ChatGPT|DI|GPT|IA|KI|ИИ|ШІ)(?!\p{L})/u;

const any = (phrases: Phrases): string => `(?:${Object.values(phrases).flat().join('|')})`;
const within = (phrases: Phrases): RegExp => new RegExp(`(?<!\\p{L})${any(phrases)}(?!\\p{L})`, 'iu');

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
  /(?<!\p{L})(?:aceast[aă]|acest|αυτή|bu|cette?|denne|den här|dette|detta|dies(?:e[mnrs]?)?|dit|est[ae]|ez az?|questo|questa|tato|ten|tento|this|toto|цей|эт[ао]т?)(?!\p{L})/iu;

/** Whether a line says that what stands beside it was made of the article by a machine. */
export function isMachineMade(line: string): boolean {
  if (line.length > longestLine || !product.test(line)) return false;
  if (!acronym.test(line) && !machine.test(line)) return false;
  return (
    line.length <= longestLabel ||
    itself.test(line) ||
    (line.length <= longestOpening && opensWithProduct.test(line))
  );
}

const opensWithProduct = new RegExp(`^\\P{L}*${any(products)}(?!\\p{L})`, 'iu');
