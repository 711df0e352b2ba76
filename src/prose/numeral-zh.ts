/** Chinese numerals: digits and Han numerals with 万 and 亿, 百分之, 分之, 成, 半, 倍, 番, 第, and words as vague as 数百. */
import {clean, fraction, readDigits, scan, times, vague, type Numeral} from "./numeral.ts";

const figures: Record<string, number> = {〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 俩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9};
const units: Record<string, number> = {十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8};
const han = "[〇零一二两俩三四五六七八九十百千万亿]", digits = "(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?";
const scale = "(?:万亿|千万|百万|十万|亿|万|千|百(?!分))", number = `(?:${digits}\\s?${scale}?|${han}+(?:点${han}+)?)`;
const measure = "[家个座种户项次人位年份张条款批件元]";

/** Words in which a numeral is no number. */
const idioms = /(?<![〇零一二两三四五六七八九十百千万亿0-9])(?:统一|唯一|万一(?![千百十])|十分(?![之钟])|百姓|千方百计|千家万户|三三两两|四处|两者|二者|一一|四面八方|十足|百科|百分比|几个百分点|(?<!个)百分点|万物|万能|一成不变|千瓦|千克|千米|千万(?=别|不要))|三资|第三方|第[一二三](?:[、和][一二三])*产业|(?<=\p{Script=Han}[、和]\p{Script=Han}{2,4})两(?=[市地国省城])/gu;
/** Two figures side by side are a rough number. */
const rough = "(?:一两|一二|两三|二三|三四|四五|五六|六七|七八|八九)";

/** Han numerals without a point. */
function wholeOf(text: string): number {
  for (const unit of ["亿", "万"]) {
    const at = text.lastIndexOf(unit);
    if (at >= 0) return (at === 0 ? 1 : wholeOf(text.slice(0, at))) * units[unit]! + wholeOf(text.slice(at + 1));
  }
  if (/^[〇零一二两三四五六七八九]{2,}$/u.test(text)) return Number([...text].map((char) => figures[char]).join(""));
  let total = 0, figure = 0;
  for (const char of text) {
    const unit = units[char];
    if (unit === undefined) figure = figures[char]!;
    else { total += (figure || 1) * unit; figure = 0; }
  }
  return total + figure;
}
function hanOf(text: string): number {
  const [, above, below, scale = ""] = /^(.*)点([^万亿]*)([万亿]*)$/u.exec(text) ?? [];
  if (above === undefined) return wholeOf(text);
  return clean(Number(`${wholeOf(above)}.${[...below!].map((char) => figures[char] ?? 0).join("")}`) * [...scale].reduce((product, char) => product * units[char]!, 1));
}

/** A number in digits or Han numerals, with its steps. */
function read(text: string): Pick<Numeral, "value" | "step" | "coarse"> {
  const plain = text.normalize("NFKC").replace(/[多余]/gu, "").trim(), [, head, tail] = /^([0-9.,]+)\s?(.*)$/.exec(plain) ?? [];
  if (head !== undefined) return readDigits(head, tail ? [...tail].reduce((product, char) => product * units[char]!, 1) : 1);
  const decimals = plain.split("点")[1]?.replace(/[十百千万亿]/gu, "").length ?? 0, step = [.../[千万亿]*$/u.exec(plain)![0]].reduce((product, char) => product * units[char]!, 10 ** -decimals);
  const value = hanOf(plain);
  return {value, step: plain.length === 1 ? 1 : step, coarse: Math.max(step, readDigits(String(value)).coarse)};
}
const pattern = (source: string): RegExp => new RegExp(source, "gu");

export function findChinese(text: string): Numeral[] {
  const plain = text.replace(idioms, (word) => "\uFFFC".repeat(word.length));
  const found = scan(plain, [
    [pattern(`百分之(${number})`), ([, many]) => ({...read(many!), form: "percent"})],
    [pattern(`(千|万)分之(${number})`), ([, below, above]) => fraction(clean(read(above!).value / units[below!]!))],
    [pattern(`(${number})分之(${number})`), ([, below, above]) => fraction(clean(read(above!).value / read(below!).value))],
    [pattern(`(?<!第)(${number})${measure}(?:\\p{Script=Han}{0,4}?(?:[里中]|当中|之中)(?:就)?[有占]?|就?有)(${number})${measure}`), ([, below, above]) => fraction(clean(read(above!).value / read(below!).value))],
    [pattern(`(${han})(?=[至到—～]${han}成)`), ([, many]) => fraction(clean(read(many!).value / 10))],
    [pattern(`(${han}|[0-9])成([一二三四五六七八九半])?(?![立为本果员长功交就效分熟品都])`), ([, many, more]) => fraction(clean(read(many!).value / 10 + (more === "半" ? 5 : more ? figures[more]! : 0) / 100))],
    [pattern("一半|半数|过半|大半|多半|对半|半壁"), () => fraction(0.5)],
    [pattern(`(${number})倍半`), ([, many]) => times(clean(read(many!).value + 0.5), 0.5)],
    [pattern("减半"), () => times(0.5)],
    [pattern("翻了?几番|(?<=近|约|超|超过|逾)[百千万亿](?=[家个座种户项次人份张件条])"), vague],
    [pattern(`翻(?:了)?(?:近|将近|接近|约|超)?(${han})番`), ([, many]) => times(2 ** read(many!).value)],
    [pattern("翻(?:了)?(?:一)?[番倍]|翻了?一倍|倍增|加倍"), () => times(2)],
    [pattern(`成千上万|成百上千|数以[百千万亿]计|[数几成]倍|[数几]成|(?:[数几]|上|好几)(?:十|百|千|万|亿)+|成[百千万]|${han}*[十百千]几|十?${rough}(?:十|百|千|万|亿)*(?=${measure})`), vague],
    [pattern(`第(${number})`), ([, many]) => (many === "一" ? undefined : {...read(many!), step: 1, form: "ordinal"})],
    [pattern(`((?:(?<![A-Za-z0-9０-９）)%％‰万亿千百])[-−－])?(?<![A-Za-z0-9.]|[A-Za-z]-)${digits}(?:[多余]?\\s?${scale})?)(?:(\\s?[%％])|(‰)|(个?百分点)|(倍))?(?![A-Z])`), ([, many, isPercent, isPerMille, isPoints, isTimes]) => {
      const minus = /^[-−－]/.test(many!), {value, ...steps} = read(many!.replace(/^[-−－]/, ""));
      if (isPerMille) return fraction(clean(value / 1000));
      return {...steps, value: minus ? -value : value, form: isPercent ? "percent" : isPoints ? "points" : isTimes ? "times" : "number"};
    }],
    [pattern(`(${han}+(?:点${han}+)?(?:[多余][万亿]+)?)(?:(个百分点)|(倍))?`), ([, many, isPoints, isTimes]) => {
      // 一 is an article, and a scale by itself names a unit.
      if (/^(?:[一零〇百千万亿]|万亿)$/u.test(many!) && !isPoints && !isTimes) return undefined;
      return {...read(many!), form: isPoints ? "points" : isTimes ? "times" : "number"};
    }],
  ]);
  return found.map((numeral) => ({...numeral, text: text.slice(numeral.start, numeral.end)}));
}
