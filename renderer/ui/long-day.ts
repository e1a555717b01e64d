// A day in words. Chromium knows no Kazakh names of days and months, so they stand here.
const kazakhMonths = ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан', 'қараша', 'желтоқсан'];
const kazakhWeekdays = ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'];

/** "Friday, November 20, 2026", "пятница, 20 ноября 2026 г.", "2026 жылғы 20 қараша, жұма". */
export function showLongDay(at: number, language: string): string {
  const date = new Date(at);
  if (language === 'kk') return `${date.getFullYear()} жылғы ${date.getDate()} ${kazakhMonths[date.getMonth()]}, ${kazakhWeekdays[date.getDay()]}`;
  return new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}
