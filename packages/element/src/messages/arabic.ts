import type { ElementMessages } from "../messages";

const PROBLEMS: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: "لا مشكلات في النص",
  one: "مشكلة واحدة في النص",
  two: "مشكلتان في النص",
  few: "# مشكلات في النص",
  many: "# مشكلة في النص",
  other: "# مشكلة في النص",
};
const RULES = new Intl.PluralRules("ar");
/** An address or a name in Latin letters, set apart from the sentence. */
const quote = (text: string): string => `«\u2068${text}\u2069»`;

/** The words of the element in Arabic. */
export const arabicElement: ElementMessages = {
  language: "ar",
  view: "العرض",
  views: { map: "الخريطة", outline: "المخطط النصي", both: "كلاهما" },
  outline: (title) => `المخطط النصي: ${title}`,
  outlineHint: "السهمان أعلى وأسفل ينتقلان بين ما يُطوى، واليمين واليسار للطي والبسط، والشرطة المائلة للبحث.",
  find: "البحث في المخطط النصي",
  problems: (count) => PROBLEMS[RULES.select(count)].replace("#", String(count)),
  place: (line, column) => `السطر ${line}، العمود ${column}`,
  nothingGiven: "لا شيء يُرسم: ضع نصًّا في العنصر أو عنوانًا في \u2068src\u2069.",
  noStatement: "لا قول في النص، فلا شيء يُرسم.",
  noPreset: (name, known) => `لا طريقة عرض (preset) باسم ${quote(name)}. الطرق هي: \u2068${known.join("، ")}\u2069.`,
  noFormat: (name, known) => `لا صيغة باسم ${quote(name)}. الصيغ هي: \u2068${known.join("، ")}\u2069.`,
  noAnswer: (src) => `تعذر تحميل ${quote(src)}: لم يُجب الخادم، أو لا يسمح لهذه الصفحة بالقراءة.`,
  refused: (src, status) => `تعذر تحميل ${quote(src)}: أجاب الخادم بالرمز ${status}.`,
  isPage: (src) => `${quote(src)} صفحة ويب لا نص حجاج.`,
  isFile: (src) =>
    `لا يمكن تحميل ${quote(src)}: الصفحة المفتوحة من ملف لا يجوز لها قراءة ملفات أخرى. ضع النص داخل العنصر.`,
  noAddress: (src) =>
    `${quote(src)} ليس عنوانًا يمكن تحميله: المتوقع عنوان نسبي أو عنوان يبدأ بـ\u2068http\u2069 أو \u2068https\u2069.`,
  tooLarge: (src) => `${quote(src)} أكبر من 4 ميغابايت.`,
};
