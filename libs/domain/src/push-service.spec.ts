import { describe, expect, it } from '@jest/globals';

import { isPushService } from './push-service.js';

describe('a push service is one of the browsers’ makers', () => {
  it.each(['https://fcm.googleapis.com/fcm/send/abc', 'https://updates.push.services.mozilla.com/wpush/v2/abc', 'https://web.push.apple.com/abc', 'https://wns2-par02p.notify.windows.com/w/?token=abc'])('%s', (endpoint) => {
    expect(isPushService(endpoint, [])).toBe(true);
  });

  it.each([
    'http://fcm.googleapis.com/fcm/send/abc', 'https://fcm.googleapis.com.example.org/abc', 'https://example.org/fcm.googleapis.com', 'https://fcm.googleapis.com@example.org/', 'https://user:word@fcm.googleapis.com/abc',
    'https://fcm.googleapis.com:8443/abc', 'https://127.0.0.1/abc', 'http://[::1]/abc', 'https://169.254.169.254/latest/meta-data', 'https://evilnotify.windows.com/abc', 'https://evilpush.apple.com/abc', 'file:///etc/passwd', 'fcm.googleapis.com', '',
  ])('and nothing else: %s', (endpoint) => {
    expect(isPushService(endpoint, [])).toBe(false);
  });

  it('or one that the installation names, whole', () => {
    expect(isPushService('http://127.0.0.1:4000/abc', ['http://127.0.0.1:4000'])).toBe(true);
    expect(isPushService('http://127.0.0.1:4001/abc', ['http://127.0.0.1:4000'])).toBe(false);
  });
});
