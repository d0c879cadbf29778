import { rememberedText } from '../../core/remembered-text.ts';
import { wordsOf } from '../words.ts';

/** News agencies and broadcasters whose names are no ordinary words. Sorted. */
const agencies = new Set(
  'aa|aap|adnkronos|afp|agerpres|amp|ana mpe|andina|ani|anka|anp|ansa|antara|ap|apa|aps|ats|axios|bbc|belga|bernama|beta|bloomberg|bna|bns|bss|bta|btv|cna|cnn|ctk|ctv|công an nhân dân|dapd|dha|dpa|dpa afx|dw|dân trí|dân việt|efe|elta|epa|epd|epd video|fena|getty images|gna|hina|hà nội mới|ians|iha|interfax|irna|isna|jiji|kathpress|keystone sda|kinh tế đô thị|kna|kyodo|lao động|leta|lno|lsw|lusa|mediafax|mina|mti|nan|người lao động|nhân dân|notimex|npr|ntb|pap|petra|pháp luật tp hcm|phụ nữ việt nam|pna|pti|pv|qna|quân đội nhân dân|reuters|ria novosti|ritzau|rtrs|sana|sda|sid|sita|spa|srna|sta|stt|sài gòn giải phóng|tanjug|tasr|tass|telam|thanh niên|thx|tiền phong|tt|ttxvn|tuổi trẻ|télam|ukrinform|unb|uni|unn|upi|vietnam+|vietnamnet|vietnamplus|vna|vnexpress|vov|vtv|wam|xinhua|yonhap|zing|znews|čtk|απε μπε|белта|бта|интерфакс|казинформ|танјуг|тасс|укринформ|укрінформ|унн|уніан|хина|أ ف ب|ایرنا|ایسنا|بترا|د ب أ|رويترز|فرانس برس|واس|وام|وكالات|एजेंसी|भाषा|共同|共同通信|時事|時事通信|뉴시스'.split('|'),
); // biome-ignore format: a table

/** Words of which one makes a name that of a paper, a desk or a company. Sorted by language. */
const organisationWords = new Set([
  ['de', 'agenturen agentur ag e.v. gmbh magazin redaktion onlineredaktion newsredaktion redaktionsteam nachrichtenredaktion stiftung verband verein verlag zeitung pressestelle rundfunk newsdesk'],
  ['en', 'agencies agency association blog board bureau committee council desk editors editorial foundation group herald inc institute journal limited llc ltd magazine marketing media ministry network newspaper newsroom news online press post radio service services society staff studio team times tribune tv university webdesk wire'],
  ['es', 'agencia agencias ayuntamiento diario noticias noticiero periódico portal prensa redacción redaccion revista'],
  ['fr', 'agence agences rédaction redaction'],
  ['id', 'redaksi'],
  ['it', 'agenzia redazione'],
  ['nl', 'redactie'],
  ['pl', 'redakcja'],
  ['pt', 'agência agências jornal redação redacao redacção redaccao'],
  ['ru', 'агентство газета журнал издание лента медиа новостей новости отдел портал пресс радио редакция служба телеканал'],
  ['sv', 'redaktionen'],
  ['xx', 'erredakzioa redacció redacția redactia redakce redakcia redakcija redaksia redaksiya redaksjonen ritstjórn szerkesztőség tahririyat toimetus toimitus uredništvo редакција σύνταξη խմբագրություն რედაქცია'],
  ['tr', 'ajansı gazetesi haberleri merkezi servisi'],
  ['uk', 'видання відділ новини новин редакція стрічка'],
].flatMap(([, words = '']) => words.split(' '))); // biome-ignore format: a table

/** Parts of names of organisations where words are not told apart by spaces, or where one word is not enough. Sorted. */
const organisationParts =
  /(?:^| )(?:ban biên tập|ban thời sự|báo|nhóm (?:pv|phóng viên)|pv|ctv|tạp chí|đài|toà soạn|tòa soạn|các phóng viên|by staff|web desk|news desk|the editors)(?: |$)|^tim (?:cek fakta|detik|liputan|redaksi|riset)|日报|日報|时报|時報|晚报|晚報|新聞|新闻|通讯社|通訊社|通信社|编辑部|編輯部|編集部|编委会|报道组|取材班|報導|综合|綜合|电子报|電子報|电视台|電視台|卫视|衛視|工作室|ニュース|オンライン|デジタル|放送|뉴스|신문|일보|방송|통신|경제|타임스|투데이|미디어|취재팀|편집국|편집부|기자단|온라인|กองบรรณาธิการ|ทีมข่าว|ข่าว|ออนไลน์|डेस्क|न्यूज|ब्यूरो|टीम|संवाददाता|समाचार|डिजिटल|ডেস্ক|ഡെസ്ക്|ഡെസ്‌ക്|ബ്യൂറോ|ന്യൂസ്|സ്വന്തം ലേഖകൻ|డెస్క్|బ్యూరో|న్యూస్|ಡೆಸ್ಕ್|ನ್ಯೂಸ್|ડેસ્ક|બ્યુરો|ન્યૂઝ|டெஸ்க்|நியூஸ்|ਡੈਸਕ|ਬਿਊਰੋ|ଡେସ୍କ|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|অনলাইন|ব্যুরো|செய்தி|ڈیسک|نیوز|هيئة التحرير|صحيفة|جريدة|وكالة|وكالات|قناة|شبكة|نيوز|أخبار|تحریریه|گروه|خبرگزاری|روزنامه|سرویس|מערכת|חדשות|סוכנויות|mwandishi wetu/u;

const domain = /^[\w-]+(?:\.[\w-]+)*\.(?:at|ch|com|de|eu|fr|info|it|net|news|org|ru|tv|uk|vn)\b/iu;

/** Legal forms that end the name of a company or an association; sorted. */
const legalForm = / (?:a g|ag|b v|bv|co kg|e v|inc|kg|mbh|n v|oyj|plc|s p a|s r l|sarl|spa|srl)$/u;

/** What ends the names of Chinese and Japanese papers, broadcasters and companies: 社, 網, 報 end no person's. */
const hanOrganisation =
  /\p{Script=Han}(?:社|网|網|报|報|周刊|週刊|杂志|雜誌|局|频道|頻道|公司|集团|集團|传媒|傳媒)(?: |$)|\p{Script=Han}{2}部(?: |$)/u;

/** `EFE Valencia`: where an agency wrote. */
const agencyFirst = /^\p{Lu}{3,} \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u;

/** Whether a name is of an organisation or a desk rather than of a person, as far as its words tell. */
export const isOrganisation = rememberedText((name: string): boolean => {
  const words = wordsOf(name);
  if (
    agencies.has(words) ||
    domain.test(name) ||
    organisationParts.test(words) ||
    hanOrganisation.test(words) ||
    legalForm.test(words)
  )
    return true;
  const each = words.split(' ');
  if (agencyFirst.test(name) && agencies.has(each[0] ?? '')) return true;
  return each.some((word) => organisationWords.has(word)) || each.every((word) => agencies.has(word));
});
