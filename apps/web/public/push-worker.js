/* global self, URL */
// Shows what the site tells this browser, and leads to its page. It keeps nothing and touches no request.
self.addEventListener('push', (event) => {
  const { id, lang, title, body, path } = event.data.json();
  // A message that is brought twice takes the place of itself.
  event.waitUntil(self.registration.showNotification(title, { body, lang, tag: id, data: { path } }));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(event.notification.data.path, self.location.origin);
  event.waitUntil(open(address));
});

/** @param {URL} address of our own site, whatever the message said */
async function open(address) {
  if (address.origin !== self.location.origin) return;
  const windows = await self.clients.matchAll({ type: 'window' });
  const shown = windows.find(({ url }) => url === address.href);
  await (shown ? shown.focus() : self.clients.openWindow(address.href));
}
