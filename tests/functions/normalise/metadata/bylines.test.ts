import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../functions/normalise/metadata/bylines.ts';
import { isIntroduced } from '../../../../functions/normalise/metadata/introduced.ts';
import { isOrganisation } from '../../../../functions/normalise/metadata/organisations.ts';

describe('namesOf', () => {
  it.each([
    ['By Ann Quay', ['Ann Quay']],
    ['By Ann Quay, Bo Reed and Cy Ford', ['Ann Quay', 'Bo Reed', 'Cy Ford']],
    ['Von Jörn Kattenberg und Anke Behrens', ['Jörn Kattenberg', 'Anke Behrens']],
    ['Par Clémence Larroque et Yann Le Dantec', ['Clémence Larroque', 'Yann Le Dantec']],
    ['VĂN HÀO - TRẦN HỮU', ['VĂN HÀO', 'TRẦN HỮU']],
    ['Von unserem Korrespondenten Jan Maier, Brüssel', ['Jan Maier']],
    ['Van onze verslaggever Joost Kuiper', ['Joost Kuiper']],
    ['Par notre envoyée spéciale Margaux Delorme', ['Margaux Delorme']],
    ['Par Hugo Marchal, à Bruxelles', ['Hugo Marchal']],
    ['Teksti: Aino Rantanen, kuvat: Mikko Salo', ['Aino Rantanen']],
    ['Ann Quay, Political Correspondent, and Bo Reed, Chief Reporter', ['Ann Quay', 'Bo Reed']],
    ['Ann Quay Royal Correspondent', ['Ann Quay']],
    ['Ein Gastbeitrag von Prof. Dr. med. Anke Behrens', ['Anke Behrens']],
    ['Γράφει ο Γιώργος Λάμπρου', ['Γιώργος Λάμπρου']],
    ['Piše: Ivana Horvat', ['Ivana Horvat']],
    ['Autors: Jānis Bērziņš', ['Jānis Bērziņš']],
    ['Vũ Duyên (thực hiện)', ['Vũ Duyên']],
    ['Hà Thu (tổng hợp)', ['Hà Thu']],
    ['Theo TTXVN', ['TTXVN']],
    ['Avtorica: Maja Jerovšek in Uroš Kregar', ['Maja Jerovšek', 'Uroš Kregar']],
    ['ដោយ៖ សុខ ចាន់ថា', ['សុខ ចាន់ថា']],
    ['લેખક: પ્રિયંકા ત્રિવેદી', ['પ્રિયંકા ત્રિવેદી']],
    ['Nodira Yusupova, muxbir', ['Nodira Yusupova']],
    ['Per Mireia Fontanals i Pau Sagristà', ['Mireia Fontanals', 'Pau Sagristà']],
    ['Автор: Олена Коваль та Андрій Шевчук', ['Олена Коваль', 'Андрій Шевчук']],
    ['赵孟和王磊', ['赵孟', '王磊']],
    ['Por Ángeles Moya. Huelva', ['Ángeles Moya']],
    ['HN Staff', ['HN Staff']],
    ['Text von Christian Seil   Illustration von Markus Roost', ['Christian Seil']],
    [
      'Por María de los Ángeles Ortega y Gómez y José Luis Peña',
      ['María de los Ángeles Ortega y Gómez', 'José Luis Peña'],
    ],
    ['By ANN QUAY Associated Press', ['ANN QUAY']],
    ['The Associated Press', ['The Associated Press']],
    ['Na ZUHURA MWAKIO', ['ZUHURA MWAKIO']],
    ['Na Bakari Kiango, Mwandishi', ['Bakari Kiango']],
    ['Na Hyun-jin', ['Na Hyun-jin']],
    ['Per Arne Lie', ['Per Arne Lie']],
    ['By Ann Quay; edited by Bo Reed', ['Ann Quay']],
    ['Ann Quay - Bo REED / PORT', ['Ann Quay', 'Bo REED']],
    ['Web Admin', []],
    ['责任编辑：何俊', []],
    ['EFE, Valencia', ['EFE']],
    ['Por Thaís Moreira, g1 Santos', ['Thaís Moreira']],
    ['Gan Gwenllian Pritchard Gohebydd Addysg', ['Gwenllian Pritchard']],
    ['Zum Profil von annquay', []],
    ['By Alex Bozar Thursday, November 9, 2023 8:05AM', ['Alex Bozar']],
    ['Mara Quill Publiziert 05/03/2025 um 14:20 Uhr', ['Mara Quill']],
    ['Creative Commons Attribution 2.5 License', []],
    ['Letters To The Editor', []],
    ['05/03/2025 14:20 / Ximena Tejeda / Foto: Bo Reed', ['Ximena Tejeda']],
    ['by Ann Quay, photography by Bo Reed', ['Ann Quay']],
    ['Bài, ảnh: Minh Châu', ['Minh Châu']],
    ['Nguyễn A và Trần B', ['Nguyễn A', 'Trần B']],
    ['Автор: Ольга Ветрова', ['Ольга Ветрова']],
    ['记者 沈一苇', ['沈一苇']],
    ['윤슬기 기자', ['윤슬기']],
    ['Ann Quay, senior reporter', ['Ann Quay']],
    ['Ann Quay <ann@paper.example>', ['Ann Quay']],
    ['By Ann Quay and Ann Quay', ['Ann Quay']],
    ['Jean-Luc Le Goff', ['Jean-Luc Le Goff']],
    ["Siobhán O'Neill", ["Siobhán O'Neill"]],
    ['Jörg Quast, Kiel, Maria Lund', ['Jörg Quast', 'Maria Lund']],
    ['Ann Quay in Oslo and Bo Reed in New York', ['Ann Quay', 'Bo Reed']],
    ['Inés Ortega y Prado', ['Inés Ortega y Prado']],
    ['Inés Ortega y Juan Prado', ['Inés Ortega', 'Juan Prado']],
    ['By Ann Quay for The Harbour Times', ['Ann Quay']],
    ['Ann Quay Chief Political Correspondent', ['Ann Quay']],
    ['Ann Quay, Reporter, Harbour News', ['Ann Quay', 'Harbour News']],
    ['Reporterin Jana Lund', ['Jana Lund']],
    ['Ein Artikel von Jana Lund', ['Jana Lund']],
    ['Jana Lund Alle Artikel', ['Jana Lund']],
    ['Mehr von Jana Lund', ['Jana Lund']],
    ['Jana Lund im Gespräch mit Bo Reed', ['Jana Lund', 'Bo Reed']],
    ['Oleh Sari Wulandari', ['Sari Wulandari']],
    ['Door Piet Jansen en Eva de Boer', ['Piet Jansen', 'Eva de Boer']],
    ['โดย สมชาย ใจดี', ['สมชาย ใจดี']],
    ['بقلم سعاد النجار', ['سعاد النجار']],
    ['本报记者沈一苇', ['沈一苇']],
    ['Dr. Jana Lund', ['Jana Lund']],
    ['김철수 이영희 기자', ['김철수', '이영희']],
    ['워싱턴=윤슬기 특파원', ['윤슬기']],
    ['Pekka Niemi ja Anna Salo', ['Pekka Niemi', 'Anna Salo']],
    ['PV•28/01/2025 08:22', ['PV']],
    ['Nhóm PV', ['Nhóm PV']],
    ['Theo Minh Sơn/Báo Sông Cửa', ['Minh Sơn']],
    ['MINH SƠN và 1 tác giả khác', ['MINH SƠN']],
    ['Redaktion', ['Redaktion']],
    ['Staff Reporter', ['Staff Reporter']],
    ['Redactado por Inés Prado', ['Inés Prado']],
    ['سعاد النجار وكريم الهاشمي', ['سعاد النجار', 'كريم الهاشمي']],
    ['سعاد وليد النجار', ['سعاد وليد النجار']],
    ['ثریا کاویان و رضا دریایی', ['ثریا کاویان', 'رضا دریایی']],
    ['דבורה לוי ואורי שחם', ['דבורה לוי', 'אורי שחם']],
    ['पटना, मीरा जोशी', ['मीरा जोशी']],
    ['记者 沈一苇 通讯员 陆小舟', ['沈一苇', '陆小舟']],
    ['文・山本花子　写真・佐藤健一', ['山本花子']],
    ['Ayşe Demir / İzmir', ['Ayşe Demir']],
    ['Por Inês Prado, g1 — São Paulo', ['Inês Prado']],
    ['한지우·윤슬기 기자 등록', ['한지우', '윤슬기']],
    ['Nguyễn Đăng Khoa', ['Nguyễn Đăng Khoa']],
    ['كتب- سعاد النجار:', ['سعاد النجار']],
    ['Pewarta: Sari Wulandari', ['Sari Wulandari']],
    ['Reporter Sari Wulandari Editor Budi Santosa', ['Sari Wulandari']],
    ['דבורה לוי', ['דבורה לוי']],
    ['מאת דבורה לוי', ['דבורה לוי']],
    ['القاهرة - سعاد النجار', ['سعاد النجار']],
    ['سعاد النجار - القاهرة', ['سعاد النجار']],
    ['الرباط: سعاد النجار', ['سعاد النجار']],
    ['مصنف, ثریا بانو', ['ثریا بانو']],
    ['خبرنگار: ثریا کاویان', ['ثریا کاویان']],
    ['रिपोर्ट: मीरा जोशी, पटना', ['मीरा जोशी']],
    ['ნანა გელაშვილი', ['ნანა გელაშვილი']],
    ['海港晚报记者 沈一苇', ['沈一苇']],
    ['特派记者 沈一苇 发自巴黎', ['沈一苇']],
    ['記者沈一葦／高雄報導', ['沈一葦']],
    ['【記者 沈一葦 高雄報導】', ['沈一葦']],
    ['文/沈一苇 图/陆小舟', ['沈一苇']],
    ['撰文：沈一葦 陸小舟', ['沈一葦', '陸小舟']],
    ['山田 太郎', ['山田 太郎']],
    ['글·사진 윤슬기 기자', ['윤슬기']],
    ['윤슬기(seulgi@paper.example)', ['윤슬기']],
    ['Editorial team', ['Editorial team']],
  ])('reads %j', (line, names) => {
    expect(namesOf(line)).toEqual(names);
  });

  it.each([
    '',
    'admin',
    'Reporter',
    '12 March 2026',
    'user4242',
    'No Author',
    'Alle Artikel',
    'Follow',
    'Written by',
    'Autorenseite von',
    'https://paper.example/ann',
    '12/03/2026',
    '5 min read',
    'ann@paper.example',
  ])('names nobody for %j', (line) => {
    expect(namesOf(line)).toEqual([]);
  });
});

describe('isOrganisation', () => {
  it.each([
    'Reuters',
    'TTXVN',
    'dpa',
    'Harbour Times',
    'The Guild Foundation',
    'paper.com',
    'Redaktion',
    'Hafenverein Kiel e.V.',
    'Rédaction du Phare',
    'Redacción',
    'Staff Writer',
    'Nhóm PV',
    'Tim Redaksi',
    'Tạp chí Biển',
    '港口日报',
    '항구일보',
    'Редакция',
    'EFE Valencia',
    'വെബ് ഡെസ്ക്',
  ])('says yes to %s', (name) => {
    expect(isOrganisation(name)).toBe(true);
  });

  it.each(['Ann Quay', 'Tim Stell', 'Trần Hữu', 'Ольга Ветрова', 'Presley Newsome', '沈一苇', 'Bảo Trâm'])(
    'says no to %s',
    (name) => {
      expect(isOrganisation(name)).toBe(false);
    },
  );
});

describe('isIntroduced', () => {
  it.each([
    'By Ann Quay', 'Oleh Sari Wulandari', 'Redactado por Inés Prado', 'מאת דבורה לוי', 'โดย สมชาย ใจดี',
    'रिपोर्ट: मीरा जोशी', '海港晚报记者 沈一苇', '강릉=윤슬기·한지우 기자', 'Muhabir: Ayşe Demir', 'مصنف، ثریا بانو',
    'ავტორი: თამარ ბერიძე', '/윤아름 기자 areum@paper.example', 'เรื่อง : สมชาย ใจกล้า', 'ដោយ៖ សុខ ចាន់ថា',
  ])('%s opens as a byline', (line) => {
    expect(isIntroduced(line)).toBe(true);
  }); // biome-ignore format: a table

  it.each([
    'كتب الرئيس رسالة إلى البرلمان',
    'रिपोर्ट में कहा गया',
    'Reporter ohne Grenzen',
    '记者在现场看到吊车已经倒下',
  ])('%s does not', (line) => {
    expect(isIntroduced(line)).toBe(false);
  });
});
