import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { App as KitchenApp } from '../../../renderer/kitchen/App';
import { words as kitchenWords } from '../../../renderer/kitchen/words';
import type { House, Language } from '../../../shared/contract/house';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { openDesk } from '../front-of-house/desk';
import { openOffice, smallHouse } from '../manager/office';
import { isAna, openPager, PagedHub } from '../pager/pager';
import { renderWindow } from '../render-window';

vi.mock('../../../renderer/ui/sounds', () => ({ play: async () => true }));

const TABLES = ['12', 'Bar 2', 'Terrace'];

/** The one rule: a number takes the word, a name stands for itself. */
const SAID: Record<Language, { label: string[]; within: string[]; floor: RegExp; expo: RegExp }> = {
  en: {
    label: ['Table 12', 'Bar 2', 'Terrace'],
    within: ['table 12', 'Bar 2', 'Terrace'],
    floor: /^Floor/u,
    expo: /^Expo$/u,
  },
  es: {
    label: ['Mesa 12', 'Bar 2', 'Terrace'],
    within: ['mesa 12', 'Bar 2', 'Terrace'],
    floor: /^Salón/u,
    expo: /^Expo$/u,
  },
};

const house = (language: Language): House => ({
  ...smallHouse,
  tables: TABLES.map((name) => ({ name, zone: 'Room' })),
  settings: { ...sampleHouse.settings, isSetUp: true, expo: true, language },
});

/** Each table has a ticket whose food is ready, and whose server was paged. */
function busyHub(language: Language): PagedHub {
  const hub = new PagedHub(house(language));
  for (const table of TABLES) hub.ready({ table });
  return hub;
}

/** All that is read in a window: its texts and the names of its controls. */
const readIn = (root: HTMLElement): string =>
  [
    root.textContent ?? '',
    ...[...root.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label')),
  ].join('\n');

const WRONG = /(table|mesa) (bar 2|terrace)/iu;

beforeEach(isAna);

describe.each(['en', 'es'] as const)('the tables 12, Bar 2 and Terrace in %s', (language) => {
  const { label, within: inSentence, floor, expo } = SAID[language];

  it('are named by one rule in front of house: floor, chit and ticket', async () => {
    const { user, container } = openDesk(busyHub(language));
    for (const name of label) {
      expect(screen.getAllByRole('button', { name: new RegExp(`^${name}\\b`, 'u') })).not.toEqual(
        [],
      );
    }
    await user.click(screen.getByRole('tab', { name: floor }));
    for (const name of label) {
      const [tile] = screen.getAllByRole('button', { name: new RegExp(`^${name}, `, 'u') });
      if (!tile) throw new Error(`no ticket of ${name} on the floor`);
      await user.click(tile);
      expect(screen.getByRole('heading', { name: new RegExp(`^${name} `, 'u') })).toBeVisible();
    }
    expect(readIn(container)).not.toMatch(WRONG);
  });

  it('are named by one rule in the kitchen and at expo', async () => {
    const hub = busyHub(language);
    const numbers = Object.values(hub.state.tickets).map(({ number }) => number);
    act(() => {
      for (const ticketId of Object.keys(hub.state.tickets)) {
        hub.send('kitchen', 'ticket.recall', { ticketId });
      }
    });
    const { container } = renderWindow(hub, 'kitchen', kitchenWords, <KitchenApp />);
    const ticket = language === 'en' ? 'Ticket' : 'Comanda';
    const check = () => {
      for (const [index, where] of inSentence.entries()) {
        const card = screen.getByRole('article', { name: `${ticket} ${numbers[index]}, ${where}` });
        expect(within(card).getByRole('heading', { name: label[index] as string })).toBeVisible();
      }
      expect(readIn(container)).not.toMatch(WRONG);
    };
    check();
    act(() => screen.getByRole('button', { name: expo }).click());
    check();
  });

  it('are named by one rule on the pager', () => {
    const { container } = openPager(busyHub(language));
    const headings = screen.getAllByRole('heading', { level: 2 }).map((each) => each.textContent);
    for (const name of label) expect(headings).toContain(name);
    expect(readIn(container)).not.toMatch(WRONG);
  });

  it('are named by one rule by the manager, who may not remove their zone', async () => {
    const { user, container } = openOffice(busyHub(language));
    const [tables, zones, remove] =
      language === 'en'
        ? ['Tables and zones', 'Zones', 'Remove Room']
        : ['Mesas y zonas', 'Zonas', 'Quitar Room'];
    await user.click(screen.getByRole('button', { name: tables }));
    await user.click(screen.getByRole('button', { name: zones }));
    await user.click(screen.getByRole('button', { name: remove }));
    const uses = within(screen.getByRole('alert')).getAllByRole('listitem');
    expect(uses.map((use) => use.textContent)).toEqual(inSentence);
    expect(readIn(container)).not.toMatch(WRONG);
  });
});
