import type { Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { CHANNELS } from '../../shared/client/door';
import type { Command, CommandData, CommandType } from '../../shared/contract/commands';
import type { House } from '../../shared/contract/house';
import { type RunningHouse, windowOf } from '../e2e/app';

export type Size = readonly [width: number, height: number];

/** Takes a picture of a window in its current state, under this name; in these sizes, or in the usual ones. */
export type Take = (page: Page, name: string, takes?: { sizes?: readonly Size[] }) => Promise<void>;

/** Brings a window into a state, from the one before; in the order of the list. */
export type State = [name: string, go: (house: RunningHouse) => Promise<void>];

/** Goes through the states of a list and takes a picture of each. */
export async function takeStates(
  states: readonly State[],
  role: 'front-of-house' | 'pager',
  house: RunningHouse,
  take: Take,
  sizes?: readonly Size[],
): Promise<void> {
  for (const [name, go] of states) {
    await go(house);
    await take(house.windows[role], `${role}-${name}`, sizes && { sizes });
  }
}

/** Sends a command through the window's own door; throws with the refusal. */
export const publishFrom = <T extends CommandType>(page: Page, type: T, data: CommandData<T>) =>
  page.evaluate(
    async (command) => {
      const ack = await window.heard.publish(command);
      if (!ack.ok) throw new Error(`${command.type}: ${ack.error.message}`);
    },
    { id: uuid(), type, data } as unknown as Command,
  );

/** Changes the house as the manager does, from the manager's window. */
export async function changeHouse(house: RunningHouse, change: Partial<House>): Promise<void> {
  await house.windows['front-of-house'].evaluate(() => window.heard.desktop?.open('manager'));
  const manager = await windowOf(house.app, 'manager', house.output);
  await publishFrom(manager, 'house.change', change);
}

/** Stops the feed to a window, or restores it. */
export const cutFeed = ({ app }: RunningHouse, role: string, isCut: boolean): Promise<void> =>
  app.evaluate(
    ({ webContents }, [wanted, channel, cutting]) => {
      for (const contents of webContents.getAllWebContents()) {
        if (!contents.getURL().includes(`/${wanted}/`)) continue;
        const send = contents.send.bind(contents);
        if (cutting) {
          Reflect.set(contents, 'uncut', contents.send);
          contents.send = (name, ...rest) => {
            const isFeed = (rest[1] as { type?: string } | undefined)?.type === 'feed';
            if (name !== channel || !isFeed) send(name, ...rest);
          };
        } else contents.send = Reflect.get(contents, 'uncut');
      }
    },
    [role, CHANNELS.down, isCut] as const,
  );

export type Answer = 'never' | 'busy' | 'refused' | 'as it is';

/** Makes the hub answer every command in one way; `as it is` restores the real answers. */
export const answerAll = ({ app }: RunningHouse, answer: Answer): Promise<void> =>
  app.evaluate(
    ({ ipcMain }, [how, { up, down }]) => {
      type Up = (event: Electron.IpcMainEvent, page: string, message: Message) => void;
      type Message = { type: string; call?: number };
      const kept: Up = Reflect.get(globalThis, 'keptUp') ?? ipcMain.listeners(up)[0];
      Reflect.set(globalThis, 'keptUp', kept);
      const error =
        how === 'busy'
          ? { code: 'busy', message: 'too much at once' }
          : { code: 'conflict', message: 'the ticket is closed' };
      const answered: Up = (event, page, message) => {
        if (message.type !== 'publish') kept(event, page, message);
        else if (how !== 'never')
          event.sender.send(down, page, {
            type: 'ack',
            call: message.call,
            ack: { ok: false, error },
          });
      };
      ipcMain.removeAllListeners(up);
      ipcMain.on(up, how === 'as it is' ? kept : answered);
    },
    [answer, CHANNELS] as const,
  );
