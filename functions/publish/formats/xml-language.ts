/**
 * Codes of languages that have none of two letters: the three-letter codes that feed validators know. Sorted. Source: the
 * code list of ISO 639-2, as the W3C validator has it.
 */
const threeLetterCodes = new Set(
  `ace ach ada ady afa afh ain akk ale alg alt ang anp apa arc arn arp art arw ast ath aus awa bad bai bal ban bas bat bej bem
   ber bho bik bin bla bnt bra btk bua bug byn cad cai car cau ceb cel chb chg chk chm chn cho chp chr chy cmc cop cpe cpf cpp
   crh crp csb cus dak dar day del den dgr din doi dra dsb dua dum dyu efi egy eka elx enm ewo fan fil fiu fon frm fro frr frs
   fur gaa gay gba gem gez gil gmh goh gon gor got grb grc gsw gwi hai haw hil hit hmn hsb hup iba ijo ilo inc ine inh ira iro
   jbo jpr jrb kaa kab kac kam kar kaw kbd kha khi kho kmb kok kos kpe krc krl kro kru kum kut lad lah lam lez lol loz lua lui
   lun luo lus mad mag mai mak man map mas mdf mdr men mga mic min mis mkh mnc mni mno moh mos mul mun mus mwl mwr myn myv nah
   nai nap nds new nia nic niu nog non nso nub nwc nym nyn nyo nzi osa ota oto paa pag pal pam pap pau peo phi phn pon pra pro
   raj rap rar roa rom rup sad sah sai sal sam sas sat scn sco sel sem sga sgn shn sid sio sit sla sma smi smj smn sms snk sog
   son srn srr ssa suk sus sux syr tai tem ter tet tig tiv tkl tlh tli tmh tog tpi tsi tum tup tut tvl tyv udm uga umb und vai
   vot wak wal war was wen xal yao yap ypk zap zen znd zun`.split(/\s+/),
);

/** Languages without a code of their own in ISO 639-2, and the language or family there that holds them (ISO 639-3, -5). Sorted. */
const holders: ReadonlyMap<string, string> = new Map([
  ['acm', 'ar'], ['acq', 'ar'], ['acw', 'ar'], ['aeb', 'ar'], ['afb', 'ar'], ['ajp', 'ar'], ['apc', 'ar'], ['apd', 'ar'],
  ['ars', 'ar'], ['ary', 'ar'], ['arz', 'ar'], ['ayl', 'ar'], ['azb', 'az'], ['ckb', 'ku'], ['fuf', 'ff'], ['fuv', 'ff'],
  ['gan', 'zh'], ['gom', 'kok'], ['hak', 'zh'], ['hsn', 'zh'], ['ike', 'iu'], ['knc', 'kr'], ['ltg', 'lv'], ['lzh', 'zh'],
  ['mhr', 'chm'], ['nan', 'zh'], ['pnb', 'lah'], ['rif', 'ber'], ['sdh', 'ku'], ['shi', 'ber'], ['skr', 'lah'], ['szl', 'sla'],
  ['tzm', 'ber'], ['uzs', 'uz'], ['vro', 'et'], ['wuu', 'zh'], ['yue', 'zh'], ['zgh', 'ber'], ['zlm', 'ms'],
]); // biome-ignore format: a table

/**
 * A canonical language tag as RSS and Atom can say it: to the W3C validator a feed with a language that ISO 639-2 does not
 * know is invalid. Central Kurdish (`ckb`) is said to be Kurdish, what nobody holds undetermined. JSON Feed keeps the tag.
 */
export function xmlLanguage(tag: string | undefined): string | undefined {
  if (tag === undefined) return undefined;
  const [language = ''] = tag.split('-');
  if (language.length === 2 || threeLetterCodes.has(language)) return tag;
  const holder = holders.get(language);
  return holder === undefined ? 'und' : `${holder}${tag.slice(language.length)}`;
}
