/** One text in one encoding, the bytes made with iconv and written in base64. */
export interface CharsetSample {
  readonly language: string;
  /** As the WHATWG Encoding standard names it. */
  readonly charset: string;
  readonly text: string;
  readonly base64: string;
}

export const charsetSamples: readonly CharsetSample[] = [
  {
    language: 'vi',
    charset: 'windows-1258',
    text: 'Sáng nay, chợ hoa ven sông đông hơn mọi năm. Người bán nói giá đào và quất giảm nhẹ, khách trả giá ít nhưng mua nhiều; đến trưa, nhiều sạp chỉ còn vài chậu nhỏ. “Năm nay trời ấm, hoa nở sớm”, bà Hạnh kể.',
    base64:
      'U+FuZyBuYXksIGNo9fIgaG9hIHZlbiBz9G5nIPD0bmcgaPVuIG1v8mkgbuNtLiBOZ/31zGkgYuFuIG7zaSBnaeEg8OBvIHbgIHF14ux0IGdpYdJtIG5oZfIsIGto4WNoIHRyYdIgZ2nhIO10IG5o/W5nIG11YSBuaGnqzHU7IPDq7G4gdHL9YSwgbmhp6sx1IHNh8nAgY2hp0iBjb8xuIHbgaSBjaOLydSBuaG/SLiCTTuNtIG5heSB0cvXMaSDi7G0sIGhvYSBu9dIgc/XsbZQsIGLgIEhh8m5oIGvq0i4=',
  },
  {
    language: 'ru',
    charset: 'windows-1251',
    text: 'Утром на набережной открылась ярмарка: рыбаки привезли первый улов, пекари – тёплый хлеб. «Людей больше, чем в прошлом году», – сказала хозяйка лавки и добавила, что к полудню почти всё раскупили.',
    base64:
      '0/Lw7uwg7eAg7eDh5fDl5u3u6SDu8urw++vg8fwg//Ds4PDq4Dog8Pvh4OroIO/w6OLl5+voIO/l8OL76SDz6+7iLCDv5erg8OggliDyuO/r++kg9evl4S4gq8v+5OXpIOHu6/z45Swg9+XsIOIg7/Du+Ovu7CDj7uTzuywgliDx6uDn4OvgIPXu5//p6uAg6+Di6ugg6CDk7uHg4ujr4Cwg9/LuIOog7+7r8+Tt/iDv7vfy6CDi8bgg8ODx6vPv6OvoLg==',
  },
  {
    language: 'ru',
    charset: 'koi8-r',
    text: 'Утром на набережной открылась ярмарка: рыбаки привезли первый улов, пекари - тёплый хлеб. "Людей больше, чем в прошлом году", - сказала хозяйка лавки и добавила, что к полудню почти всё раскупили.',
    base64:
      '9dTSz80gzsEgzsHCxdLF1s7PyiDP1MvS2czB09gg0dLNwdLLwTog0tnCwcvJINDSydfF2szJINDF0tfZyiDVzM/XLCDQxcvB0skgLSDUo9DM2cogyMzFwi4gIuzAxMXKIMLPzNjbxSwg3sXNINcg0NLP28zPzSDHz8TVIiwgLSDTy8HawczBIMjP2tHKy8EgzMHXy8kgySDEz8LB18nMwSwg3tTPIMsg0M/M1cTOwCDQz97UySDX06Mg0sHTy9XQyczJLg==',
  },
  {
    language: 'ru',
    charset: 'iso-8859-5',
    text: 'Утром на набережной открылась ярмарка: рыбаки привезли первый улов, пекари - тёплый хлеб. "Людей больше, чем в прошлом году", - сказала хозяйка лавки и добавила, что к полудню почти всё раскупили.',
    base64:
      'w+Lg3twg3dAg3dDR1eDV1t3e2SDe4trg69vQ4ewg7+Dc0ODa0Dog4OvR0NrYIN/g2NLV19vYIN/V4NLr2SDj297SLCDf1drQ4NggLSDi8d/b69kg5dvV0S4gIrvu1NXZINHe2+zo1Swg59XcINIg3+De6Nve3CDT3tTjIiwgLSDh2tDX0NvQIOXe1+/Z2tAg29DS2tgg2CDU3tHQ0tjb0Cwg5+LeINog397b49Td7iDf3ufi2CDS4fEg4NDh2uPf2NvYLg==',
  },
  {
    language: 'ru',
    charset: 'ibm866',
    text: 'Утром на набережной открылась ярмарка: рыбаки привезли первый улов, пекари - тёплый хлеб. "Людей больше, чем в прошлом году", - сказала хозяйка лавки и добавила, что к полудню почти всё раскупили.',
    base64:
      'k+LgrqwgraAgraChpeClpq2uqSCu4qrg66ug4ewg7+CsoOCqoDog4OuhoKqoIK/gqKKlp6uoIK+l4KLrqSDjq66iLCCvpaqg4KggLSDi8a+r66kg5auloS4gIovupKWpIKGuq+zopSwg56WsIKIgr+Cu6KuurCCjrqTjIiwgLSDhqqCnoKugIOWup++pqqAgq6CiqqggqCCkrqGgoqiroCwg5+KuIKogr66r46St7iCvrufiqCCi4fEg4KDhquOvqKuoLg==',
  },
  {
    language: 'uk',
    charset: 'windows-1251',
    text: 'Уранці на площі відкрили нову бібліотеку. Її будували два роки, і сьогодні перші читачі взяли додому понад триста книжок; ґанок прикрасили квітами, а діти їли пиріг.',
    base64:
      '0/Dg7fazIO3gIO/r7vmzIOKz5Orw6OvoIO3u4vMg4bPh67Pu8uXq8y4gr78g4fPk8+Lg6+gg5OLgIPDu6ugsILMg8fzu4+7k7bMg7+Xw+LMg9+jy4PezIOLn/+voIOTu5O7s8yDv7u3g5CDy8Ojx8uAg6u3o5u7qOyC04O3u6iDv8Ojq8ODx6OvoIOris/Lg7OgsIOAg5LPy6CC/6+gg7+jws+Mu',
  },
  {
    language: 'uk',
    charset: 'koi8-u',
    text: 'Уранці на площі відкрили нову бібліотеку. Її будували два роки, і сьогодні перші читачі взяли додому понад триста книжок; ґанок прикрасили квітами, а діти їли пиріг.',
    base64:
      '9dLBzsOmIM7BINDMz92mINemxMvSyczJIM7P19UgwqbCzKbP1MXL1S4gt6cgwtXE1dfBzMkgxNfBINLPy8ksIKYg09jPx8/EzqYg0MXS26Yg3snUwd6mINfa0czJIMTPxM/N1SDQz87BxCDU0snT1MEgy87J1s/LOyCtwc7PyyDQ0snL0sHTyczJIMvXptTBzcksIMEgxKbUySCnzMkg0MnSpscu',
  },
  {
    language: 'el',
    charset: 'windows-1253',
    text: 'Το πρωί άνοιξε η νέα βιβλιοθήκη της πόλης. Οι κάτοικοι ήρθαν νωρίς, πήραν τα πρώτα βιβλία και είπαν ότι περίμεναν αυτή την ημέρα δύο χρόνια. Άλλοι έμειναν στην αυλή για καφέ.',
    base64:
      '1O8g8PH53yDc7e/p7uUg5yDt3eEg4uni6+nv6N7q5yD05/Ig8Pzr5/IuIM/pIOrc9O/p6u/pIN7x6OHtIO358d/yLCDw3vHh7SD04SDw8f704SDi6eLr3+Eg6uHpIOXf8OHtIPz06SDw5fHf7OXt4e0g4fX03iD05+0g5+zd8eEg5P3vIPfx/O3p4S4gouvr7+kg3ezl6e3h7SDz9OftIOH1694g4+nhIOrh9t0u',
  },
  {
    language: 'el',
    charset: 'iso-8859-7',
    text: 'Το πρωί άνοιξε η νέα βιβλιοθήκη της πόλης. Οι κάτοικοι ήρθαν νωρίς, πήραν τα πρώτα βιβλία και είπαν ότι περίμεναν αυτή την ημέρα δύο χρόνια. Άλλοι έμειναν στην αυλή για καφέ.',
    base64:
      '1O8g8PH53yDc7e/p7uUg5yDt3eEg4uni6+nv6N7q5yD05/Ig8Pzr5/IuIM/pIOrc9O/p6u/pIN7x6OHtIO358d/yLCDw3vHh7SD04SDw8f704SDi6eLr3+Eg6uHpIOXf8OHtIPz06SDw5fHf7OXt4e0g4fX03iD05+0g5+zd8eEg5P3vIPfx/O3p4S4gtuvr7+kg3ezl6e3h7SDz9OftIOH1694g4+nhIOrh9t0u',
  },
  {
    language: 'he',
    charset: 'windows-1255',
    text: 'הבוקר נפתחה הספרייה החדשה של העיר. תושבים רבים הגיעו מוקדם, לקחו את הספרים הראשונים ואמרו כי חיכו ליום הזה שנתיים. בצהריים כבר לא נשאר מקום ישיבה באולם.',
    base64:
      '5OHl9/gg8PT65+Qg5PH0+Onp5CDk5+P55CD57CDk8un4LiD65fnh6e0g+OHp7SDk4uny5SDu5ffj7Swg7Pfn5SDg+iDk8fT46e0g5Pjg+eXw6e0g5eDu+OUg6+kg5+nr5SDs6eXtIOTm5CD58Prp6e0uIOH25Pjp6e0g6+H4IOzgIPD54Pgg7vfl7SDp+enh5CDh4OXs7S4=',
  },
  {
    language: 'he',
    charset: 'iso-8859-8',
    text: 'הבוקר נפתחה הספרייה החדשה של העיר. תושבים רבים הגיעו מוקדם, לקחו את הספרים הראשונים ואמרו כי חיכו ליום הזה שנתיים. בצהריים כבר לא נשאר מקום ישיבה באולם.',
    base64:
      '5OHl9/gg8PT65+Qg5PH0+Onp5CDk5+P55CD57CDk8un4LiD65fnh6e0g+OHp7SDk4uny5SDu5ffj7Swg7Pfn5SDg+iDk8fT46e0g5Pjg+eXw6e0g5eDu+OUg6+kg5+nr5SDs6eXtIOTm5CD58Prp6e0uIOH25Pjp6e0g6+H4IOzgIPD54Pgg7vfl7SDp+enh5CDh4OXs7S4=',
  },
  {
    language: 'ar',
    charset: 'windows-1256',
    text: 'افتتحت صباح اليوم المكتبة الجديدة في المدينة. جاء السكان مبكرا وأخذوا الكتب الأولى، وقالوا إنهم انتظروا هذا اليوم سنتين. وعند الظهر لم يبق مكان للجلوس في القاعة.',
    base64:
      'x93Kys3KINXIx80gx+Ht5uMgx+Hj38rIySDH4czP7c/JIN3tIMfh48/t5MkuIMzHwSDH4dPfx+Qg48jf0ccg5sPO0ObHIMfh38rIIMfhw+bh7KEg5t7H4ebHIMXk5eMgx+TK2dHmxyDl0Mcgx+Ht5uMg0+TK7eQuIOba5M8gx+HZ5dEg4eMg7cjeIOPfx+Qg4eHM4ebTIN3tIMfh3sfayS4=',
  },
  {
    language: 'ar',
    charset: 'iso-8859-6',
    text: 'افتتحت صباح اليوم المكتبة الجديدة في المدينة. جاء السكان مبكرا وأخذوا الكتب الأولى، وقالوا إنهم انتظروا هذا اليوم سنتين. وعند الظهر لم يبق مكان للجلوس في القاعة.',
    base64:
      'x+HKys3KINXIx80gx+Tq6OUgx+Tl48rIySDH5MzP6s/JIOHqIMfk5c/q5skuIMzHwSDH5NPjx+Yg5cjj0ccg6MPO0OjHIMfk48rIIMfkw+jk6awg6OLH5OjHIMXm5+Ugx+bK2NHoxyDn0Mcgx+Tq6OUg0+bK6uYuIOjZ5s8gx+TY59Eg5OUg6sjiIOXjx+Yg5OTM5OjTIOHqIMfk4sfZyS4=',
  },
  {
    language: 'th',
    charset: 'windows-874',
    text: 'เช้าวันนี้ห้องสมุดแห่งใหม่ของเมืองเปิดให้บริการ ชาวบ้านมาถึงแต่เช้าและยืมหนังสือเล่มแรกกลับบ้าน หลายคนบอกว่ารอวันนี้มานานกว่าสองปี ตอนเที่ยงที่นั่งก็เต็มแล้ว',
    base64:
      '4Krp0sfRubnV6cvpzafKwdi04cvop+PLweiizafgwdfNp+C71LTjy+m6w9Sh0sMgqtLHuunSucHSttan4bXo4Krp0uHF0MLXwcu50afK183gxejB4cOhocXRurrp0rkgy8XSwqS5us2hx+jSw83H0bm51enB0rnSuaHH6NLKzae71SC1zbngt9Xowqe31ei50einoefgtefB4cXpxw==',
  },
  {
    language: 'tr',
    charset: 'windows-1254',
    text: 'Bu sabah şehrin yeni kütüphanesi açıldı. Çocuklar erkenden geldi, ilk kitapları aldı ve iki yıldır bu günü beklediklerini söyledi. Öğleye doğru salonda oturacak yer kalmadı; İzmir’den gelenler bile oldu.',
    base64:
      'QnUgc2FiYWgg/mVocmluIHllbmkga/x0/HBoYW5lc2kgYef9bGT9LiDHb2N1a2xhciBlcmtlbmRlbiBnZWxkaSwgaWxrIGtpdGFwbGFy/SBhbGT9IHZlIGlraSB5/Wxk/XIgYnUgZ/xu/CBiZWtsZWRpa2xlcmluaSBz9nlsZWRpLiDW8GxleWUgZG/wcnUgc2Fsb25kYSBvdHVyYWNhayB5ZXIga2FsbWFk/Tsg3XptaXKSZGVuIGdlbGVubGVyIGJpbGUgb2xkdS4=',
  },
  {
    language: 'pl',
    charset: 'windows-1250',
    text: 'Rano otwarto nową bibliotekę miejską. Mieszkańcy przyszli wcześnie, wzięli pierwsze książki i mówili, że czekali na ten dzień dwa lata. W południe zabrakło już miejsc siedzących, a dzieci piły gorącą herbatę.',
    base64:
      'UmFubyBvdHdhcnRvIG5vd7kgYmlibGlvdGVr6iBtaWVqc2u5LiBNaWVzemth8WN5IHByenlzemxpIHdjemWcbmllLCB3emnqbGkgcGllcndzemUga3Npub9raSBpIG3zd2lsaSwgv2UgY3pla2FsaSBuYSB0ZW4gZHppZfEgZHdhIGxhdGEuIFcgcG+zdWRuaWUgemFicmFrs28ganW/IG1pZWpzYyBzaWVkerljeWNoLCBhIGR6aWVjaSBwabN5IGdvcrljuSBoZXJiYXTqLg==',
  },
  {
    language: 'pl',
    charset: 'iso-8859-2',
    text: 'Rano otwarto nową bibliotekę miejską. Mieszkańcy przyszli wcześnie, wzięli pierwsze książki i mówili, że czekali na ten dzień dwa lata. W południe zabrakło już miejsc siedzących, a dzieci piły gorącą herbatę.',
    base64:
      'UmFubyBvdHdhcnRvIG5vd7EgYmlibGlvdGVr6iBtaWVqc2uxLiBNaWVzemth8WN5IHByenlzemxpIHdjemW2bmllLCB3emnqbGkgcGllcndzemUga3Npsb9raSBpIG3zd2lsaSwgv2UgY3pla2FsaSBuYSB0ZW4gZHppZfEgZHdhIGxhdGEuIFcgcG+zdWRuaWUgemFicmFrs28ganW/IG1pZWpzYyBzaWVkerFjeWNoLCBhIGR6aWVjaSBwabN5IGdvcrFjsSBoZXJiYXTqLg==',
  },
  {
    language: 'cs',
    charset: 'windows-1250',
    text: 'Ráno se otevřela nová městská knihovna. Lidé přišli brzy, odnesli si první knížky a říkali, že na tento den čekali dva roky. V poledne už nebylo kde sedět, děti pily horký čaj a ještě žádaly pohádku.',
    base64:
      'UuFubyBzZSBvdGV2+GVsYSBub3bhIG3sc3Rza+Ega25paG92bmEuIExpZOkgcPhpmmxpIGJyenksIG9kbmVzbGkgc2kgcHJ2bu0ga27tnmt5IGEg+O1rYWxpLCCeZSBuYSB0ZW50byBkZW4g6GVrYWxpIGR2YSByb2t5LiBWIHBvbGVkbmUgdZ4gbmVieWxvIGtkZSBzZWTsdCwgZOx0aSBwaWx5IGhvcmv9IOhhaiBhIGplmnTsIJ7hZGFseSBwb2jhZGt1Lg==',
  },
  {
    language: 'cs',
    charset: 'iso-8859-2',
    text: 'Ráno se otevřela nová městská knihovna. Lidé přišli brzy, odnesli si první knížky a říkali, že na tento den čekali dva roky. V poledne už nebylo kde sedět, děti pily horký čaj a ještě žádaly pohádku.',
    base64:
      'UuFubyBzZSBvdGV2+GVsYSBub3bhIG3sc3Rza+Ega25paG92bmEuIExpZOkgcPhpuWxpIGJyenksIG9kbmVzbGkgc2kgcHJ2bu0ga27tvmt5IGEg+O1rYWxpLCC+ZSBuYSB0ZW50byBkZW4g6GVrYWxpIGR2YSByb2t5LiBWIHBvbGVkbmUgdb4gbmVieWxvIGtkZSBzZWTsdCwgZOx0aSBwaWx5IGhvcmv9IOhhaiBhIGpluXTsIL7hZGFseSBwb2jhZGt1Lg==',
  },
  {
    language: 'hu',
    charset: 'windows-1250',
    text: 'Reggel megnyílt az új városi könyvtár. Az emberek korán érkeztek, elvitték az első könyveket, és azt mondták, két éve várták ezt a napot. Délben már nem volt hová leülni, a gyerekek forró teát ittak, és örültek a szűk udvarnak.',
    base64:
      'UmVnZ2VsIG1lZ2557Wx0IGF6IPpqIHbhcm9zaSBr9m55dnThci4gQXogZW1iZXJlayBrb3LhbiDpcmtlenRlaywgZWx2aXR06WsgYXogZWxz9SBr9m55dmVrZXQsIOlzIGF6dCBtb25kdOFrLCBr6XQg6XZlIHbhcnThayBlenQgYSBuYXBvdC4gROlsYmVuIG3hciBuZW0gdm9sdCBob3bhIGxl/GxuaSwgYSBneWVyZWtlayBmb3Jy8yB0ZeF0IGl0dGFrLCDpcyD2cvxsdGVrIGEgc3r7ayB1ZHZhcm5hay4=',
  },
  {
    language: 'lt',
    charset: 'windows-1257',
    text: 'Rytą atidaryta nauja miesto biblioteka. Žmonės atėjo anksti, pasiėmė pirmąsias knygas ir sakė, kad šios dienos laukė dvejus metus. Vidurdienį nebuvo kur sėdėti, vaikai gėrė karštą arbatą ir džiaugėsi šaltu oru.',
    base64:
      'Unl04CBhdGlkYXJ5dGEgbmF1amEgbWllc3RvIGJpYmxpb3Rla2EuIN5tb27rcyBhdOtqbyBhbmtzdGksIHBhc2nrbesgcGlybeBzaWFzIGtueWdhcyBpciBzYWvrLCBrYWQg8GlvcyBkaWVub3MgbGF1a+sgZHZlanVzIG1ldHVzLiBWaWR1cmRpZW7hIG5lYnV2byBrdXIgc+tk63RpLCB2YWlrYWkgZ+ty6yBrYXLwdOAgYXJiYXTgIGlyIGT+aWF1Z+tzaSDwYWx0dSBvcnUu',
  },
  {
    language: 'de',
    charset: 'windows-1252',
    text: 'Am Morgen öffnete die neue Stadtbücherei. Viele kamen früh, nahmen die ersten Bücher mit und sagten, sie hätten zwei Jahre auf diesen Tag gewartet. Mittags war kein Platz mehr frei – „schöner geht’s kaum“, hieß es draußen.',
    base64:
      'QW0gTW9yZ2VuIPZmZm5ldGUgZGllIG5ldWUgU3RhZHRi/GNoZXJlaS4gVmllbGUga2FtZW4gZnL8aCwgbmFobWVuIGRpZSBlcnN0ZW4gQvxjaGVyIG1pdCB1bmQgc2FndGVuLCBzaWUgaOR0dGVuIHp3ZWkgSmFocmUgYXVmIGRpZXNlbiBUYWcgZ2V3YXJ0ZXQuIE1pdHRhZ3Mgd2FyIGtlaW4gUGxhdHogbWVociBmcmVpIJYghHNjaPZuZXIgZ2VodJJzIGthdW2TLCBoaWXfIGVzIGRyYXXfZW4u',
  },
  {
    language: 'fr',
    charset: 'windows-1252',
    text: 'La nouvelle bibliothèque a ouvert ce matin. Les habitants sont arrivés tôt, ont emporté les premiers livres et disaient attendre ce jour depuis deux années. À midi, plus une place assise ; l’œuvre plaît, même à 5 € l’entrée.',
    base64:
      'TGEgbm91dmVsbGUgYmlibGlvdGjocXVlIGEgb3V2ZXJ0IGNlIG1hdGluLiBMZXMgaGFiaXRhbnRzIHNvbnQgYXJyaXbpcyB09HQsIG9udCBlbXBvcnTpIGxlcyBwcmVtaWVycyBsaXZyZXMgZXQgZGlzYWllbnQgYXR0ZW5kcmUgY2Ugam91ciBkZXB1aXMgZGV1eCBhbm7pZXMuIMAgbWlkaSwgcGx1cyB1bmUgcGxhY2UgYXNzaXNlIDsgbJKcdXZyZSBwbGHudCwgbeptZSDgIDUggCBskmVudHLpZS4=',
  },
  {
    language: 'ja',
    charset: 'shift_jis',
    text: '今朝、市の新しい図書館が開館しました。住民は早くから訪れ、最初の本を借りて帰り、この日を二年間待っていたと話しました。昼には座る場所がなくなり、子どもたちは庭で温かいお茶を飲みました。',
    base64:
      'jaGSqYFBjnOCzJBWgrWCopB9j5GK2YKqikqK2YK1gtyCtYK9gUKPWpavgs2RgYKtgqmC55ZLguqBQY3Fj4mCzJZ7gvCO2ILogsSLQYLogUGCsYLMk/qC8JPxlE6K1JHSgsGCxIKigr2CxphigrWC3IK1gr2BQpKLgsmCzY3AgumP6o+KgqqCyIKtgsiC6IFBjnGCx4Lggr2Cv4LNkuuCxYm3gqmCooKokoOC8Ij5gt2C3IK1gr2BQg==',
  },
  {
    language: 'ja',
    charset: 'euc-jp',
    text: '今朝、市の新しい図書館が開館しました。住民は早くから訪れ、最初の本を借りて帰り、この日を二年間待っていたと話しました。昼には座る場所がなくなり、子どもたちは庭で温かいお茶を飲みました。',
    base64:
      'uqPEq6Giu9Skzr+3pLekpL/evfG026Sss6u026S3pN6kt6S/oaO9u8yxpM/B4aSvpKuk6cuspOyhorrHvemkzsvcpPK82qTqpMa1oqTqoaKks6TOxvyk8sbzx6+01sLUpMOkxqSkpL+kyM/DpLek3qS3pL+ho8PrpMukz7rCpOu+7L3qpKykyqSvpMqk6qGiu9KkyaTipL+kwaTPxO2kx7K5pKukpKSqw+Ok8rD7pN+k3qS3pL+how==',
  },
  {
    language: 'ja',
    charset: 'iso-2022-jp',
    text: '今朝、市の新しい図書館が開館しました。住民は早くから訪れ、最初の本を借りて帰り、この日を二年間待っていたと話しました。昼には座る場所がなくなり、子どもたちは庭で温かいお茶を飲みました。',
    base64:
      'GyRCOiNEKyEiO1QkTj83JDckJD9ePXE0WyQsMys0WyQ3JF4kNyQ/ISM9O0wxJE9BYSQvJCskaUssJGwhIjpHPWkkTktcJHI8WiRqJEY1IiRqISIkMyRORnwkckZzRy80VkJUJEMkRiQkJD8kSE9DJDckXiQ3JD8hI0NrJEskTzpCJGs+bD1qJCwkSiQvJEokaiEiO1IkSSRiJD8kQSRPRG0kRzI5JCskJCQqQ2MkcjB7JF8kXiQ3JD8hIxsoQg==',
  },
  {
    language: 'zh',
    charset: 'gb18030',
    text: '今天上午，市里新的图书馆开放了。居民们很早就来到这里，借走第一批书，说他们为这一天等了两年。到中午已经没有座位，孩子们在院子里喝热茶，老师给大家讲了一个故事。',
    base64:
      'vfHM7MnPzuejrMrQwO/QwrXEzbzK6bndv6q3xcHLoaO+08Pxw8e63NTnvs3AtLW91eLA76OsvejX37Xa0rvF+srpo6zLtcv7w8fOqtXi0rvM7LXIwcvBvcTqoaO1vdbQzufS0b6tw7vT0Nf5zrujrLqi19PDx9Ta1LrX08DvusjIyLLoo6zAz8qmuPi087zSvbLBy9K7uPa5ysrCoaM=',
  },
  {
    language: 'zh-tw',
    charset: 'big5',
    text: '今天上午，市裡新的圖書館開放了。居民們很早就來到這裡，借走第一批書，說他們為這一天等了兩年。到中午已經沒有座位，孩子們在院子裡喝熱茶，老師給大家講了一個故事。',
    base64:
      'pLWk0aRXpMihQaWruMy3c6q6uc+u0cBdtn2p8aRGoUOpfqXBrcyr3KattE6o06jss2+4zKFBrcmoq7LEpECn5a7RoUG7oaVMrcyssLNvpECk0bWlpEao4qZ+oUOo7KSkpMikd7hnqFOms655puyhQavEpGytzKZisHykbLjMs9y89q/5oUGm0a52tbmkaq5hwb+kRqRArdOsR6jGoUM=',
  },
  {
    language: 'ko',
    charset: 'euc-kr',
    text: '오늘 아침 시의 새 도서관이 문을 열었다. 주민들은 일찍부터 찾아와 첫 책을 빌려 갔고, 이날을 두 해 동안 기다렸다고 말했다. 점심 무렵에는 앉을 자리가 없었다. 아이들은 펲시 대신 따뜻한 차를 마셨다.',
    base64:
      'v8C0wyC+xsSnIL3DwMcgu/UgtbW8rbD8wMwgua7AuyC/rb76tNkuIMHWuc616cC6IMDPwu+6zsXNIMOjvsa/zSDDuSDDpcC7ILr0t8EgsKyw7SwgwMyzr8C7ILXOIMfYILW/vsggseK02bfItNmw7SC4u8fftNkuIMGhvckguau3xr+htMIgvsnAuyDA2riusKEgvvi++rTZLiC+xsDMtenAuiC8hL3DILTrvcUgtfu25sfRIML3uKYguLa8zLTZLg==',
  },
];
