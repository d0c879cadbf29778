import { brotliDecompressSync } from 'node:zlib';

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
  unpacked ??= unpack(brotliDecompressSync(bytesOf(packed.join(''))));
  return unpacked;
}

/** ZeroMQ RFC 32 (Z85), `_` for `$`: five characters for four bytes, a tenth less than base64. */
const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%_#';

function bytesOf(text: string): Uint8Array {
  const bytes = Buffer.alloc((text.length / 5) * 4);
  for (let at = 0; at < text.length; at += 5) {
    let value = 0;
    for (const digit of text.slice(at, at + 5)) value = value * 85 + digits.indexOf(digit);
    bytes.writeUInt32BE(value, (at / 5) * 4);
  }
  return bytes;
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
  '8})?sGm-Xq41^^zY+aacSr8{T-mOgqw9fAa3_sS{jf^J/.8Ay{mZ!/[mO2o@1LppGbW<*-=>82n*s<#_PyI-fMAT+#d0k7QPIg5xiWCGTF7%l>sf',
  '4YoCZ0xVMDAQW^cuL}5<]4_a*40BaHzg]U!7X[ak.AD^}gn.Rv}z4YRur{5#yVD})]pidHyh%taTe}.PEk<-zGnxT/h-?K=mseQ?0pe}3r2)&W3]',
  'fGARqO?ttEVp2nYsBdO8F7=hiPc.6%=9ebw[=7O+9SI9V>B7pdi1*gki5.*Dj=)IngKd^GY{STOlQ9^9=%l]rQ@l!=vo2B!:QsuS}^=)AX+O<n>p',
  '90l=:S49@p>F&Ka&i.x6ADz{?cI0w5[LzH<[i[OgOb%Bg[VF6WWztMD#:IzUX)z8wk[Jj)(!uPGwFm{ad*_y8v/>HtNn[A<]H%3>_bGLn>nOR[/l',
  'Dd0ZOP!zQLeEVDsv)Ga7>OQt<u.s&g2j@&D#%4#W3wGo<bv0&cxARcZLYrSmV7aHhc]3U/gZ!EdtQlmL%+e?S(8Z_BL@JHBa6w1lH)&4viBWIw+2',
  'AJc}NVDgGBskwi:M.H.8k-w+fc^{wZ5A-8dR}KDN-[pQIgoojz[fV?2i-!xAI[p#=.zx)/9NL1f!%{@W&3]xNnD@/oW_4s}cf0&l)M*&pp.7]e%i',
  '7XB>Ozd{+]Nmu*OLvFk^wI!(^gA+Om:L?g_Y1Zn*f[(3e/py)=Vdpu^@+^@]KddtOW#OGQpktu_c*cl(8Zep0!Gd<xf(66&6D/(QEc_Nn4s.oMgl',
  'OxPg6[2(yc8^D]D<khsgyGiiPTz!6!GEZRN?S}.Jf5E@A74h5-a%cRxD!=sW+Y:QY4/#4ZV4tY4g590lqleTL_srt89O-P7S}#Kjp2&6rTIpoGwh',
  'mGeOikt_J5)PsF]VS}@j7KSKv8asKKA<?ZN1mZ@V=.C{*ox81ff%fV[W{y:CCeCo[6/>t4Nym=j4F7m4)HWf>Yh-EJR%Dwb3YAG2lnef0VUyqbwG',
  'Dc[6J)Ja5+NI=sI@0X&Qpj+s}@.5J)lku^)L?swYLV3k]n5tsmhHpXFmWJAc8#hFOKirZN8RMI>#GdlGd}t1G#.3hnP-jSLy%^nmRB./yvI:uA]W',
  '-6g0bXKPrw/yY4a4Iaa%UXb1RNaGG0DQv9W?7I>_Wz578b/?ct4mW8{[=!dJ[^5kwji7e=OoQm0Du-E1h7c.t-iT!w]Xt4}K.&j+08^&-I7hc@[*',
  '-%3UXSfNjZo&#ubjfr=S=4Q9l]f^8vttO]!DXtn%[>3}{x3rjeQ0FkJS#@d@D]<1Ecw@CLs^Wa6@hjjGBf.UFV4)Lin6ba2DpR6hR-Z@cOS{fQYe',
  '(.t%4#FNe2J8^(e.v(0^wRI}X*>Rl@m*=T{.04HvRPdGWA5%z?-6b@ws}4/PYz4RBxw563sZ.b9wemKeHl+*38sepvktZWMQ*pOj{xStUn*M@jvg',
  'W%x6RSCAlppH9#L3Z(86u6XsUMd59o#sz/Q)ebVVG3=n1)6bMA7necs)wXg*HUYynu1(%bZSa^F/^0A*DM%{Q<jSx7#jQx[-+Zn^Er<8Wo<:=]6T',
  '{dug7Gay8eJP(#+3[<<{cWRwR>@4x@2HJhP?UIRvp/xXLtauj)XSGC5k/{[H-a*k8/dMIq*aSANhr}>GYol-h/d*k.eyXNZTRgYZkbABX_4q1(BT',
  'DUe8^y{joUVEOods4cuZeGX@^&ok^Q1W>y5)b5St]Zk-YYyRixA?jcuy!mnF>(lpD-kRN}<0ZQlBh{=jsN:>=S4B:9kiAZD}{g).JNPSmk7v:X[N',
  '/E.b!8CEVUBa=)&v-ekzA<&FRLGSNaka@gnysLykZip(faNtW)8h20xgKqcWy04zp7H6ie%5QN*6a78k:C[C8%ruNoYADzCV3w{33^rx4F#7Uf?m',
  'x055ngpK{3fN5<r2gw{FgR<TAOwG9EwFNMjP^y&1vL!]Lm^e7Yrs:vVRrN@>}9wW3)7wG&gW0q^tfGSsziQOVz]7c(:EUQB]/s==9/5yg.aPHQPN',
  'D6yz{e3t=slQ42}[PMoJ<KuyJ^H4s.43cgwTUj@X%IBQmUBa3]uh)i{^_8Ng)v]&2xd}W8DfBVbmYv>z=UceWplH(Oq.!gbk%G&aMVZ+pI248?R[',
  '2WB>7:*QnA%B<SQqqo0NcaJo]:)0%0(mz]2i2[r&jb]{bDEkytol4iPKc.1VOx+js{>go^j4Td73+{i!b8w2JZSW4CO6*ihO8KL5CEXKO2v/5?U3',
  'ACSfoI@cD:^O%S#]eM6[5rHeOjHKvlxpgj{}>5[GaT1U-TH}j.+Es_%QOoMeEhe6:@CJ-<=A+@8!E?i1b{(cBMG)#BwK+j?<{I<g}K_xGq6TYNMk',
  '}kL{]A.6D{{ZD*wlA@swmK%vMnIEVK#1x0Yd2qm^9Vh)BJQU>oE4b4ry5(P%?tvMX<=a>0[{#4Y!nh9)C&Ny]*Q3D0!m/]QKaxZCj/)B{mt}k#mS',
  'SI0c{Cs_9(?=KoAAuKp*rKr-UfgBmRZ<Ed}AZm}UuKTL!ElYA!21.r34W%>5Ebw3yvQAr>uT@+cIWYF8V{pN@-g5K{ooWt%3(1?jOoS*+&a]-PDh',
  'dmSrG:%mN/Db:H9E26&e(YMYWk+4hBUojJ*CDBt+0m:zxypm{fMB[dyBZxMSe*RQTx!q-@+b-wKp}Ae1aP+0CRw^7<Q8aQFIX>MUb&wq{#U&=mnt',
  'LO<E(N3%68G09W%-34xQ*FLe[:LMFy>SiC/7s!BnH7qjUrSS:TP[&wRbZ4&a[0<cMHo3AtVogFCG/4+R9g>@[i&gT5paiHc=utDdR%-4r2!Ai]V.',
  '<w[VW+v.2m&t[k>QlGg{*3R}v.-+O:jZjzr6yO(^UG@xZ[)>sc&8p4Em[i%rxorBZkq15wvstJ_I)@ptufVQ:+D=U^4P=:E}tRLmqE=ij1GAn#I:',
  'Soc{lkLUC<sBt8h^N<0dt7AKGQ6Et7g<^le#!mh.Oc}H>KrS]^r/X1)%@TQ0C&.[n(-JfMjT)a&gQ4XZWt13h4iLMASmV!OXvq8<i)su0Ex<XdbM',
  'wVh0}6rPMZ-dwe%sB)KJXg]]IPyX5KlyzUnvj)Vmlwu=ZH8UZ+FC#eBAY&1K)(s<2W/mE&K)t.l%FOj+X/:DyGE=Pupu*7OQr%Xs[gKOVKosIFVj',
  'kvDJIT5G>[z3:kybqE[ozu<g<K&!AdJ6p6GC-DlDtmR6B0>![S7]n&zg/V.f1)oOLb8yoGl9FmMm=y()ngBAO:iX/XYnKCIybQof)X&arF4YOlmo',
  'PMoeib.7a@e7y?B{][RMGlJX0:M5bX]mwcK16Jnn0z)wNQLG//OzyJKqHm&UQIctKg?H^#_mi7{Sx!RER]Og[!BiK?29DhQ4#r-kSA^eJfF<8#nZ',
  'gvEBtiMpdR{2v)uMxW3/CMkIvf4CmwwNBFhN=8I5^T&muoq#o*oGSkW5</fF1)4QT75i1+XdNP%nnyUiV?)RO>f(Aag!}Q@)_TRD)^3kfT[*NuqR',
  'gZs+/6L7}S[[*iZE{w)udmnRH]KYw]}<gtSt2P14a4K%8tK{WT{r/WSU0h>Kumryq4@#nh]a7^te!Z{N03VG}j:=Y<c6rP2[_}6i8YWKPe+f]X&(',
  '+-(]-yS-^V&SN9>DMZ.-vVczW1+o>)h2V2xTiU1fB@[0QY=Ai>x(&kz(6%X:G1Am)/vQDG</Z:{5D3jjwchqk!Wyt[7l(dSxmd)tSqymZPEvhn@v',
  'v][/f0liyOW]L&uEUg)YpJ{W@Mn{f}<fk{)GWrLhrtzzL*r1rPTe)meQzr<QN++B%7jz2yUwHKEFmOXiDq5t!zR/vm4Wm=Be9L#z(&7))IzAB?-n',
  '}8y*Bsc.5}V9!hc4s+jZJ-MF5/@UXa.8ry=:<^0#4S/*Uqyud9M9EHZXgXo_)}H&g{@GwDf7+6!@-Msvl>Q0}6I3Bx!xD)43>pfss3I3nr0Pj/Mz',
  'ksDmFo{M/>.PBI0C+7v.Ck]E+kv&CS}vNa1&L1THWKE48s.7krCs:2SdR+e*!c6WG*[]:<WGCIoWOFaF.c-(>201zt1hFBj!_#V*d&Ee]AmhUU>R',
  'IOd=is]JJO+et07#}ZG&ZjbOZn[i5Z7<%noFv*13{8V{>)t.gGto}5I1EmOpy[1r5P[*s02)4JTkfm<j{gp+VqF>Xs[bEx>Bk}kMIBmTBJ<5>*cx',
  'A+JmyBTft>U22e9e%kgJ0]{32m*PVz_N1%biz@KglAkFpW.5m__QGwq/f/@wDG2Kvb=7p%Kq:(U?5J/]&]L)_bJzx9b?RbZ0+(7+)Cmle])O5x-6',
  '5@P{S**KD6#fw{Q8T9NZnDL6c/@31U(wrCBII7WP?ffPBzzw}sU>+-z!OK!-hX&tN!R0Nl?ACX=(F<!r(5TgLtc(JT3nE(NQ2xPHLdFFP<!yXdws',
  '0jn2N#F.w%TQvF=:{g>aN7^-6fL8_e5BIMppUGO3akuyx=Ln2Bhc^oB}f>/WQM/sHQZQ9rPT99Y(7NNUlpFKSL&f^pU_}Y@{(J^Or)m^2E:=N4V-',
  'WS@_bac4ypc##Gw@G2&!@1C.mL])h8JoC%@yGFj&p^yAo:FJks*xRACXr<@[DeQOf:YZMtTGwmdR[lCIELZ0KDK}&I?SSc?!AF7rUfv]<0Iiscfm',
  '=X^KRGS&wD?OP6<Oe#NX5DzU3!6ZBoa53[D+s4dIRxo}jEB*:c^3Xr3Zt(tr<xA>*]t&{0K?9^OvmTD:7-?Bg<%Hd<%Vxj9UhQ&6GCVmk[P=vHL7',
  '>F[P[z&^A5y!TSSr1ert1>9VYdPWTc)dq)ene^j3D^)EGT70#OanmwYudgV9>1=>GUk=J?v1.MmP&x^R-j/k{h@VfZ^7_aF&{0^.FPL?uB.cXg&A',
  '<T):0BWk+ncn=L>4bICzudgJRk*b/mBs{!fHeqw0a[#WG1#Sq]U}!#o0rOs5g>)CBaj+f0wyanC-*n4n!{QY7CR}3Q%Rg7zoN*!wxAGZh]MbrMIT',
  'a+*cOQqPFiEXb#m7Kb>7</y#uB_L5K/nMRlDAvyVCuF-g-3HI/XSQf^Qf-aX-khh1qmjfMk:=a-9kgv=6G1E:seDkZKR5+WSmtPbUud}x4rc?9Pl',
  'DD*/Bwd23hO[@Z@oP(*81LUOAu9J:*uEVZh^F!Zi}?8^N.*+h6n5>QCV<RkpCU?%_ATD]sU3[&1V2{IC1cO7#LzJ/1TeTpCK24q/@_Z@[k{}g6s_',
  'zpS)Dm-heo?zI>/Q}60qI0OgzYq/xkD-D3XaYAW%s0&.P=>=M7n%B9p[+}]rBn=qR<e.Zj[h%jmpRQV1X1pI1J>Wh]CW@0n<kt*RAZvjPI+)mU:*',
  'VzQEwiZ^bEF5X_XFnq<+}P4G>G36apk5(rpzk.][vdU{F@DpA!ZnN@U^^wUTYRG3L:nY[k(pmI{AfS6ZzBK6Sm^/y)WMC&=jnX9_7TQ:k0YT5@KH',
  'B-w%V!a7pLIYPh>Uqju!R0gZ)PNl*6xB.jk]AfPUUXfhR84Ag<G%-nBeQL^dozihYF1LL}WJ?5q=F{dt3Bn9zd-3bHr>=Fsfxp{Fo%vw1o#F/bld',
  'gl9mi=DRec!W2eAy&JNsWTfkn&]G5CbeX9{d+OBQzAPSyLPoy%x}Yw^1kehfQZHCi>3OM*H(zmBX-7yCGL8+<9O9f9P@C#I@v8Y{/EO(Q)d=q=.g',
  'vs0nJPY(fHl:T_Rz/dwnEVlnX1Tk=c%7+%Q]72PNl[zKs39VhKqg9N7Ey+wCGOK?*l(JE<^p&eoS{]&P3e8U?rVC=WkwkE@0Ch4lyZ?4[szXKJGM',
  '>^b-&^wmSUIx}mxWwZkOPRK9Ur^ud&.gR>YGlMyqrA=u3b%@S3IM)e/nTGZ7PFdrsom<6smRgJW!]7]_<+So8:8P2sg7.*%p?%Pk0clAsUE=r<8I',
  'KW<r1RxC//O^S7uDEm^7udyr{Dy[mNCd^&D&3&{7{!L^ga}e@A=XCLlcr8+hC)htc_nb8i]R_kKz&S<yr4EWE-@Bl:0zZyk2nweAeZ3.UmhH)*6X',
  'b8=EhqDKl:[:M5}EXecnmIGV4*K*ur[*A*6M/%4aw*h>qTFNmz/AV}>s6P7NXnY=TCG2({CAkCpBH_uu3Gu4duT23^-Xoj{!?V@Un3A&&}DHc/G8',
  '9*zeNtj?6IXM)xS*4<#9u=>U.f)9*]jM3@RZF:q0sTY15V+E)zgccMgw5-Ij>lMI33AWO{0h9QI^TXRl(BWt?rAR{B=LO)HnqZjc4Z=mVnqhsyZ-',
  'CTLquA[Ou==YdyBMW1ajX=<+Z2]V6G%nOCfec7=[qj-Fgmj1!awN%]-6+({_rA8h.SCufZy3U0F>]gDT8jN1Zf}7NQD+qK(FqGSO]{?Q+Bnne)@n',
  'NpEm3+2b!MOM3kyK%v>h!@q3x6^mo3tvcdYYN+yu_d78K)g?eV&)S9I5S6}*dTqGGcsdIoh:YNC2dDE*.fc+pxSe(L(r_*Di2]}V?)D:0W=_>nfE',
  '^/eHhsMpAqxkeys:?YrH&4j@O-10XEn3O9eT2pyrD4><KVZRy7uaZ>%Wf(-6CY+kXp^d4Z=sOJ#*^krr{Bk(su3oPa*!T}/U[w}M(/L/U%xjI+(M',
  '6LGfWSRiMKbPaB=983rtr}dHbA2fz9fP-?<}NAS6bA@GSKm]DJxtu_y233yDu5pAlFa{+vviCKpxH6vXxup{LJ3-PGd2XjR}a)9MS7I9[JXUTa@l',
  'xs&!07%KF1h&BifavKHQ}Ud]M=@C=w#)5.QzoCV9^W6-tV+LAF*^Hzw2!uZjY>KzWpAgcXscwKkbtLx*+VNqwG/FOdPUAdGM(<abee]xZKs}<Ms[',
  'M=FhdSx@i<lKKmfh(IntIy4u%s9Z-z^V}@URag0m!1S[kKBHz)fq2pSYGSuMo7&0[+ppng4wwrCJ&i4k&t6wruzsYsLb%pQJP*#7LTY.&@zKV^@]',
  'IJGxPWAFal&px)8%swpO8:SJ[_lqYLjtRnu3]-U@Vz])}-@.ERZ8S8L2c&3Q.%MxPSGteo@j.!FGV[Cg)Yudpawkbqt<9gifDO6?{{<cH<>U4FbN',
  'U*+S/XEpCa!emSp(}j!bHWPTDCaN(UVqDQ6*zr[RZFmk(}@+K}jz7KyHZ{4nE[=+S_-v!PKm@do{Q{h<w2n=cmf[vfTT#*(6F77%@B8FIyQ@#tNX',
  '.}sr:kFj5f4Xxp&N!q%BU?/m4ThBm]q*p0Df%HXsyGo]jC.5P&>TQ0DTN#tm:UHPCC+A4-HkhghUWw5+ypMA15HJJb/imI!T(@50odu{[MQLA9b9',
  'b@2uU^TLGsPDnJc?I/F2QgfSLIM<R1WeHLGqait=H^rg3>WpZzjaoYSJo5cy*yTieq}NrBug(_axJP[i@#G*?<I[fR4)W0-SjJ7zbjk}_n#!)cVF',
  'd]u>W@?ls1QaNZ29Z}s3>/BW+nSI+IFHKzT7c^W1UU5wuU#ko@1@n}atSgB=[oudaqOay_uNnsEGFFVZb(v!dxE1dyPhm!QVl(L!cZgLm>.bkmY4',
  'F&Q3mpgOdqlw[vHzsbT[eu@(gvo}=IcnNZ:Xfk[KCtLa{g@!44K263CZgkj(%aF=M(nMDUnUJwX.%F3UJI4+@j%&h&ETrq9ePrwxw7K}o0E/s^OX',
  'oh?{>[58sy5SAwU.BsJ/8@M^WN7BSnD3Q8mi1le]%>X{LQ[o>Ep/ZMJ0/iQSRhar[}f776p:l_Wk0<t.QA<U:=Wo<<fAPaQ42qpJp@)eufxWVy?<',
  '>4Ya+GzBiG(=.FdHFW0t4Q)tvZe/qFu/@@LT{_x2aneZNentbt:Bu>e%vb8?YcWc:]6Ga+R-uHe7.Q{00ewK9j?sULgv38g&6G=Vdw^JtmAfP._{',
  '^{/nGm-tMjFAVuoK7fyeD6kX4BNns7wPZ0d(l:LwQn^}U3bPQEdNx8f3[yfbs>*bx5TTbvb:{1[Mhz#DM/ic^2yZ2NW&9A#XntY.U-9_8*APWzdv',
  '!ir)fXNUFDOK:YESva]5)MgNH6i&(K.f<A=VS:1yCg=iP)=WXp{5kD_oHlByAOL+PEX8dxN+3VS{Wr(&^yj43U]j4+4v@cHX.*GV24baQd&@aLCE',
  'QOjW{P*dDnEW0}:K%sMYDE=ph@9.JZwHHn_YAut=5/t!MdPARB9_*5e4RuD0C}tQ%P^yJlkn1k#:q7V8>.R7z-v.aY7Mk1v[5aS26zbC46G&LF{}',
  'm/J_03e_WLSx{z)?[G}3>iuY3S!NGm%6o:xf[-&7]e<6]cl(maehwov.008Jq5Yvgb-nSl5bX%xvkt9opnwDp.OKR^E6O5N%4J/dhdlUR^cU9-4=',
  'd!KJtU7?vM-i@(S&o49W?P!^[<R5OB:pncsTqvqSM0k0{4<@szm@yGwZE8Yc}uFRc(ABzr5EV%5XP%lD1xlEZn}Mk0k77PJh[5]8RhQ@*Wv8ja1^',
  'H{eF^#hDduUJ)r&kc/ygU3*Riw)N#J^8wN32Jlr&hD}[/Sn)1+rfl&kPauaEI//Kp<KB@U<7>z<[M.e<bSTK%6hO+T_cYrbXky?usSuJpm6/W0E)',
  'Ma/k]<PE@A^eH-@N#es1H8MA+CfI&/KW}1t]ynOH.4wFH]6Ytbma2&*l^QEuQd9H<cf0MX468Lh{cx%Qu(fncWEyZ198sDky/0*nKZ%6S+X!+t=#',
  'CBB:ly_6Bw&6fe-y}VTX2?Ex]UV^pOVBD9/Jg4NMif[qw?Tr]q.#u6&>Y*MIK4Lox*^tCKyCx!okEP5)![8M^aRiu3wH3f8vg!ybO^Nq}0w#HP.]',
  '!e76TiRinF9I<rV.a&RbT21=ljo]+hs^GXsP8c6wHG@OcsT&x(nO/Xak!inMp0GG7(b<PuTod#C!>2rLC0MENVzMy5Hk}#%%F]{oMTGzM9^SKl>!',
  'rFumR{<[P(Dikr?mNE>{g(j6nOeR/0^.J]*=K(UM6H=0]<b5y/VmF]XU}].&&==r*_]tY@NM7eXC=Ah%lYbqZ-A*!<)VS7Gjlwc1d<OF=*JxQ}X^',
  'xR9yrSk!OHk=N@cLxEr^5w(k7cE1P/!{v>i!3FR8JZ6j8ozK%WP9.^:WLs_ODA^yWt1</hYU-:?G+qzTn1:_%lxHR<yLql+%7g>C}Vx1f.Kbfr>6',
  'm[A=MMJcO+8C:f=+nuk@w@@%GmVjh*7&36xt5i<>z0I{)7yr<[u*4kWGwG(X&T-*rqd%CIiz.PX*o<CIFr>^()9&*)R!Zn%1^a:^FGad}C%4.B8W',
  'D#Uyqy<+S)>1QDwfQuq6zVB>CV]JhXLd<2U)_L!acnAzQ8ZM&kjs)/R}EF8.=37dbe5Isn.R5]yqM.lL&HYzp8GmOd7hm&v{B{69)Fo5<%t5H:tD',
  'CfQU!Ty{+TRcNdQ_b}D#QU&]NHob&^r<h0Y<k)oXt&y{GeI9@{#v<^mYlPbrJz:0twHCJShSrGgQ=u1dA&+2J@ToHhbyBg_R=Gg=X?CabC8mlbE8',
  'f]M/.S8wGubZj0sMyn!=tilgu7!{B*_PDLdKuDkA&&vnL_-2{AFn_E9-LC9rAeAcBEM%cV@wCmy!JJsgv%SjY_3MLssntliCdR0C9P+j7Z-p&Z3v',
  '6yhOXgwk@b}(:{f@]*k@..t9yfxF#^YBR<ZO[8b&=#W5+y0}%w_3m})l5zqvf6uPrY8Y1+5txj&WEs]xsY3<9LxEQlh.sx)ASZd+vgGs3[d@}IxN',
  'kqCDHoGnVOPL8PyZKC=j%mU&(^.1lg=IN4=dP*0b@ajDn]v6R-Pv.W7C6/xE2pL9tu{:9%zj.TRb(lN4w0m(+I{68p-6pjx)D<y*IOld<]b=}aXE',
  'n@TUN&Z{5@Idv9.Ni2m8)e:NAL:>[dQf>-_+MzCW?+){dGdW{mW6rRGyStdQf2o53Si#SfI6UWaO/}6^&O:aM}Hk>=JesL]JM16f5}-?^0%Z1G<*',
  'BwcApGm[i/Qj-x#nR!0BG61:&l]j+crlCq:(<)8bFK)o#2tmZ^Z}*C{/I{2nDtA4[)qaJJ]axRkYqYf:dKQVXZ7O}4@VY&Oz7t2>6(-u*+^XeN=6',
  'L3L(VF13[OrAC%f.BwzFU:60MBKFWA-)I]yiv)pZZWvXLdbwJ(u4x52Hqi02zpH:no1f>{<Mix{H}c)/iV@X@+oe1*:HhXrCF%EptjV<uaAOah{i',
  'TI4i&1Rd:or(+b1I(aEw.+rQ=&7B{u7#dKT%rV6D@cM/<lejrZ4*>YkEIHOu:X.(6B9v-*fiN8d_f9OAr_UVJEK}_(DlJtX#f:4@.Xx.H-ZdP-e2',
  'H4^CdR#fLHO:?EN]uDa>d3S7=}>yA1/1HE*.tW&d0&03pi8u4OGHin&d__Bc^4o!Zfh[*01>_YE.>Wk0nfCFY72+mbvAxUkC3PX+@k/Qfc4q.4:[',
  '@VkE_!3ufN-6+}gnU*n}IdsnCr&#T*J0?e[PH-3>LUOBSI4USLgo4W+N.Qx](9ER#2r)9Pm{:p:wsLIER{=gPnzRY]HR6LhlYLX31:tWi(0m*xIs',
  '<eK3UR5J9vq!7O8TP7E-=G!5*s0FJ]?]P1=sgd^ff>!LT:]_f4(&GcOh=^-[{%5Qj(n{ak[7PM1hMw*gj6lrfEJdc&/Sd-4HAo4}HfKjbF+[4)ZZ',
  '<6(Ux.s1VXdi-V]PgiKgNOwk6hU7ux0ucnU3mAruaA#t-_5<i*GtqFFWuO>+W@VUngB2GmZwdYTMkilfe4yk<AiD#dmgfAc&@iKd/{wN^>itaVOB',
  'iQn{kBKc?_?J=LL91nc?gzE2RX]g>NxGOgAmL]fV4CV()5*ZB{dqPS*Te{<nR^nfqn!O@&^VGLu^9Jh^qgqKSwQxSfG}9P_ab1z//1tf1wzg>S<0',
  'r%8}N:DKB+4(xrUavt&{khb/6>kW]1=Jt9^lJrXVk*gZvb*IYDQ_G^+IF9^O(wWYS!9dlfpQ^#HxzD}Gr4=!TbK7dqdfgizCQ0OC/<s^34H4G[NC',
  '^MN9R/k6FzPaw62/S8)_vtHzhsql<bDHCdZr81LT}P(hZ>DIaSg?h(cPtjwn<j=bGr/]cAoNMrYmy_Y}ou^s.zuA>D4Xa]Z3s:2wizf}[*)})hEx',
  'T^USC<Bog0bM3))wW(4/xb=]5n!U?J3.nc%!}2P_jJK7A2IWM+kBgHZ_w:sFczBIu<LY%fozFK2HpUd*[=-RBHYG#Q)ad@HQo{{f@=aOx}7Gj]{+',
  '?nzf3zoIGNvv<6VD/RBYQ_P{ueqy4=hM[pU3x(9[&dGy?]d+<XVBwFv[r{nIP_=rxJ>yY)F}.C+}z}EajLvXljg>bEWhf&+*5>}QCNd2ds&fZ=b5',
  'uAZ3/:J&b(Ia{2?wC5dmV9GjikB]lv%+Kt7=}MpNToh?iizWy-koRfGMw?vAT297/!l{RSY/E<8rVX52urEGT2.Gw5WEu1Uu%4z&Y-})KaS7(%Fa',
  's)>:GI@fWXVj&D^x}pFTf})/kc(Qh.o65BN?TGmc)Sd=xl5lQLfIOvAL{YI{!bo49ye=k7=u)/kwR[x60%2[xJSL-CC%ZDrC(<+6w[jd0cT+/+yC',
  '3YxCsTqV/nQ51(YCN<w6vP6--oM!/ye=5eWt6n+*wu+w6-uj2>G#^EeYn^H%FhpCS-Af=g6<3?q3JC4tDDtmW52sL^C0qs*)zC7k{.OzpM-#*Qqj',
  'SX9Vl!=ah>dU<uy:t!1qa29}iv:bnGX(.w6vsp2_35^Vp%ka6Zl.rJ+]o(PuY7L_{lP*}T!sGso&pKlz5/Bw3Ll5<EGZ<.gfZ22(8fpwf^cJ>7sn',
  'iw{lOaHDqzd-I!vV(^JU3@9yp)bi75FFf<G@#?c9nO<kr4(RV-+&et!Y>QXFIMx#K13C@b7<aT@z!.IR(RLGk4{W=(2n2)3qmTYMwJhM=4ENULUm',
  '7OVkO6vR^0Zs)2l&S:N&%lXMQL(iPcAh[ajQGHo/N4oVZ[qxTHqW>0F4jm9Ifin>HC@5N)9>8myiw1lrZMWXEcM0jj!T(V:J:y!bdF)lRDBaoP-*',
  'm/vSyfQ6_89Zd%hU9RX6c7=H2K=-nr+0)6es{YqYOGIp[>])I&h*SE/1JueO&zFvrlQdzzog6VUjQ.z)60#=a823=tS+Vw[8C]-<2fR.tIN!)A5.',
  'hlHKlESEIM:lwK.5_kKr.1h/[D?jw5g_/V}TGHiosu&<PlQr!7)XV97>!)TZXk5:-Xeunu5+tQOX@?<W/7S!3+#psnDUI/%^#tb}fwALFb}9D8I*',
  'Vy58?qIIy<dl%_rFur@M.=E2Pu:vDPclj1<ydRtCROK6P]<ouyAOc3{=lp!(zwhu!%b!xOudPT#Qc![G??S2yW@pnKzNxv*wRcQcvh1OH#aa7n@6',
  ']BEhdn}WJ4B8d{cb%5@O48snA_^x<5[[FGr#v=4l-u@QGor)@hY9Azk-Ae@)Y:oGuESr#b:s_<h5hTa-?-7}fk}@1S*Pm>EOWg=vq%zXazWCjM#Z',
  '-x{)KgM7c1^Vp5Q2c@PCIsD^.S&6k?v*wgj)JpYtVeD^.5Ne&x/3V7]KhZeaD{zj<P(9vXv%^3slA:ABz)QXWc7u-q&m*s7v@x61)eXRLC</7ijk',
  'c3UI-S+th0rdb]Fh0G)Q6NR9Y.qoe0^v%yA4S}wWI!I%u1NNQz9B+vg(4tU0vLJ:jwVKTL6L5k.3C*d01o6m4+5#BQ@b<y:.bEul',
];
