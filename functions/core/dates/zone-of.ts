import { subtagsOf } from './locale.ts';

/**
 * Zones of countries that have one, or whose zones agree where people live: Germany with Büsingen, China without
 * Ürümqi, France and Portugal and Spain and New Zealand without their islands. By ISO 3166-1 code, sorted; source:
 * tzdata 2025c, zone1970.tab. Countries of several zones (US, CA, AU, ...) are left out: a wrong zone is
 * worse than none. Indonesia, Russia, Brazil, Mexico and Chile are in because their national press prints the time of the capital
 * and names the others.
 */
const zonesOfCountries: ReadonlyMap<string, string> = new Map(
  `AE Asia/Dubai,AF Asia/Kabul,AL Europe/Tirane,AM Asia/Yerevan,AR America/Argentina/Buenos_Aires,AT Europe/Vienna,AZ Asia/Baku,BA Europe/Sarajevo,
   BD Asia/Dhaka,BE Europe/Brussels,BG Europe/Sofia,BH Asia/Bahrain,BO America/La_Paz,BR America/Sao_Paulo,BY Europe/Minsk,CH Europe/Zurich,
   CI Africa/Abidjan,CL America/Santiago,CM Africa/Douala,CN Asia/Shanghai,CO America/Bogota,CR America/Costa_Rica,CU America/Havana,CY Asia/Nicosia,CZ Europe/Prague,DE Europe/Berlin,
   DK Europe/Copenhagen,DO America/Santo_Domingo,DZ Africa/Algiers,EC America/Guayaquil,EE Europe/Tallinn,EG Africa/Cairo,ES Europe/Madrid,
   ET Africa/Addis_Ababa,FI Europe/Helsinki,FR Europe/Paris,GB Europe/London,GE Asia/Tbilisi,GH Africa/Accra,
   GR Europe/Athens,GT America/Guatemala,HK Asia/Hong_Kong,HN America/Tegucigalpa,HR Europe/Zagreb,HU Europe/Budapest,
   ID Asia/Jakarta,IE Europe/Dublin,IL Asia/Jerusalem,IN Asia/Kolkata,IQ Asia/Baghdad,IR Asia/Tehran,
   IS Atlantic/Reykjavik,IT Europe/Rome,JM America/Jamaica,JO Asia/Amman,JP Asia/Tokyo,KE Africa/Nairobi,
   KG Asia/Bishkek,KH Asia/Phnom_Penh,KR Asia/Seoul,KW Asia/Kuwait,KZ Asia/Almaty,LA Asia/Vientiane,LB Asia/Beirut,LK Asia/Colombo,
   LT Europe/Vilnius,LU Europe/Luxembourg,LV Europe/Riga,LY Africa/Tripoli,MA Africa/Casablanca,MD Europe/Chisinau,
   ME Europe/Podgorica,MK Europe/Skopje,MM Asia/Yangon,MN Asia/Ulaanbaatar,MO Asia/Macau,MT Europe/Malta,MX America/Mexico_City,MY Asia/Kuala_Lumpur,
   NG Africa/Lagos,NI America/Managua,NL Europe/Amsterdam,NO Europe/Oslo,NP Asia/Kathmandu,NZ Pacific/Auckland,
   OM Asia/Muscat,PA America/Panama,PE America/Lima,PH Asia/Manila,PK Asia/Karachi,PL Europe/Warsaw,
   PR America/Puerto_Rico,PT Europe/Lisbon,PY America/Asuncion,QA Asia/Qatar,RO Europe/Bucharest,RS Europe/Belgrade,RU Europe/Moscow,
   SA Asia/Riyadh,SE Europe/Stockholm,SG Asia/Singapore,SI Europe/Ljubljana,SK Europe/Bratislava,SN Africa/Dakar,SV America/El_Salvador,
   SY Asia/Damascus,TH Asia/Bangkok,TN Africa/Tunis,TR Europe/Istanbul,TW Asia/Taipei,TZ Africa/Dar_es_Salaam,
   UA Europe/Kyiv,UG Africa/Kampala,UY America/Montevideo,UZ Asia/Tashkent,VE America/Caracas,VN Asia/Ho_Chi_Minh,
   YE Asia/Aden,ZA Africa/Johannesburg,ZW Africa/Harare`
    .split(',')
    .map((line) => line.trim().split(' '))
    .map(([country = '', zone = '']) => [country, zone]),
);

/**
 * Languages whose press is of one country, or of countries that share a clock (German, Dutch, Swedish, Chinese, Tamil).
 * Likely regions of CLDR 48; sorted. English, Spanish, Portuguese, Russian, Arabic, Bengali, Malay, Urdu and others of
 * several clocks are left out.
 */
const countriesOfLanguages: ReadonlyMap<string, string> = new Map(
  `az AZ,be BY,bg BG,bs BA,ca ES,cs CZ,da DK,de DE,el GR,et EE,eu ES,fa IR,fi FI,fil PH,fr FR,gl ES,gu IN,he IL,hi IN,
   hr HR,hu HU,hy AM,id ID,is IS,it IT,ja JP,ka GE,kk KZ,km KH,kn IN,ko KR,ky KG,lo LA,lt LT,lv LV,mk MK,ml IN,mn MN,mr IN,mt MT,
   my MM,nb NO,ne NP,nl NL,nn NO,no NO,or IN,pl PL,ps AF,ro RO,si LK,sk SK,sl SI,sq AL,sr RS,sv SE,ta IN,te IN,th TH,
   tl PH,tr TR,uk UA,uz UZ,vi VN,zh CN`
    .split(',')
    .map((line) => line.trim().split(' '))
    .map(([language = '', country = '']) => [language, country]),
);

/** Country domains sold to anybody: they say nothing of where a site is. Sorted. */
const soldDomains = new Set(['CO', 'LA', 'LY', 'ME']);

/** What is known of a source whose site file names no zone. */
export interface SourceHints {
  /** Host name, e.g. `www.example.co.uk`. */
  readonly host?: string;
  /** BCP 47. */
  readonly language?: string;
}

/** The IANA zone of a source by its country: of its top-level domain, of its language tag, then of its language. */
export function timeZoneOf({ host, language }: SourceHints): string | undefined {
  const domain = host?.split('.').at(-1)?.toUpperCase() ?? '';
  const byDomain = soldDomains.has(domain)
    ? undefined
    : zonesOfCountries.get(domain === 'UK' ? 'GB' : domain);
  if (byDomain !== undefined || language === undefined) return byDomain;
  const stated = subtagsOf(language);
  const country = stated?.region ?? countriesOfLanguages.get(stated?.language ?? '');
  return country === undefined ? undefined : zonesOfCountries.get(country);
}
