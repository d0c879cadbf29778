import { describe, expect, it } from 'vitest';
import { isCall } from '../../../../functions/normalise/phrases/calls.ts';
import { furnitureOf } from '../../../../functions/normalise/phrases/furniture.ts';
import { isCollaboration, isNote } from '../../../../functions/normalise/phrases/notes.ts';
import { isPointer } from '../../../../functions/normalise/phrases/pointers.ts';
import { endsStory } from '../../../../functions/normalise/phrases/story-ends.ts';

/** Sentences of stories that begin as requests, notes and pointers do. By language. */
const sentences: readonly (readonly [language: string, sentence: string])[] = [
  ['ar', 'انضم إلى الاحتجاجات مئات العمال من المصانع القريبة.'],
  ['ar', 'اشترك في المؤتمر ثلاثون عالما من بلدان الخليج.'],
  ['ar', 'تابع السكان ما جرى على ضفة النهر حتى الصباح.'],
  ['bg', 'Възпроизвеждането на рибата зависи от температурата на водата.'],
  ['de', 'Jetzt können Eltern ihre Kinder für das nächste Schuljahr anmelden.'],
  ['de', 'Jetzt kostet der Eintritt ins Hallenbad 8 Euro.'],
  ['de', 'Ihre Unterstützung für die Klinik will die Stadt ausbauen.'],
  ['de', 'Sie haben bereits ein Haus gekauft und wollen bleiben.'],
  ['de', 'Aus dem Haus von Bekannten wurde später ein Museum.'],
  ['de', 'Mit Unterstützung von Spendern baut der Verein ein neues Bad.'],
  ['de', 'Die Verwendung von Pestiziden ist am Ufer verboten.'],
  ['el', 'Απαγορεύεται η κολύμβηση σε όλη την παραλία.'],
  ['en', 'The story is not new: the crane had been closed twice before.'],
  ['en', 'The project is funded by the town and two foundations.'],
  ['en', 'With assistance from the coastguard, all of them reached the shore.'],
  ['en', 'You can now swim in the river again, the council said.'],
  ['en', '“Unfortunately, we were unable to save the roof,” the engineer said.'],
  ['es', 'Con la ayuda de los bomberos, los vecinos lograron salir.'],
  ['es', 'Comentarios como este abundan en el puerto.'],
  ['es', 'Queda prohibida la venta de pescado en el muelle.'],
  ['en', 'Companies will have to register to access the harbour market.'],
  ['en', 'Copyright law never kept the shanties from being sung.'],
  ['en', 'No comment was available from the port authority.'],
  ['en', 'Facebook on Tuesday took down the harbour’s page.'],
  ['de', 'Kein Kommentar, hieß es aus dem Hafenamt.'],
  ['ja', 'コメントを発表した市長は、工事を急ぐと述べた。'],
  ['ko', '댓글에는 항구를 걱정하는 글이 이어졌다.'],
  ['he', 'תגובות זועמות נשמעו בנמל אחרי ההחלטה.'],
  ['ru', 'Комментировать решение начальник порта не стал.'],
  ['ru', 'Поделиться опытом приехали рыбаки из трёх городов.'],
  ['tr', 'Yorum yapan uzmanlar limanın büyüyeceğini söylüyor.'],
  ['pt', 'O porto espera que o presidente assine o decreto até sexta.'],
  ['fa', 'او در کانال تلگرام خود نوشت که اسکله بسته می‌ماند.'],
  ['fi', 'Tilaa riittää vielä sadalle uimarille, kertoo kaupunki.'],
  ['fr', 'Pour soutenir les pêcheurs, la région verse une aide.'],
  ['fr', 'Une question demeure : qui paiera ?'],
  ['fr', 'Avec la participation de trois cents coureurs, la fête a réussi.'],
  ['he', 'הצטרפו לשביתה אלפי עובדים מכל הנמלים.'],
  ['he', 'עקבו אחרי הסירה עד שנעלמה בחשכה.'],
  ['he', 'כדי להמשיך בעבודות נדרש תקציב נוסף.'],
  ['hi', 'यह खबर उस परिवार से जुड़ी है जिसकी नाव डूबी थी।'],
  ['hr', 'Zabranjeno je kupanje na cijeloj plaži.'],
  ['hu', 'Ez is mutatja, hogy a tető régóta rossz.'],
  ['it', 'Entra nel vivo la stagione della pesca nel golfo.'],
  ['ko', '시는 기업의 후원으로 등대 축제를 연다.'],
  ['ko', '이 유튜브 채널 구독자는 백만 명이 넘는다.'],
  ['lt', 'Griežtai draudžiama maudytis prie senojo tilto.'],
  ['lv', 'Jebkāda zveja ezerā ir aizliegta.'],
  ['no', 'Få hus i bygda er solgt for under 900 kr måneden.'],
  ['pl', 'Rozpowszechnianie fałszywych informacji o powodzi jest karalne.'],
  ['pt', 'O seu apoio ao porto custou-lhe a eleição.'],
  ['ro', 'Preluarea portului de către stat a durat doi ani.'],
  ['ro', 'Recomandarea medicilor este simplă.'],
  ['sv', 'Det här är ett stort problem för hamnen, säger hon.'],
  ['ta', 'போலீசார் படகை பின்தொடர்ந்து சென்றனர்.'],
  ['th', 'ข้อมูลจากกรมเจ้าท่าระบุว่าน้ำลดลงแล้ว'],
  ['tr', 'Okumak için köyünden ayrıldı ve bir daha dönmedi.'],
  ['ur', 'وزیر نے ٹوئٹر پر لکھا کہ بندرگاہ کھلی رہے گی۔'],
  ['vi', 'Theo dõi diễn biến bão trên biển, cảng vụ cấm tàu ra khơi.'],
  ['vi', 'Đường dây nóng của cảng vụ nhận hàng trăm cuộc gọi.'],
  ['vi', 'Người dân đăng ký nhận hỗ trợ sau bão qua điện thoại.'],
  ['vi', 'Bình luận về trận đấu, huấn luyện viên nói đội đã mệt.'],
  ['vi', 'Bản quyền truyền hình giải bơi tăng gấp đôi.'],
  ['zh', '评论认为，渔村需要新的码头。'],
  ['zh', '更多年轻人选择回到渔村创业。'],
  ['zh', '登陸後，颱風逐漸減弱。'],
  ['zh', '扫码支付在码头已成日常。'],
];

describe('sentences of a story', () => {
  it.each(sentences)('%s: %s stays', (_language, sentence) => {
    const found = [isCall(sentence), isNote(sentence), isPointer(sentence), furnitureOf(sentence)];
    expect(found).toEqual([false, false, false, undefined]);
  });
});

describe('what a page asks or says of itself', () => {
  it.each([
    'اشترك في قناتنا على يوتيوب',
    'Jetzt kostenlos testen',
    'Jetzt den Newsletter abonnieren',
    'Folgen Sie uns auf Instagram',
    'Contact our newsroom',
    'Kontakta Hamnbladet: tips@hamnbladet.example',
    'Pour soutenir notre journal, faites un don',
    'Une info, une question ?',
    'Recevez chaque matin l’essentiel de l’actualité de votre commune.',
    'Jesteśmy na Google News. Dołącz do nas!',
    'Quer ficar por dentro de tudo? Participe do nosso canal.',
    'הצטרפו לערוץ הוואטסאפ שלנו',
    'खबरों के अपडेट के लिए यहां क्लिक करें',
    'Theo dõi chúng tôi trên Zalo',
    '扫码关注我们',
  ])('%s goes', (line) => {
    expect(isCall(line)).toBe(true);
  });

  it.each(['Aus dem Englischen von Anke Behrens', 'This story was not edited by our staff.', 'ที่มา: กรมเจ้าท่า'])('%s goes', (line) => {
    expect(isNote(line)).toBe(true);
  }); // biome-ignore format: one line

  it.each(['Seguí leyendo:', 'Haberle ilgili daha fazlası: #liman', 'Ειδήσεις σήμερα: ο γερανός'])('%s goes', (line) => {
    expect(isPointer(line)).toBe(true);
  }); // biome-ignore format: one line

  it('says at its end who helped', () => {
    expect(isCollaboration('With assistance from Ann Quay')).toBe(true);
  });
});

describe('headings within a story', () => {
  it.each([
    'Weitere Entlastungen geplant', 'Aktuelle Zahlen', 'Das könnte teuer werden', 'Alles auf eine Karte', 'Empfehlungen der Ärzte',
    'Recommended changes', 'Mais de 300 casas alagadas', 'Diskuse o novém přístavu', 'Ý kiến người dân', 'Bình luận của chuyên gia',
    'Więcej w portfelach', 'Povezani problemi',
  ])('%s does not end it', (heading) => {
    expect(endsStory(heading)).toBe(false);
  }); // biome-ignore format: a table

  it.each([
    'Weitere Nachrichten aus Kiel', 'Das könnte Sie auch interessieren', 'Mehr zum Thema', 'Recommended stories', 'Mais do autor',
    'Diskuse (12)', 'Ý kiến bạn đọc (3)', 'Povezani članci',
  ])('%s ends it', (heading) => {
    expect(endsStory(heading)).toBe(true);
  }); // biome-ignore format: a table
});
