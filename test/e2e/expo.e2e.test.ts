import { describe, expect } from 'vitest';
import { sampleHouse } from '../../shared/sample/sample-house';
import { openService } from '../pictures/service';
import { foldsOf } from './app';
import { it } from './it';
import { nineteenTickets } from './nineteen-tickets';

const stations = [
  { id: 'cold', name: 'Cold' },
  { id: 'saute', name: 'Sauté' },
  { id: 'fry', name: 'Fry' },
  { id: 'grill', name: 'Grill' },
  { id: 'bar', name: 'Bar' },
];
const menu = {
  ...sampleHouse.menu,
  items: sampleHouse.menu.items.map((item) => ({ ...item, stations: ['grill'] })),
};
const settings = { ...sampleHouse.settings, expo: true, defaultStation: 'grill' };

describe('expo with nineteen open tickets', () => {
  it('shows at least ten of them at 1366 × 768', async ({ dir, open }) => {
    const house = { ...sampleHouse, stations, menu, settings };
    const service = await openService(dir, { house });
    await service.at(9);
    for (const { by, type, data } of nineteenTickets()) await service.send(by, type, data);
    await service.close();
    const running = await open();
    await foldsOf(running);
    const page = running.windows.kitchen;
    const window = await running.app.browserWindow(page);
    await window.evaluate((it) => it.setContentSize(1366, 768));
    await page.getByRole('navigation').getByRole('button', { name: 'Expo' }).click();
    await page.getByRole('button', { name: /^Pass ticket 1,/u }).waitFor();
    await page.waitForTimeout(500);
    const shown = await page
      .locator('article[data-ticket]')
      .evaluateAll((cards) => new Set(cards.map((card) => card.getAttribute('data-ticket'))).size);
    expect(shown).toBeGreaterThanOrEqual(10);
    await running.close();
  });
});
