import type { Ack } from '../contract/acks';
import type { Command } from '../contract/commands';
import type { FeedMessage } from '../contract/feed';
import type { FileUse } from '../contract/keeping';
import type { Answer, Refused, RequestArguments, RequestName } from '../contract/requests';
import type { WindowRole } from '../contract/roles';

/**
 * A client's way to a hub, the same over every transport. Nothing rejects: errors come back as values.
 */
export type HouseDoor = {
  /** Who this client is to the hub: its role, and what the journal and a person call it. */
  session: { role: WindowRole; name: string };
  /** Sends a command; resolves once it is durable or refused. The same `id` never acts twice. */
  publish(command: Command): Promise<Ack>;
  /**
   * Subscribes from `after` (the last sequence held, 0 for a snapshot). Returns its own unsubscribe. A
   * client may have a few at once. What `onMessage` took is acknowledged when it returns; it returns
   * `false` for what it did not take, and the hub stops sending when too much is not acknowledged.
   */
  feed(after: number, onMessage: (message: FeedMessage) => unknown): () => void;
  /** Asks the hub; the requests, their data and answers are in `contract/requests.ts`. */
  ask<R extends RequestName>(request: R, ...data: RequestArguments<R>): Promise<Answer<R>>;
};

/** A display of this computer, in its own pixels. */
export type Display = { name: string; width: number; height: number; isMain: boolean };

/** `suggested`: a file name without a folder. */
export type FileQuestion = { for: FileUse; suggested?: string | undefined };
/** The path that a person chose; absent where they closed the dialog. */
export type ChosenFile = { ok: true; path?: string } | Refused;

/** What only the desktop app can do, with its own windows and dialogs. It decides nothing about orders. */
export type DesktopDoor = {
  /** Brings this window to the front, flashes the taskbar and shows an OS notification. */
  alert(alert: { title: string; body: string }): void;
  /** Opens the window of a role, or brings it to the front and gives it the keyboard. */
  open(role: WindowRole): void;
  /** Makes this window a small one above all others, or again what it was before. */
  compact(isCompact: boolean): void;
  /** The displays that are connected now, the main one first. */
  displays(): Promise<Display[]>;
  /** Asks for a file or folder in the system's dialog; the hub takes the path once, from this page. */
  chooseFile(question: FileQuestion): Promise<ChosenFile>;
};

/** Everything a window can do, as `window.heard`. */
export type HeardDoor = HouseDoor & {
  role: WindowRole;
  /** Which of its role's windows this is: 1, or more where the house has several of that role. */
  screen: number;
  /** Undefined where there is no desktop app around the page. */
  desktop?: DesktopDoor;
};

/** IPC channels: the wire of a page's session, up and down, and the desktop door. */
export const CHANNELS = {
  up: 'heard:up',
  down: 'heard:down',
  desktop: 'heard:desktop',
} as const;

/** Raised when a window and a hub of different versions could no longer understand each other. */
export const FEED_PROTOCOL = 1;

/** How often the hub shows a sign of life, and after how long a silence a window is not live. */
export const HEARTBEAT_MS = 1_000;
export const SILENCE_MS = 3_500;
