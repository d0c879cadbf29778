import { caseless } from './caseless.ts';

/**
 * How lines behind a text introduce who wrote it. By language, sorted: what joins a name to its calling, and callings,
 * as sources of regular expressions.
 */
const callings: readonly (readonly [language: string, joints: string, callings: string])[] = [
  ['ca', 'és', 'periodista|professora?|escriptora?|columnista|redactora?'],
  ['cs', 'je|působí|pracuje', 'redaktor(?:ka)?|reportér(?:ka)?|novinář(?:ka)?|komentátor(?:ka)?|zpravodaj(?:ka)?|analytik|analytička|publicist(?:a|ka)|spisovatel(?:ka)?'],
  ['da', 'er', 'journalist|korrespondent|redaktør|forfatter|professor|debattør|kommentator|klummeskribent|anmelder'],
  ['de', 'ist|war|arbeitet|schreibt', '(?:\\p{L}+)?(?:autor|redakteur|redaktor|journalist|kolumnist|korrespondent|reporter|publizist|volontär|professor|mitarbeiter|schriftsteller|historiker)(?:in)?|schreibt (?:für|über)'],
  ['el', 'είναι', 'δημοσιογράφος|καθηγητής|καθηγήτρια|συγγραφέας|αρθρογράφος'],
  ['en', 'is|are|was', 'authors?|columnists?|consultant|contributors?|correspondents?|(?:co-?)?editors?|fellow|freelance|journalists?|lecturer|photographers?|professor|reporters?|writers?'],
  ['es', 'es', '(?:columnista|corresponsal|director|editor|escritor|periodista|profesor|redactor|investigador|analista|catedrátic|doctor|abogad|economista|historiador)[ao]?'],
  ['et', 'on', 'ajakirjanik|toimetaja|kolumnist|professor|kirjanik'],
  ['fi', 'on', '(?:\\p{L}+)?(?:toimittaja|kirjailija|kolumnisti|professori|kirjeenvaihtaja)'],
  ['fr', 'est', '(?:chercheu(?:r|se)|chroniqueu(?:r|se)|correspondante?|écrivaine?|essayiste|journaliste|historienn?e?|politologue|professeure?|rédact(?:eur|rice)|sociologue|économiste)'],
  ['hr', 'je', 'novinar(?:ka)?|urednik|urednica|kolumnist(?:ica)?|profesor(?:ica)?|književnik|književnica'],
  ['id', 'adalah', 'jurnalis|wartawan|penulis|dosen|peneliti|kolumnis'],
  ['it', 'è', 'giornalista|docente|scrittore|scrittrice|professore(?:ssa)?|corrispondente|redattore|redattrice|ricercatore|ricercatrice'],
  ['lt', 'yra', 'žurnalist(?:as|ė)|redaktor(?:ius|ė)|profesor(?:ius|ė)|rašytoj(?:as|a)'],
  ['lv', 'ir', 'žurnālist[es]|redaktor[se]|profesor[se]|rakstnie(?:ks|ce)'],
  ['nl', 'is|werkt', '(?:\\p{L}+)?(?:columnist|correspondent|hoogleraar|journalist|redacteur|verslaggever|verslaggeefster|schrijver|auteur)'],
  ['no', 'er', 'journalist|korrespondent|redaktør|forfatter|professor|kommentator|spaltist'],
  ['pl', 'jest|to', 'dziennikar(?:z|ka|zem|ką)|redaktor(?:ka|em|ką)?|reporter(?:ka|em|ką)?|publicyst(?:a|ka|ą|ką)|profesor(?:em)?|pisar(?:z|ka|zem|ką)'],
  ['pt', 'é', 'colunista|correspondente|editora?|jornalista|professora?|repórter|escritora?|pesquisadora?|investigadora?|docente'],
  ['ro', 'este|e', 'jurnalist(?:ă)?|redactor(?:-șef)?|reporter|profesor|scriitor|scriitoare|editorialist'],
  ['ru', '[—–-]', 'журналист(?:ка)?|обозреватель|корреспондент(?:ка)?|редактор|писатель(?:ница)?|политолог|профессор|публицист'],
  ['sk', 'je|pracuje', 'redaktor(?:ka)?|reportér(?:ka)?|novinár(?:ka)?|komentátor(?:ka)?|publicist(?:a|ka)'],
  ['sl', 'je', 'novinar(?:ka)?|urednik|urednica|kolumnist(?:ka)?|publicist(?:ka)?'],
  ['sr', 'је|je', 'новинар(?:ка)?|уредник|уредница|колумнист[аk]?а?|novinar(?:ka)?|urednik|urednica'],
  ['sv', 'är', '(?:\\p{L}+)?(?:journalist|korrespondent|redaktör|författare|professor|skribent|krönikör|reporter|kommentator)'],
  ['tr', ',', 'gazeteci|yazar|muhabir|editör|akademisyen'],
  ['uk', '[—–-]', 'журналіст(?:ка)?|оглядач(?:ка)?|кореспондент(?:ка)?|редактор(?:ка)?|письменни(?:к|ця)|політолог|професор(?:ка)?'],
]; // biome-ignore format: a table

/** Where the name is left out, the line begins with what somebody is and where. By language. */
const posts: readonly string[] = [
  '(?:Redaktor|Redaktorka|Reportér|Reportérka) (?:v|ve|se)',
  '(?:Journalist|Korrespondent|Redaktør) (?:i|på|ved)',
  '(?:Chefredakteur|Journalist|Korrespondent|Redakteur|Reporter|Volontär)(?:in)? (?:am|bei|beim|der|des|für|im|in)',
  '(?:Senior |Staff )?(?:Columnist|Correspondent|Editor|Journalist|Reporter|Writer) (?:at|for|in|on|with)',
  '(?:Columnista|Corresponsal|Editora?|Periodista|Redactora?|Reporter[oa]) (?:de|del|en|especializad[oa])',
  '(?:Kirjoittaja|Toimittaja) on',
  '(?:Chroniqueu(?:r|se)|Correspondante?|Journaliste|Rédact(?:eur|rice)|Reporter) (?:à|au|aux|chez|du|en|pour|spécialisée?)',
  '(?:Giornalista|Inviat[oa]|Redattore|Redattrice) (?:a|al|alla|del|della|di|presso)',
  '(?:Correspondent|Journalist|Redacteur|Verslaggever) (?:bij|in|op|van|voor)',
  '(?:Dziennikarz|Dziennikarka|Redaktor|Redaktorka|Reporter|Reporterka) (?:działu|portalu|w|z)',
  '(?:Editora?|Jornalista|Repórter) (?:da|de|do|em|na|no)',
  '(?:Journalist|Korrespondent|Redaktör|Reporter) (?:i|på|vid)',
];

/** `Ann Quay`, `Dr. Jan de Wit`: what a biography opens with. */
const nameFirst =
  /^(?:(?:Dr|Prof)\.?\s+)?\p{Lu}[\p{L}.'’-]{0,24}(?:\s(?:(?:da|de|del|der|di|dos|van|von|el|al)\s)?\p{Lu}[\p{L}.'’-]{0,24}){1,3},?\s+/u;
/** Of all languages at once: what tells letters apart is costly to say for each. */
const introduces = caseless(
  `^(?:${callings.map(([, joints]) => joints).join('|')})\\s(?:.{0,90}?[^\\p{L}])?(?:${callings.map(([, , those]) => those).join('|')})(?!\\p{L})`,
);
/** English tells it without a calling as well. */
const reaches =
  /^(?:(?:can|may) be (?:contacted|reached)|(?:covers|edits|reports on|writes (?:about|for|on)))\s/u;
const beginsGreat = /^\p{Lu}/u;
const post = new RegExp(`^(?:${posts.join('|')})\\s`, 'u');

/** Whether a line introduces somebody by name as an author; believed at the end of a text only. */
export function isBiography(line: string): boolean {
  if (line.length > 500 || !beginsGreat.test(line)) return false;
  const name = nameFirst.exec(line)?.[0];
  if (name === undefined) return post.test(line);
  const rest = line.slice(name.length);
  return introduces.test(rest) || reaches.test(rest) || post.test(line);
}
