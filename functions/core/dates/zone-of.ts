import { subtagsOf } from './locale.ts';

/**
 * Zones of countries that have one, or whose zones agree where people live: Germany with Büsingen, China without
 * Ürümqi, France and Portugal and Spain and New Zealand without their islands. By ISO 3166-1 code, sorted; source:
 * tzdata 2025c, zone1970.tab. Countries of several zones (US, CA, AU, ...) are left out: a wrong zone is
 * worse than none. Indonesia, Russia, Brazil, Mexico and Chile are in because their national press prints the time of the capital
 * and names the others.
 */
const zonesOfCountries: ReadonlyMap<string, string> = new Map(
  `AD Europe/Andorra,AE Asia/Dubai,AF Asia/Kabul,AG America/Antigua,AI America/Anguilla,AL Europe/Tirane,AM Asia/Yerevan,AO Africa/Luanda,
   AR America/Argentina/Buenos_Aires,AT Europe/Vienna,AW America/Aruba,AZ Asia/Baku,BA Europe/Sarajevo,BB America/Barbados,BD Asia/Dhaka,
   BE Europe/Brussels,BF Africa/Ouagadougou,BG Europe/Sofia,BH Asia/Bahrain,BI Africa/Bujumbura,BJ Africa/Porto-Novo,BM Atlantic/Bermuda,
   BN Asia/Brunei,BO America/La_Paz,BR America/Sao_Paulo,BS America/Nassau,BT Asia/Thimphu,BW Africa/Gaborone,BY Europe/Minsk,BZ America/Belize,
   CF Africa/Bangui,CG Africa/Brazzaville,CH Europe/Zurich,CI Africa/Abidjan,CL America/Santiago,CM Africa/Douala,CN Asia/Shanghai,CO America/Bogota,
   CR America/Costa_Rica,CU America/Havana,CV Atlantic/Cape_Verde,CW America/Curacao,CY Asia/Nicosia,CZ Europe/Prague,DE Europe/Berlin,
   DJ Africa/Djibouti,DK Europe/Copenhagen,DM America/Dominica,DO America/Santo_Domingo,DZ Africa/Algiers,EC America/Guayaquil,EE Europe/Tallinn,
   EG Africa/Cairo,ER Africa/Asmara,ES Europe/Madrid,ET Africa/Addis_Ababa,FI Europe/Helsinki,FJ Pacific/Fiji,FO Atlantic/Faroe,FR Europe/Paris,
   GA Africa/Libreville,GB Europe/London,GD America/Grenada,GE Asia/Tbilisi,GG Europe/Guernsey,GH Africa/Accra,GI Europe/Gibraltar,GL America/Nuuk,
   GM Africa/Banjul,GN Africa/Conakry,GP America/Guadeloupe,GQ Africa/Malabo,GR Europe/Athens,GT America/Guatemala,GW Africa/Bissau,GY America/Guyana,
   HK Asia/Hong_Kong,HN America/Tegucigalpa,HR Europe/Zagreb,HT America/Port-au-Prince,HU Europe/Budapest,ID Asia/Jakarta,IE Europe/Dublin,
   IL Asia/Jerusalem,IM Europe/Isle_of_Man,IN Asia/Kolkata,IQ Asia/Baghdad,IR Asia/Tehran,IS Atlantic/Reykjavik,IT Europe/Rome,JE Europe/Jersey,
   JM America/Jamaica,JO Asia/Amman,JP Asia/Tokyo,KE Africa/Nairobi,KG Asia/Bishkek,KH Asia/Phnom_Penh,KM Indian/Comoro,KN America/St_Kitts,
   KR Asia/Seoul,KW Asia/Kuwait,KY America/Cayman,KZ Asia/Almaty,LA Asia/Vientiane,LB Asia/Beirut,LC America/St_Lucia,LI Europe/Vaduz,LK Asia/Colombo,
   LR Africa/Monrovia,LS Africa/Maseru,LT Europe/Vilnius,LU Europe/Luxembourg,LV Europe/Riga,LY Africa/Tripoli,MA Africa/Casablanca,MC Europe/Monaco,
   MD Europe/Chisinau,ME Europe/Podgorica,MG Indian/Antananarivo,MK Europe/Skopje,ML Africa/Bamako,MM Asia/Yangon,MN Asia/Ulaanbaatar,MO Asia/Macau,
   MQ America/Martinique,MR Africa/Nouakchott,MT Europe/Malta,MU Indian/Mauritius,MV Indian/Maldives,MW Africa/Blantyre,MX America/Mexico_City,
   MY Asia/Kuala_Lumpur,MZ Africa/Maputo,NA Africa/Windhoek,NC Pacific/Noumea,NE Africa/Niamey,NG Africa/Lagos,NI America/Managua,NL Europe/Amsterdam,
   NO Europe/Oslo,NP Asia/Kathmandu,NZ Pacific/Auckland,OM Asia/Muscat,PA America/Panama,PE America/Lima,PG Pacific/Port_Moresby,PH Asia/Manila,
   PK Asia/Karachi,PL Europe/Warsaw,PR America/Puerto_Rico,PS Asia/Hebron,PT Europe/Lisbon,PY America/Asuncion,QA Asia/Qatar,RE Indian/Reunion,
   RO Europe/Bucharest,RS Europe/Belgrade,RU Europe/Moscow,RW Africa/Kigali,SA Asia/Riyadh,SB Pacific/Guadalcanal,SC Indian/Mahe,SD Africa/Khartoum,
   SE Europe/Stockholm,SG Asia/Singapore,SI Europe/Ljubljana,SK Europe/Bratislava,SL Africa/Freetown,SM Europe/San_Marino,SN Africa/Dakar,
   SO Africa/Mogadishu,SR America/Paramaribo,SS Africa/Juba,SV America/El_Salvador,SY Asia/Damascus,SZ Africa/Mbabane,TC America/Grand_Turk,
   TD Africa/Ndjamena,TG Africa/Lome,TH Asia/Bangkok,TJ Asia/Dushanbe,TL Asia/Dili,TM Asia/Ashgabat,TN Africa/Tunis,TO Pacific/Tongatapu,
   TR Europe/Istanbul,TT America/Port_of_Spain,TW Asia/Taipei,TZ Africa/Dar_es_Salaam,UA Europe/Kyiv,UG Africa/Kampala,UY America/Montevideo,
   UZ Asia/Tashkent,VC America/St_Vincent,VE America/Caracas,VN Asia/Ho_Chi_Minh,VU Pacific/Efate,WS Pacific/Apia,YE Asia/Aden,
   ZA Africa/Johannesburg,ZM Africa/Lusaka,ZW Africa/Harare`
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
  `af ZA,am ET,as IN,az AZ,be BY,bg BG,bs BA,ca ES,cs CZ,cy GB,da DK,de DE,dv MV,dz BT,el GR,et EE,eu ES,fa IR,fi FI,fil PH,fo FO,
   fr FR,fy NL,ga IE,gd GB,gl ES,gsw CH,gu IN,ha NG,he IL,hi IN,hr HR,ht HT,hu HU,hy AM,id ID,ig NG,is IS,it IT,ja JP,ka GE,kk KZ,
   kl GL,km KH,kn IN,ko KR,ky KG,lb LU,lo LA,lt LT,lv LV,mg MG,mk MK,ml IN,mn MN,mr IN,mt MT,my MM,nb NO,ne NP,nl NL,nn NO,no NO,
   om ET,or IN,pl PL,ps AF,rm CH,ro RO,rw RW,si LK,sk SK,sl SI,sn ZW,so SO,sq AL,sr RS,st LS,sv SE,ta IN,te IN,tet TL,tg TJ,th TH,
   ti ET,tk TM,tl PH,tn BW,to TO,tr TR,uk UA,uz UZ,vi VN,xh ZA,yo NG,zh CN,zu ZA`
    .split(',')
    .map((line) => line.trim().split(' '))
    .map(([language = '', country = '']) => [language, country]),
);

/**
 * Country domains sold to anybody: they say nothing of where a site is, unless it is written in a language of the country.
 * Sorted.
 */
const soldDomains: ReadonlyMap<string, string> = new Map(
  'AG,AI,BZ es,CC,CO es,DJ fr ar so,FM,GG,IM,LA lo,LC,LY ar,ME sr bs hr cnr,SC,SO so,TO to,TV,VC,WS'
    .split(',')
    .map((line) => [line.slice(0, 2), line.slice(3)]),
);
/** `com.co`, `gob.bo`: the registry's own second level is not sold abroad. */
const secondLevel = /\.(?:ac|co|com|edu|gob|gov|gouv|net|org)\.[a-z]{2}$/;

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
  const byDomain = isSold(domain, host ?? '', language)
    ? undefined
    : zonesOfCountries.get(domain === 'UK' ? 'GB' : domain);
  if (byDomain !== undefined || language === undefined) return byDomain;
  const stated = subtagsOf(language);
  const country = stated?.region ?? countriesOfLanguages.get(stated?.language ?? '');
  return country === undefined ? undefined : zonesOfCountries.get(country);
}

function isSold(domain: string, host: string, language: string | undefined): boolean {
  const spoken = soldDomains.get(domain);
  if (spoken === undefined || secondLevel.test(host)) return false;
  const own = language === undefined ? undefined : subtagsOf(language)?.language;
  return own === undefined || !spoken.split(' ').includes(own);
}
