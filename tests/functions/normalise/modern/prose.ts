/** Paragraphs of stories that never happened, by language: what a page's article says. Sorted. */
export const prose = {
  ar: [
    'قال مدير الميناء إن الرافعة القديمة ستُنقل إلى المتحف في نهاية الشهر، بعد أن بقيت على الرصيف أربعين عامًا كاملة.',
    'وأضاف أن السفن الصغيرة ستعود إلى المرسى الشرقي، وأن العمال تسلموا جداولهم الجديدة يوم الأحد الماضي.',
    'ويرى سكان الحي أن الضجيج سيقل كثيرًا، لكنهم يخشون أن ترتفع أجور النقل في فصل الشتاء.',
    'ومن المقرر أن تجتمع البلدية مرة أخرى لبحث تكلفة المشروع التي لم تُعلن حتى الآن.',
  ],
  de: [
    'Der alte Kran am Nordkai wird Ende des Monats ins Museum gebracht, nachdem er vierzig Jahre lang Kohle und später Container gehoben hat.',
    'Die Hafenbehörde rechnet damit, dass die kleineren Schiffe schon im Herbst wieder am östlichen Becken anlegen können, sagte ihre Sprecherin.',
    'Anwohner hoffen auf ruhigere Nächte, fürchten aber, dass die Frachten im Winter teurer werden und die Arbeit ausgeht.',
    'Über die Kosten will der Rat der Stadt im Mai noch einmal beraten, denn bisher liegt nur eine grobe Schätzung vor.',
  ],
  en: [
    'The old crane on the northern quay will go to the museum at the end of the month, after forty years of lifting coal and later containers.',
    'The port authority expects the smaller ships to return to the eastern basin by autumn, its spokeswoman said on Tuesday morning.',
    'People who live nearby hope for quieter nights, but they fear that freight will cost more in winter and that work may run out.',
    'The town council will discuss the cost again in May, because so far there is nothing but a rough estimate on the table.',
  ],
  es: [
    'La vieja grúa del muelle norte irá al museo a finales de mes, después de cuarenta años levantando carbón y más tarde contenedores.',
    'La autoridad portuaria espera que los barcos pequeños vuelvan a la dársena este en otoño, según dijo su portavoz el martes.',
    'Los vecinos confían en noches más tranquilas, pero temen que los fletes suban en invierno y que falte el trabajo.',
    'El ayuntamiento volverá a tratar el coste en mayo, porque hasta ahora solo existe una estimación muy aproximada.',
  ],
  fr: [
    'La vieille grue du quai nord partira au musée à la fin du mois, après avoir levé du charbon puis des conteneurs pendant quarante ans.',
    'L’autorité du port s’attend à voir revenir les petits navires au bassin est dès l’automne, a indiqué sa porte-parole mardi.',
    'Les riverains espèrent des nuits plus calmes, mais ils redoutent que le fret augmente en hiver et que le travail manque.',
    'Le conseil municipal reparlera du coût en mai, car il n’existe pour l’instant qu’une estimation très grossière.',
  ],
  hi: [
    'उत्तरी घाट की पुरानी क्रेन महीने के अंत में संग्रहालय भेजी जाएगी, जिसने चालीस साल तक कोयला और बाद में कंटेनर उठाए हैं।',
    'बंदरगाह प्राधिकरण को उम्मीद है कि छोटे जहाज़ शरद ऋतु तक पूर्वी गोदी में लौट आएँगे, प्रवक्ता ने मंगलवार को यह बात कही।',
    'आसपास रहने वाले लोग शांत रातों की आशा करते हैं, लेकिन उन्हें डर है कि सर्दियों में माल भाड़ा बढ़ जाएगा।',
    'नगर परिषद मई में लागत पर फिर से चर्चा करेगी, क्योंकि अभी तक केवल एक मोटा अनुमान ही सामने आया है।',
  ],
  ja: [
    '北岸壁の古いクレーンは、四十年にわたって石炭とコンテナを持ち上げた後、月末に博物館へ移される予定だ。',
    '港湾当局の担当者は火曜日、小型船は秋までに東の船だまりに戻る見通しだと説明した。',
    '近くに住む人々は静かな夜を期待しているが、冬には運賃が上がり、仕事が減るのではないかと心配している。',
    '市議会は五月に費用について改めて話し合う。これまでのところ、大まかな見積もりしか示されていない。',
  ],
  ko: [
    '북쪽 부두의 낡은 크레인이 사십 년 동안 석탄과 컨테이너를 들어 올린 끝에 이달 말 박물관으로 옮겨진다.',
    '항만 당국은 작은 배들이 가을까지 동쪽 선착장으로 돌아올 것으로 내다본다고 대변인이 화요일 밝혔다.',
    '인근 주민들은 조용한 밤을 기대하면서도 겨울에 운임이 오르고 일자리가 줄어들까 걱정하고 있다.',
    '시의회는 비용 문제를 오월에 다시 논의할 예정이며 지금까지는 대략적인 추산만 나와 있다.',
  ],
  ru: [
    'Старый кран на северном причале в конце месяца перевезут в музей: сорок лет он поднимал уголь, а потом контейнеры.',
    'Власти порта ожидают, что небольшие суда вернутся в восточный бассейн к осени, сообщила их представительница во вторник.',
    'Жители надеются на тихие ночи, но опасаются, что зимой перевозки подорожают и работы станет меньше.',
    'Городской совет ещё раз обсудит стоимость в мае, поскольку пока есть только очень приблизительная оценка.',
  ],
  vi: [
    'Chiếc cần cẩu cũ ở bến bắc sẽ được đưa vào bảo tàng vào cuối tháng, sau bốn mươi năm nâng than rồi nâng công-ten-nơ.',
    'Cảng vụ cho rằng tàu nhỏ sẽ trở lại âu tàu phía đông trước mùa thu, người phát ngôn cho biết hôm thứ ba.',
    'Người dân quanh đó mong những đêm yên tĩnh hơn, nhưng lo cước vận chuyển mùa đông tăng và việc làm ít đi.',
    'Hội đồng thành phố sẽ bàn lại về chi phí vào tháng năm, vì đến nay mới chỉ có một con số ước chừng.',
  ],
  zh: [
    '北码头的旧吊车在起吊煤炭和集装箱四十年之后，将于本月底运往博物馆，不再使用。',
    '港务部门的发言人星期二表示，小型船只预计在秋天之前回到东侧的船坞停靠。',
    '附近的居民盼望夜里能够安静一些，但也担心冬天运费上涨，工作机会随之减少。',
    '市议会将在五月再次讨论费用问题，因为到目前为止只有一个非常粗略的估算。',
  ],
} as const;

export type Language = keyof typeof prose;
