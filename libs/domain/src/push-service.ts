/** Where browsers have their messages brought: Chromium, Firefox, Safari and Edge. Nowhere else is anything sent. */
const PUSH_SERVICES = [/^fcm\.googleapis\.com$/, /^updates\.push\.services\.mozilla\.com$/, /^(?:[a-z0-9-]+\.)?push\.apple\.com$/, /^[a-z0-9-]+\.notify\.windows\.com$/];

/** Whether an endpoint is one of a push service: a browser's word for it is anybody's word. `others`: origins that the installation trusts beside those. */
export function isPushService(endpoint: string, others: readonly string[]): boolean {
  const url = URL.parse(endpoint);
  if (!url || url.username !== '' || url.password !== '') return false;
  return others.includes(url.origin) || (url.protocol === 'https:' && url.port === '' && PUSH_SERVICES.some((host) => host.test(url.hostname)));
}
