import { expect, it } from '@jest/globals';

import { calendarPath, subscriptionOf } from './calendar-addresses.js';

it('a calendar has an address of its own, which a program may subscribe to', () => {
  expect(calendarPath('es', 'penalolen', 'mesa')).toBe('/calendar/penalolen/mesa.ics?lang=es');
  expect(subscriptionOf('https://mesa.example/calendar/penalolen/mesa.ics')).toBe('webcal://mesa.example/calendar/penalolen/mesa.ics');
  expect(subscriptionOf('http://localhost:3000/calendar/x/y.ics')).toBe('webcal://localhost:3000/calendar/x/y.ics');
});
