/** How browsers and systems call themselves, the particular before the general: Edge also says Chrome, Android also says Linux. */
const BROWSERS = { 'Edg/': 'Edge', 'OPR/': 'Opera', 'SamsungBrowser/': 'Samsung Internet', 'Firefox/': 'Firefox', 'FxiOS/': 'Firefox', 'CriOS/': 'Chrome', 'Chrome/': 'Chrome', 'Safari/': 'Safari' };
const SYSTEMS = { Android: 'Android', iPhone: 'iPhone', iPad: 'iPad', CrOS: 'ChromeOS', Windows: 'Windows', 'Mac OS': 'macOS', Linux: 'Linux' };

const nameIn = (names: Readonly<Record<string, string>>, userAgent: string): string | undefined => Object.entries(names).find(([mark]) => userAgent.includes(mark))?.[1];

/** The browser of a User-Agent header as people know it; null where it is none that we know. */
export function browserName(userAgent: string): { readonly browser: string; readonly system: string } | null {
  const browser = nameIn(BROWSERS, userAgent);
  const system = nameIn(SYSTEMS, userAgent);
  return browser && system ? { browser, system } : null;
}
