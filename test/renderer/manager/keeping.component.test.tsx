import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { FileQuestion } from '../../../shared/client/door';
import type { FileUse, KeepingAnswer, KeepingRequest } from '../../../shared/contract/keeping';
import { refusal } from '../../../shared/contract/refusals';
import type { InMemoryHub } from '../in-memory-hub';
import { button, expectAccessible, go, newHub, openOffice } from './office';

const DAYS = ['2026-11-21', '2026-11-22', '2026-11-23'];

/** The choice in each dialog. */
const CHOSEN: Record<FileUse, string> = {
  backup: '/usb/all.heard',
  restore: '/usb/old.heard',
  folder: '/media/usb',
  diagnostics: '/home/ana/heard.txt',
};

/** A hub that answers `look` to look-ups and `answer` to other requests. */
function hubThat(
  answer: (request: KeepingRequest) => KeepingAnswer,
  look: Partial<Extract<KeepingAnswer, { did: 'look' }>> = {},
): InMemoryHub {
  const hub = newHub();
  const seen = { ok: true, did: 'look', days: DAYS, waiting: 0, isUntouched: false } as const;
  hub.choose = ({ for: use }) => CHOSEN[use];
  hub.keep = (request) => (request.do === 'look' ? { ...seen, ...look } : answer(request));
  return hub;
}

const nothing = (): KeepingAnswer => ({ ok: true, did: 'nothing' });
const part = (name: string) => within(screen.getByRole('region', { name }));
const acts = (hub: InMemoryHub) => hub.keepRequests.filter((request) => request.do !== 'look');

async function openBackups(hub: InMemoryHub) {
  const { user } = openOffice(hub);
  await go(user, 'Backups');
  await screen.findByRole('option', { name: 'Everything (3 business days)' });
  return user;
}

describe('the page of backups', () => {
  it('saves everything or a day, shows where and how much, and is accessible', async () => {
    const hub = hubThat(() => ({
      ok: true,
      did: 'backup',
      file: '/usb/all.heard',
      days: DAYS,
      through: 900,
      bytes: 1_840_000,
    }));
    const asked: FileQuestion[] = [];
    hub.choose = (question) => {
      asked.push(question);
      return CHOSEN[question.for];
    };
    const user = await openBackups(hub);
    await user.click(button(/^Save a backup/u));
    await part('A backup now').findByText(
      '/usb/all.heard saved and checked: 3 business days, 1.8 MB.',
    );
    await user.selectOptions(screen.getByRole('combobox', { name: 'What to save' }), '2026-11-22');
    await user.click(button(/^Save a backup/u));
    const file = CHOSEN.backup;
    expect(acts(hub)).toEqual([
      { do: 'backup', file },
      { do: 'backup', file, day: '2026-11-22' },
    ]);
    expect(asked.map(({ suggested }) => suggested)).toEqual([
      `heard-${hub.state.house.id}-all-${hub.state.day.date}.heard`,
      `heard-${hub.state.house.id}-2026-11-22.heard`,
    ]);
    await expectAccessible();
  });

  it('says in words why a backup could not be restored, and offers this house’s place only while it is untouched', async () => {
    const used = hubThat(() => ({
      ok: false,
      error: refusal('conflict', 'restore-not-empty', { folder: '/home/ana/papers' }),
    }));
    const user = await openBackups(used);
    expect(screen.queryByRole('button', { name: /^Restore it here/u })).toBeNull();
    await user.click(button(/^Restore into a folder/u));
    const alert = within(await part('Restore a backup').findByRole('alert'));
    alert.getByText(
      '/home/ana/papers is not empty. A backup is restored into an empty folder only.',
    );
  });

  it('restores a backup in the place of a house without orders', async () => {
    const hub = hubThat(nothing, { isUntouched: true });
    const user = await openBackups(hub);
    await user.click(button(/^Restore it here/u));
    const file = CHOSEN.restore;
    expect(acts(hub)).toEqual([
      { do: 'check-restore', here: true },
      { do: 'restore', file },
    ]);
  });

  it('asks for a folder only for a verified backup, and for nothing more if a person closes a dialog', async () => {
    const hub = hubThat(nothing);
    const user = await openBackups(hub);
    await user.click(button(/^Restore into a folder/u));
    const file = CHOSEN.restore;
    const whole = { do: 'check-restore', here: false, file };
    const restored = { do: 'restore', file, folder: CHOSEN.folder };
    expect(acts(hub)).toEqual([whole, restored]);
    hub.choose = ({ for: use }) => (use === 'restore' ? file : undefined);
    await user.click(button(/^Restore into a folder/u));
    expect(acts(hub)).toEqual([whole, restored, whole]);
    hub.choose = () => undefined;
    await user.click(button(/^Restore into a folder/u));
    await user.click(button(/^Save a backup/u));
    await user.click(button(/^Export diagnostics/u));
    expect(acts(hub)).toEqual([whole, restored, whole]);
  });

  it('sets the folder of copies from the dialog, shows their progress, and ends them', async () => {
    const hub = hubThat(nothing, { copied: '2026-11-22' });
    const user = await openBackups(hub);
    const copies = part('A copy of each day');
    copies.getByText('No copies are made.');
    await user.click(copies.getByRole('button', { name: /^Choose a folder/u }));
    await waitFor(() => expect(hub.state.house.settings.copyTo).toBe('/media/usb'));
    copies.getByText('/media/usb');
    copies.getByText('Every day through Sun, Nov 22, 2026 is copied and checked.');
    act(() => hub.notify([{ code: 'copies-failed', message: '', since: 1, detail: '/media/usb' }]));
    await copies.findByText(/^The folder cannot be written/u);
    screen.getByText(/The daily copy could not be written to \/media\/usb/u);
    act(() => hub.notify([]));
    await user.click(copies.getByRole('button', { name: 'Stop copying' }));
    await waitFor(() => expect(hub.state.house.settings.copyTo).toBeUndefined());
  });

  it('stores as many days as chosen once it is saved, and everything again', async () => {
    const hub = hubThat(nothing);
    const user = await openBackups(hub);
    const how = part('How long days are kept');
    const choice = how.getByRole('combobox', { name: 'Keep on this computer' });
    expect(how.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true);
    await user.selectOptions(choice, 'The last 92 business days');
    expect(hub.state.house.settings.keepDays).toBeUndefined();
    await user.click(how.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(hub.state.house.settings.keepDays).toBe(92));
    await user.selectOptions(choice, 'Everything');
    await user.click(how.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(hub.state.house.settings.keepDays).toBeUndefined());
  });

  it('exports diagnostics', async () => {
    const hub = hubThat(() => ({ ok: true, did: 'diagnostics', file: '/home/ana/heard.txt' }));
    const user = await openBackups(hub);
    await user.click(button(/^Export diagnostics/u));
    await screen.findByText('/home/ana/heard.txt saved. Read it before you send it.');
  });
});
