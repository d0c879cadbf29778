import { inflateRawSync } from 'node:zlib';

/**
 * Big5 as WHATWG means it (Encoding §11.1, index-big5): with the characters of ETEN and of Hong Kong (HKSCS-2004), without
 * which no text in Cantonese can be read. ICU, and with it Node, has private characters in their place, U+E000 upward.
 */
export function decodeBig5(bytes: Uint8Array): string {
  const text = new TextDecoder('big5', { ignoreBOM: true }).decode(bytes);
  return text.replace(/[\ue000-\uf848]/g, (sign) => composed.get(sign) ?? characterOf(sign));
}

/** Letters of two marks, which Unicode has only in parts. */
const composed = new Map([
  ['\uf325', '\xca\u0304'],
  ['\uf327', '\xca\u030c'],
  ['\uf344', '\xea\u0304'],
  ['\uf346', '\xea\u030c'],
]);

function characterOf(sign: string): string {
  const code = codes()[sign.charCodeAt(0) - 0xe000] ?? 0;
  return code === 0 ? sign : String.fromCodePoint(code);
}

let unpacked: readonly number[] | undefined;

function codes(): readonly number[] {
  unpacked ??= unpack(inflateRawSync(Buffer.from(packed.join(''), 'base64')));
  return unpacked;
}

/** The low bytes of all codes, then the middle ones, then the high ones. */
function unpack(bytes: Uint8Array): readonly number[] {
  const count = bytes.length / 3;
  return Array.from({ length: count }, (_, at) => {
    const [low = 0, middle = 0, high = 0] = [bytes[at], bytes[count + at], bytes[2 * count + at]];
    return low + 256 * middle + 65_536 * high;
  });
}

/**
 * What stands for U+E000, U+E001 and so on; 0 where nothing does. The table to be read is in
 * tests/functions/core/hong-kong-rows.ts: written out, it would be 36 KB of two bundles (ADR 11).
 */
const packed: readonly string[] = [
  '7XgHWJpZt+72U1MVW6KYxCTGaJomNiAWEBBUsCICCvZeEEVQFFFBsQAqKvaGGtN7j+mmJ5M6aZNeJr1MesaUSc5j/pkIztxz/v/ce/7nnueZ',
  'lwQ+97fL2qu8a+3te+3W4YCtL7aS8PcI13455km45bKqZ7P+6ufj5knBRjNQ3C/2vTYD6AhhbG/z/srYLelfP993rHUpKy3a3LZph+vxM+eu',
  'n1+2+S7++SmMQ+FEO8+tjMaBw5Pxtw3NwE3SFXHYMxdw9we7qRfJq04+utGXyV9dDJrNHqg6elavW54T0Tl4mET6cmW18vbTJe8FZgULGKxM',
  'Kj9K2b/M8MaWwN2tvs8XWVSsBJfdQxGbt6BOyfvXBga/elX5Bbx4nmwT7LOUo8BvLH5grhuWYPcuclXc7euen756h+Sf752x7GAEZja1Qf94',
  'kGT+9SufNi3jzr34gbg64cFKMK456XxvWLmJ846ys3lVIphelN7FWNeTS990GesTzE5PWjqXdKP88QvFB5Qx3Kd/5+XPDjokXiXywEI5EO4+',
  'v2w7WMEd/7b0w6eez5iphoONN9e5u1edBdyEPZwcLHL5tpiQ9KHUS93znMoFCUfd6rZwsd1gc6mS2n+nJ3E2ftmPkrf0ylXbY853RZ11Fg/a',
  'RE5XwA9nXzRk37JYPFT7GciRk6qt7twvTHZnBJrPtSnPjCneikWd+2ne7Z9vAfivQ4T+pf65KQ94AO309pjZ4V/7oU7rBR8PgJT4U88vP54V',
  '4qnzoCcq687EW7yDp3SAs46neE0c+TOytfd4Qt2HiPlE3a43G491GlrZ3ETwT229tjUca8288/k6SvGKwrQr2H14T78BOH7/qXPZh3olyrb3',
  'aXOkSK+kPMeFfxSAhdZgEbX0ZHC9/5Bhl+PHFjTtJSEyiJ/toSacr6e5vdzidYvOwN7wL14uOXnx0i29R1uaBQuIVWTQmRQcP2jPnDNr56M9',
  'MPxkE+/ZOP2FWP4eGoNGMESXggU2C57rzV14ZpX7wuOkuw9n2xzeXvPp18m6dm4HL4O1sZt87+UNsB35r+xLqdUxBUof3e5jVTAw/Yr/5TXl',
  'geQUTqmeWW1U9xbInhKclfeu7sWQCax36faT6viuomnT7bDrZ4avWZ+YOvgW5JmeWH/0/NKFty+7bjTYIV1QNq0CQGJGl5vnyvl2K44YXri8',
  '9zzmdlDfYz7pzpWkojW7Nhw4eK7mxNUbT15s0plImwf70pfVuaXkrHUDmLk2qeEjQAwSykqXFeUfP/qA/+YdSLEiRF2qka1GbAaMeffM3n24',
  'nwmsmZyGBew5WJwv8uydFsqSuNTIZF33jzIwzgosqjzo4Rk3SWb38yPb5X5jp2x4X9K646EcHk1NahLOMwwt/vDb3fgJyx15Q6umNl7zPzvF',
  'fMtgEbPwLlyxRL/l9D6rZ+UTl64B54svMJjN+Bfh97jn7y0nbw0HzQLvm6C+R3WvHrvf2/V12xye+T5zW4/BKqj01Kb0uX59v7YXc4d+mbPx',
  'qlEcm25E9Lk9cC+6k7Vl6+BhgVGlHIDlu20fzt7TqfpSF/HYXWm2WGQwwzHJKyBwpbCuY/2tycEdYcoLttRLrXtMdY2vRZocPwtWQpPkot0G',
  'D9duO3jB0iHJdKmuOmTz/JvoXUPxHybt1rEVX0Z57o1jT1xhdujBOpDycuWhNS4ymBoXPwCOdBhcc7LPuPNUefDu/STCM7evPNbu8mV2Pe8H',
  'hD+JFt6aVtjMXnLx6rZ3t/ec7N3BN15//9zkCU54pBG6/HEubiq4yCA/jbE9u323TL1x7/4fb7N/meYC3lkJz7m6+CfDcimOkWNObD929Ouc',
  '8xvuPHiW7zYvh6H/zsDDONz20MaLt+/qv4VNcgCurisOFoVgMcSEWn/oq0Hqhe0Nq+/Y3Couc4VVHWKpZnq4uA1sqWvq7nNdtT5xMPa+lfPe',
  'BdC45tl9FsBNLSfuULwuiU+7Xmu+N3eXYMiP0n31o7oYmfaG8EzyA3vA4mmO91neUPGLJXvbjpYvGpr1ye0O/5y/zX6W7ZcVR7bpLgO0xiSn',
  'yE+hb3/psvvgMvkhe5Yxw+uOwsj6h+6NDbdWGB4x6xxaYIncnVTiL6ekrv6hbcIkxLz9m3OvGrSeMuzThcnxC9mSk/fDPwMAQF6T274cqWzF',
  'wds3ljTUCzthEf28O0BYXT1zzb1zVuBm2yR6a+3umrNSo+NbiKeOWEW9Tb5RU4L5oc3nY5ax/Q5l8RlTnzdxTe/0va3LJJfNblfr6ueM+7Sn',
  'Z3p3tF+z6JdTwbp6Oj03vpyf77szZ4UBbM7qDA/CpN9ii2MXXNuxfm8Vbz/GZ2pba27H2AuB3KT0ebNCnuSjWNuczv2c0t/rkZHztnatbLXh',
  '7Step2Wbb9dJZyk/s2x/0Z3vmmhUerx2dobKMftpwo93puecc9/d1vflbLNy/rbph/YmXKx0CT2ub2rSGnBZyNjf3vP6yQ+y6ddTlk58BkqU',
  'ep7oCb6z8R5T8l6FVDYqbQv6nwqHYsgWd8ZsvGWDWP7mpGclSv2EUpZwZUw4jXfEMvXk6tpPp4K+Hn7z0Rn/c+It64f5zjCjwhZJ9MvFHft2',
  'Hj3WvG6sZHpN1Y9nI3A/w0DzUoeP7m85D5wRrwKq23ZyWjKyV10wvBvxbn2nIevl/CNfPkRlmmzevezUhw21onWbro89HxQX6ddSmp5rfino',
  'zCHTofgbc+wfexvAHhATpnnd/XXtjB7xnHNPUNCR8fgtB/HxSRTqcuOpFSXYBb33furZrXSYBXGIlfseJAWWhZVL313p/LB2ybszr9HT/AIX',
  'SC/MO0TMVD++3n7wJefC/OXjHclvw3dZdxQorj7eumgX4I7Zpecf/3mOlcf9BW3LW5pdiQe+4p88tFU+TE46+Tz/F9OMz7gNvlaqWyBVZrdo',
  '706TNM8PUzu4i+0GD2+acfX95fv7Q1ISrxPBfNtJHoFjfuvIWhWZdExp/WXRqzq/3XtainKgWTseEWbsOFwUPidEkjE2mFqIMC4546B+98V6',
  'nR58g8GW528WLd1jeqv0s0u/9OXMX8DlxLudWIeb8df2+u0bEATewyZGocO2+TOO49pzrl4B0ydt3fVGbn7Zdf2ap9gWsJVkcHri7ir7ws+7',
  'dlyyytlv9tFusHE7bgWrf0Dx8f7dx1sS1Hc2//Tm0yVM45Xk5bPv+5kvzZM+iPnidNq84uFFRGmG99f+KU93QIc+fjkQErpQZ8L+tRv2lUl7',
  '77I2xBRI4vmntjTL36YFdOZ+ghvde8oITll/6bkDZJD1jrL7mPgq9xAHg5u23/TYpdAv8dyfN+wZSGm9//ZW2aWP6ilrt2NunbajlN60GI92',
  'fy6mXpOVbo7j6n92eOF5tLaufSlngWrBByTrhFXEnQ1zD5wO3GNA11vm8njpLdvgpKeL3kRG3eq3K/8IJhVftLzfvU2Xla08HzHz2MNTxm8X',
  'u73H+a2Es9+9vvP+hMG5vt8sp8+4+/Ltx/MwKj4zp0Z07Pr+wMv868LIKhtxmpW3WxzxWmt6VvTeH17DB6atcPOlJPshXHSddcfXt+0aszul',
  'ftPugkNnrp2xjmcXmk6NFRZ2Vu9ofK7af+bMhbO/rduibplp67bQKezklp7tj58bzIeZxk7ScaNHMM3cRVJblcPSF4P3wpTL8k789HUDI02u',
  '/y7x5yq9vXeGjBeHemRl3xbkNGx6QVSMsVj3dbZvfcq8xY1bKBdeT2uNOfj8F/efwrjvNqBO3733/PX2wRMnXQ6tvW02fW54xsZ1+35++ubt',
  'b97StUTKPgsdKwdMeliBQ9/yty73e2ZjEZsOhN17NGD5igCz3DINhY+Kzz7c5WlUlia58ept5sysAyT3LyGqPfs/v99WuGbjniPX774aOkZo',
  '3N4z5eCay9jBgYuT83YyeAdO7Uv3+KH7kwc1SfSwRrj1xvOsTcdoi5bqwS7XOfBm7p4YGZw3vbCq2Xff+UUeiWt/zkVKBJYHj+bvckh3IM7P',
  'XnPs4MXJrTTi42Oiyx/nc4N/S1FdXPqoB7bDy3dPAKja/mic6fYmPP+kS/KMmxv99hWkvAE7wRRz4LMVBl/OuGsy8KX97A7L9l8MPVybiSd+',
  'NFGv2PtV71IVv2PRo+PxB6ODgOmnyeP35yctrSi4aq/04rZZkpfv9uGEAp6XczQ8PvmoV1Typ5NAV+S3TjamrpcCIFP6pvZ4iMz6FUinPXlf',
  '9cJ0/76tU5PuNM05BQasP6e70pV74II2jkk0OIrfb2IH3Ijgo51DTJp1mSvL3hJ0ne33SFq3bVqN/6kwcblEqHB8cNZNHTI0550db+OO+TP7',
  'BwDw2ra23/tk+KVbE3oXPTq8NvnGCrB9/erfJkxMFnoXj996SxfeN3YfMirLZuvzRX7ljmWTbUirq/Ze/HGpxARZ93Zhb7Bs/ZQxi+QnUld9',
  'fEAfR9vx+uGtRz4XhsaDw8+Aseev0SfOKhUPH2/Y4XyOlH5wLozZoR6y6fdV9X2tN/2hs3Pv4M4NA6rxJfSNT+7Zd7mL381mt2HWP6VtR9Db',
  'JeH7MmGZVd03wftCRwfyFJMjrUWzppN+ysVmT3tC2mkRDfcgBg0Qnf1+tXWG73kS723edVr/1au7Dq4vd7bk4JrP+uXF961m3sztymw89T7v',
  '88CXNO+cze23li8PnG6W7CDfuE2v4ui2aYPP9MbUTVQVvl20hHd2W/aVcZ9XrvmQ3Bd04MPTj1Ezet7cFj2bAJY8B36VS2pDpugJDDelrLle',
  'tBTeznHwX9VUAEKT+GvGP//iyFrZfTNy26bNMxfa/mo/f9xJvvBxLfblNuHC5ftECn6Ya/kd8Mny6msQtXJ5whjXdWuBiO52k009fxaRuHbu',
  'rLtc8MWoVvecJGAGdG5JKuLrmfnFAF8x+fN4MBXD5B38rfV17JhzKfTtpsdWR6Ztwe60d7S/OgHywImX+WRe5YEISSSgtJTYnDCpFZZ/Ds62',
  '/g1YXuqaf2EvHpD3A+GMd6edXrt1Xm0v/QLegFDR0paFW3aukAongY/wfDCTLKCCC8HTdEqL5uaeF2B+epIylml3+tLBTVSswV2uA/Tq6a5F',
  'O3u2Aw99UDwV/JZymcBRvgPgV3vrDZc2jaWQIyL0motATNYyNxB5d9W7ROhHxoGrbuCKzxjnxR5J4As4MOWqQ3JCoP7rxikG8RWsl7qzZSep',
  '51aePlZNWuu9YOgqYtMysBIMDJo8vJbX33kOCADXATwungk/epnuRPiie33t4FojwS8+sPgZASHLMsDf+Bt/438JXjrrLstPEWzeePdwE5Lg',
  'i91nEar4kUEJvlrOHtvfa2MbljAmLvATaLIaeOv64lp0v+2Gc9s/c1TEuK5/g3D7Bw8cPGRw+NypI0d/eHTsxPETP5yEnToNBk/tNz0+5VjA',
  '+XM/gr1g/wmdO6dvU8weT3204PnZZ4Fvfnyd8fHCh0s/Xb3+GewDg0/irl77nxBuJRFMAAB9I+gWAIj6KXNX0Pmd93pXeASd++nuS72xzq7J',
  '3er2Cg/ZF72koN2I/jU7j565NQYlPJN1ZO/d5BSOyedTPsfnDE9UvSN6N5j4/iEA6qOnjhtg3sMmuAyCdowlMGEr2yrZJ84+mC0RV+57igrY',
  '46dbVaRaWqF/7bO+rKBuztGVlA3UAzaZORLVki0DZ1/Abea2ei3dd/mw1BbgJy+oO/IM57PjPnWvcLHrxajXT26Itlx8W1PcPDFxJf088Al8',
  '/Hb5gU0pb5+POXrhGIEzGVxZuuXngBOCT1lXzXuehHqn9gY4gYkrP/JqwLHPLQHNBbt2gi3JXavedRZ8yd3fK/IGOuPPHAfHDjSM6cgnHQ11',
  '2jRzN9oDAL5iHOuU0HWa6oyu26efq2tWqRx9gwPA6pV++9Efmp3XvnU7XVxCocFbjy50Dvmx7cSqk4cGwEG7bdG/YDOfTctxbYnZs+2jkeDT',
  'jafjL63fetw4P99vLK0gpD/Mavq7950mjae2FhbrbhP/tOequ0DUljoFvSkV2M95OKOGj/70WjYXGsynVLB2YWwohz4GIIQId/YC+7WPQz0+',
  'UNMHgT8kNqVEJQ5u6rEqzy95ZPQg9/TNBGPRjENZY1GVVqg+4PGFt+y4MkjwbuapCMdZzsvf11vulIxViI3vQeuMxifstDHKmu/7hBY4u/jt',
  'lZ+X31jycvciixWuioaz2xraDpgqPlh6J3wFQL/6mtnkgbL+JtWzg+yhlpV1qwZWn4m5bb1mwIvbNwUAkJqRhwaXCvcZSviFk/euXde8/iGL',
  'caLqIL25HQkuTvmQb0rJ38QIf2YjyCf3405ucdvHpn/0UIPBTGhXwdjNW4cu/eoj2vQ180J73FRZYd6TY0ZxN/c8x/jRPxv1D8xcjN9jWzZu',
  'klfgZfR92faBMzvs6+7Dhzbq3v00lum/f7K1uqViz1fq64ZZ5vh+EE6W5nALx3tHJqrLd1+6kcTnlj5re71664X3ksEnuat+gMbYSV70b5wM',
  'n1exf9fdqyWPHs929cFJ9qbnbm+T29eHhGWVyGwHX/0UGxefkJiUnJKaxs/NE+QXCAtFRdncHN4//kJ6lfeUNq/+sDht2wTxNZcSEBLnChrA',
  'VrDiyG9furoB0B8z9rMHGo3DexOIPr5+JLJ/QGBQcAgllBpGozPCI5isyKjomJFF0jPYmZyskQWGlysuEUtKy6TlFZVVMrmiuqZWWVffoOrt',
  'W9K/dNnyFStXrV6zdt36DRs3bd6yddv2HQM7d+3es3ffN5Y5fOTosWF+OXX6zNlzP56/cPHS5Z+uXL12/cbNW7fv3P353v0HDx89fvL02fNf',
  'Xrx89frN23fvjU1MzSZN1jG3gFtOmTrNavqMmdazbGbb2s2ZO2/+AnuHhYscnZxdXBEUJGqxm7uHJxrjhR21t4c7Bs6cZMqh+g1VG8f+s7Rz',
  '995YyMncuqNTLK2orJJX1zR1di1dvmrNum279x45cfLUmUuXb/4MACgLYYXlUof85en6Dfpe5XgeBUmSqSxLPfNT4kkyKMMseHZIphBJtgW6',
  'Mbq6HD1AcaW0oqQkPYoLZeJMyFbf2ZJVqe9JoXRRKBRPCplCoVLK0lAxob9DVB5akQHkNI7XeC8qmMi2SOXFYhabcwlUagUVTDYXUOVUKpXH',
  '8OJRqewgBtV9ItXLgWoQlk1LzgzLMKSFhflawNCGMjtaQBifRgNwLJGQbExPdk5OptPz6S1UBp2uQJoycOxsBpLNmBQ+yTvcPzwcER5uGs5i',
  '9OJViIhUJMecSTMvjzBkZ1pEWFhkZsLNIzhMJpIEUEw+M8sWbYkyjw5lJbGEWD+IFTclQp/FCoycGsmLnJYR6RcZGRllNT0qKmp6ZFTpYtJM',
  '69LFHtHpIJpgQA0CVIvoaGl09OLo1MYYnSF3P7OYVBswO6aFE6OSx0ShQ2dk29VD8thkuBsayZhTgIkFsSSSkB/CjJPGDXHiKGPiWF5z4xRt',
  'cW7z5sbGJSXoxFvEL0wguScmmFmArIWtWEZiYqN7ontSFpmclJTkmETyT8LCk5JiXJOdnIb/wZIpyWC6c7kTVTC3LcWb7JGGAikpuLoUQiqn',
  'IdUlM9U1LV2elopIS0O7Iz1S0uT4tDQP3bKQNKR1OirdIyW93jNjfGxGxhyOu64lKswjA5PBnu2XwS5lowloHInkifQ07HCaXZKaOQxOFgnL',
  'Kc+iACBVAAzfq4DDdMxCZWE4k7BEVVYWOqsenYXLwuKwXl44Cg6Hi8v+HTg0l4vncplcEOnNVeG5BDKZq8jOacyJaMxR0XNySKk5ORjH1Kwc',
  'wPOr8qvi8Xg8g3QeH2dOTkaSSCQeP43M18eAufxaPo9fxkfxVel8EhlHVrCq4XzLXJBbO4VVq8rNzc0N9grM5efm5n1DQp4ElZY2/JQlDaFM',
  'FwgEiaECZ4FMZi4AZuTU/Pz85gJafkF+nrJKEWtXIEsrCC8oLCjgcDEF9QUYBofLQKYpWMLwRqEwQigUCrmJOKFQiAuLLCwspEYWFpax2IXS',
  'QhCFjpQWAlGkSOQnSiaKvgEUEzlFHH5REbcIYGOL0EUWRWUgLq642LuxuKSkpCC+rSShxBwQUcSykkQgFgNxD1ssFs8hJaOTU8RyiSTcjp0Y',
  'nDipFJ5OJhNKJ6ajgydJyzJICAt0adoHXHlpGcwC6YQoLS3DZGZkINBltDJiZhkoc+Wkl7tyFkpZUjQhXepZADI4HCkoI0ilkfhIYjmTQywn',
  'plRUVJRnV0zO/kCsQMKpvIrKnkr7ysoqekWqT1VVLjq3qsqnqiqhSiCQyQCQyeSyAqFcUC8XCgu9fAu5CkUYTaFQyMkKhdzcp6q6qOgDqqi6',
  'qKimxrI6uyYAA2rExiQPCVdYW1vboFSWSZWqvglKkqwcHe2s7Kkot3Hj1JUL68or6irrKupAvXt9vUg2vYHd0EADck8FzVClkiuymXI5qUFR',
  'rVA11jY1NTZl4e0qTDEkdnMzrpkT15wvb6aS2FBiXR3Z0qWlooVMJJKzWS2gvoVV39IY4ujY8g+EtfAbQUtjAbm1tbXVg4seg2MMP5EzzWmt',
  'ra2qNrJ/a1tbe3t7OwNZ19He3tEe0NFREdKRttixo6OLCe/Ad3Z0dnepe3t7enu7unq7U7use/ss+7p6+rq7u7sDu7u9uz3c0MGoarXavzFT',
  'DdR0urqtrkWqVgvVOf4kEpfkTeYp4AWyWpVK3qBSyQg5GIEwm+DNtciGIzDwMAuUORxpAY9BmTPIZqZmk8qRQEriYmiYbAKyLSsF5YkOt0zF',
  'orBYHDuMnkw3mghTKVRBlMWEID3d4GA6U0fXTVfPNRiqheRQUAglOJiMCQ4JCQkODgkZzgMcBAaTCcdQKPoEPT29GvnY0NBxocCH621AMk6D',
  'AQyfz+f5k7FURA6Wphs2kdHQrGIwGMhwptzcwoIZ0cBkMiMs4XhkJp8ZzVToqfhmXFKjTIWKjIyOtrR0j2ZZWqLgSHOkRG7lKouJsbRgWrAq',
  'cqti59rFYGxt67LiALCLi4u1d/CpT/RZ4L7AtXVhQn9iQgLJId4+MSnNw9GZ5ExzhjcmOzu542gKmjktLN8J7uzq7IRPzkz2T863SnZ2Tg5f',
  'vBjlgXLhe6T4pKZ6pC9GEdLT0zMsk1LTPdIzvDxVDQp5g1jWmJlFAl5oDpbJCc/M53rjs3Nycnx9KWR9PgZJJsV4YcjVXrEYPl/FJ2QSc70C',
  'Ar1y85Z68OUkkjuajCH51TNUcnhIKEXgLBAIfFDufnw+hkzGkuNUtPz8/HxegYCOA9KCdIywAGeOaygwJEFoCwQNgdQxEDLtmEwmlM9kCXEi',
  'EZ4VHS0iWYhEovSi4qKS+LjComh8xvgUgGAkJpBKCscxowqj2yra013dSEntSVIumyAhiCWSlNb00tJ0aWZFDhMHZ8GZ8IoP6Co+syq4qqpK',
  'JqPLBAKFQiHDSH18UHJ5Y0wDPombDe+qri6KEER4I2trA5RKPDvLxi+LY9GBJNUBGqm+UY6VN1ZXS+VNTU1NNXyMH9kb49xcW1uLIZG9+HxM',
  'S10quY4BVLJqRUIDS0Hi4Vta2oyiFOTWxoameoKCrGiVezWQpG1theg2/7Z2RXh6O7O91b+tzd9fFW4WTpqUPwedim50i5szL65zGB0d3R29',
  'PV0BuO6Art6enrYuKScro5yYycmUlnNQsQUIJImEVjWooPyGxmDXum+qtXAiIYOzskB2GI4RzuhicF1xXHYwsJDHMZl4AspfplLBjaTsSXh7',
  '7wh0SlFcLIkka+Bh+Ao4hpzO42HIZAuy7iQSn5RNauCp9FRyuUpBI8m5JAP6mIkGtAKLInMynNiIkpMi4HA+E4lGNjDlcJXnBLJbCBptxsWX',
  'cuoImcXZbE8vDCcLrZuLdPXB+EU0kJTVGeEM5KRsb/IiU5vUNDPXQqQc5RKQjmRLCYTMTHZWFrfMooydbRHBtGAyLXGoCAskV5WMZzLx6RgB',
  'Ac/Fy4IzIwnF3ul4s2yuN5o9RC6OiELHkC2KpGHuLhBj3BivGX3Z9VE8kbwxuCSHJ+Tx6DweprCO68eTYAQYNp3P52MwGAzfy2s4v3nl5nrl',
  'DX+CuXRZOFaATcEiBFhspEAQnp+djx1WppRWkFqAwxUUKIVKnBAnLMUJhbigwsJCkQiPF4nwIrxImW1QVFRUVFKS4y0WF4rFYjQjWyz2lvAk',
  'klwJwUMikRDCJRKChCBhSCSlhNJhEMqa06TZ0lgpUSqVlpeXE4f/V1RUVDRX+vgM+6esQC6Xy6urq2t8w2t8g2ppjFparV/tMJRKpbKuza+1',
  'gdQwApVKRSJ1N1IbGxtJjY1NTaSmZlIKuYXc0kInx7b6t4a3tVHahuHf5t/eIewYRkAnampXZze9q6urq1E5zMHdjd3d3UI1gHTTGiP0whtR',
  '+mPGmDO4EyZMDBuaGDbRwMDAINaAbmBgYGhomNZZCYPBjIxgkUbRxsbGKcbGxkhjYxMTqtTUzEwx2dzCIigbbjllyrRp06bHT5/BTZ2Zhpxl',
  'YzNn7rzSefPmy+YrF7QsaG23B/b2LAcHB4eFixY5Orq4xCQnCxEIQAJIFNANT0lzz4vBYHJn+pFxcrw31tubrE8ZEzHdw5NAYPi4+Za3oawV',
  'CuDnR84hG0QEBY+tDQllcEPDvMi0sLAM4ErLo/nSaAxSeIirC4jwlTFZkVYMLogT1cUFKxITozJAoqWclOiV5J+UPKeREcccAnRichCpOZON',
  'lKWkJqaC1MK6CWkgTQjS2tORiaAgPSMKATJ82LlVmeEo22yuZ05Og3WOKofEbuTDqqrmSS04ZLgbEgBicmerTJBPx5q7ocRm3LKCehCQLSsQ',
  'FhbhCgvEWX3pZVSOKrVFIk4zcxZHVYsZrbIoUlIalezlmSIWS2ZIJJLSsrIyhLTCL0GW3yDzlnnLFIqIaqCsA/X16HqyMofe2NTU1NLa1tbW',
  '3tHVVdytDmjq4/YF1i0NNFDSlLOVZGJxVnqQqyIfVWshViiEyeg8T3pEUHQ8HVbLwgQkAAt4Ej0yjIruCqDTS6Ij0JVBRoZISVdNXmeeQBUm',
  'KaVLpGJaAT0MhqDTkkuRuTRaGM3AIJoCs4d1F9GM41vCqrn1CQkJtAWdCymuhpQwGi2vNjVXXFVZJZEaE3i+rLJUul0RroiTU2/S4LkMBsuZ',
  '5htcYoTtTHLw8+0ygoFcIxBrwi3uCgpCsNhUpBsV6RPuXxrGYI4H7rN53YEdnuqA4Ca1FJ2TgkoowmDc60IxSKJeHhOWXxKOpXdE5fV3BwBU',
  'nKM3oJsySN2h2QjQJepgWEQmNiZwKwwzyYaAMiOqxaq7rrAjsjA+ob2wQwREos7CDtBJUtNYwd3BoZhQRkhEdEuXMqylrYUal0bt7ApoTgvJ',
  'tWgLBfXN9aC+NiEznV6fG6/LE0V6AlJeR5BBWRWITAOM0Kggtk5wWFhoDQIgQEa9uqO1tb27m1sIMqpKAH1ZrRrU1HbXxpfV1grJwny2PE+u',
  'Zlfm9uUP1eTwFDx+NbkipooA4BwgtwWxee1dqo5KAKp5LR2InABRW1xcQHccYMTFxwP3OKpLQioiSqGsBSFWBdRmIywQAFGMSCgWF+XyZaUp',
  'Yr6YLxHIUnI5lZWSSnm1QsCXItNqgAxkVmL5aG5snCeIBSUKEOsf6ukZnUezNG3LzI6MkyNBajCRlaDujv/7cvZv/I3/LfAO8CEScwKJogCR',
  'h69vQAAeyeNkByzxJQaIAsk+GTnMKRivZDooilCgWwpZVkxkN5MVmVLexuf/G4RzGoaO0/ADmOEE/vGXkw4Y+YDpYPq3B0iz9dtHR+f315CN',
  'zf+EcEtMQBIAQZyuegAEicHBwRQKhRIaSqVSqfTwiIiICBaLFRkdm5SSmpqZnVv8DSUlpaVlMoVCqVTyRUVpwtDhierz68WgRjweAHF3QFd3',
  'QFd2dy8CcEpzAam9XV0gtdKfH/QNwa7BmJAQV1dXSgSFEhoUGkpFfPuEIRDIsG+g0WgIGgJBQxTRgIEhhWbvplsb2IgVC+zdfSVpgYmGRgbG',
  'ibUwAyP7UgIwbBf7Btm3uzd5IUJb8h26WoF3bGKYwwJjN+PklILEEINaa8VY4KfjFe4AiHqxRoY0rDcgzzeWtBomuM2poSdiwDLYfHtg7Obm',
  'XoqInkk3sm9xZQcBkLtw1rJqmEFqifHceQgKzAjmZWRoAgOwiYbGJl52iUYueQsMDe3t3WHGRssyqmuqm8JKaaC7s13gwJWII5MkKKq4HgaD',
  'wRCBSAP6HGMYzNikdBIsyIFpbGxszIDllRrBKCgjk9A+EhxXGh6KZBSy/PzVpM4OlhMNQQ+KmDrUAoKCEJExMYvjkzLY7OycoBy/kgJRSbwr',
  'SBCLk9OoVbJ8Rc1w5VPb0tra2tba2d2d8SEINMc3gpDMTjW6Cpcd6U9BRMXJlfXcFJ5zr6elfz6fUolN78NXTBC2yVuyqTNVeTK1ICg4JChY',
  'HVYUHm4VHR0zJ8klLd2TDXKIPAyZxVdE0oWFouLScnWVulatLG9rUNdMwuKZAIDWFDwDlJNKuQGZURlZajVLnVzMKUATnOd4E0GkhzwSjYhS',
  'c4nY6QFurjpseTAUIWltjZkIrGU4nzovdS8W5cPGVfCIi8OIxMCAQKKXP5JAwEVFRaEXR0UtXhwdHRPj5ubmFhsX6RYXF+cWHx+f4EZ3T0hI',
  'THRPjKKr3ZPck5Ldkz1SPFJSPVJTPTw80tJy0tLSPNI80tPT0z3Sv/1kZGSw2Z7DF42emZkcDocj43A4ag4nKwvtlZWFRnMj0dnob/eJut4I',
  '2Oy/gPV3DDvwcIBQqdQIVtSiaBATkwRygRIAyNHR0RGA4e+vX+c4/m+B3v81rK2tnUAQCCWoKeq8f5Z2vn79+tXZ2trRceF/AgAANAwdoANB',
  'EICgb0OHnwD0x7vh5++/APp9+pH24UHQH81/vIe0ZPk27B8df38D/f71jzatAZrL/GPeb5JpL6y9wh/yAi0hITAiGPT7ar9P9XufUdvV6Pan',
  '8d+7a0nyfcj3hj/mhsB3DY7eJKQ5KfT79kamG1H+77MBLRH+EAQCf+wDGjHU96U0lhgRZmTP0PdXI5JqGAiCvreMSPGHViBNXWsKM6LB390C',
  'GtHVKN+ARqbR1KGGPf5QAKQpzoj//LE7DVuO2BDSXvK7YjU0rOm0ENC2OvRdxu+e9t2Cmv4NaU2u4T7afq9lO0jzJfhuQEirFwRpmlhD/d8t',
  'DUbi4nuYgr8yrsbGNJ1nJH7/SrHQX4TziBK1dPrdy8GIm39v0YoLaKTbdy6BgBahaPmcxhgtc4NRC0ParWBUAGgYUMsLtFo0HkbmgDRdHNLQ',
  'OwRp7057cW360+AbbcFGdDDyoxnG36lqxIiQduBAGnwDacQlgEaRLzTSU3OPEDRK+dCo0NHgKQjS1hCk4SiaHKRJOJp8qxGq0Kh41eRkzX1r',
  '9hvxF6C1R0jLvzSdeXT2GHEraDQzaKQmzfUAGCWApm61/E+TqyBNktfkbg2X17LWyO40MqXmjzZParo70Iw3LceDtPISNIqev4f+SJ77biwA',
  'RlGPJlFrq14jaqDRjqfp7to0rsHY2pEzOp40Z9bIk5CWObXdCII0A1YrxEbITpNfNVkd0mIOrTjQ5iVII/6/LwlB0J/qGUgjP2mEnqayRrgB',
  'Gl1QQKOLqD8B+m+9+pf6/KuA/i13EX+9CgRpRqWGbjW4dSRnaISAZvc/mXgUKX2PTC1oRbiGM450++4kGvNoMr8mV0KQZuUFRlYY5dSQBuNo',
  'PGgsArQT7Uh1q5GSIG2u0koWGpwMaZemGvqBgFY/Lc1pbFq7WhnVc2QibU4fKSM1yltoVMEPRpWZ4M8JeaQYhUafSkaTjnYFq6lPrYj+iwOO',
  'xl60HQtocYw2k2olFy0v/D/4OfTPBodWBQhG7f2fIg9IK6Fo1mqax5f/QkJIS9XQn3r8RdH+FxN9T6oaPvGfaelv/I2/8f8tNG+CRk4EIww7',
  'uib7t0b598QI/ZsX/q/kgv7fFlpah1TwVwe/f9GikMaJ5S8qKjCqphqd8jRKc0jzTkOT5jVrBs2qW/vgqPGlcU0JaV8XQNq3GJpVmtYA8OfB',
  '0CiTQH+RvqBRlw/Q6APaqMskrQM4NOpCCfqrEwE0KrFCfz77/6kFGn0LNeomZ+RSS/PGSvM+6s93HP+eUh/6Cwb5G/8tdvufNt9/AA==',
];
