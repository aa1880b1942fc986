import { expect, test } from '@jest/globals';

import { circularDelivery } from './circulars.js';

test.each([
  [{ hasAccount: true, delivery: 'at_once', mailState: 'sent' }, 'sent'],
  [{ hasAccount: true, delivery: 'at_once', mailState: 'kept' }, 'sent'],
  [{ hasAccount: true, delivery: 'at_once', mailState: 'bounced' }, 'bounced'],
  [{ hasAccount: true, delivery: 'at_once', mailState: 'queued' }, 'waiting'],
  [{ hasAccount: true, delivery: 'weekly', mailState: null }, 'waiting'],
  [{ hasAccount: true, delivery: 'weekly', mailState: 'sent' }, 'sent'],
  [{ hasAccount: true, delivery: 'in_product', mailState: null }, 'on_site'],
  [{ hasAccount: true, delivery: 'at_once', mailState: 'needless' }, 'on_site'],
  [{ hasAccount: true, delivery: null, mailState: null }, 'waiting'],
  [{ hasAccount: false, delivery: null, mailState: null }, 'no_mail'],
] as const)('%j is %s', (facts, delivery) => {
  expect(circularDelivery(facts)).toBe(delivery);
});
