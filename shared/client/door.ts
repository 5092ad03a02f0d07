import type { Ack } from '../contract/acks';
import type { Command } from '../contract/commands';
import type { FeedMessage } from '../contract/feed';
import type { FileUse } from '../contract/keeping';
import type { Answer, Refused, RequestArguments, RequestName } from '../contract/requests';
import type { WindowRole } from '../contract/roles';

/** A client's way to a hub, the same over every transport. Nothing rejects: errors come back as values. */
export type HouseDoor = {
  /** The client's identity: its role, and the name that the journal and people use for it. */
  session: { role: WindowRole; name: string };
  /** Sends a command; resolves once it is durable or refused. The same `id` never acts twice. */
  publish(command: Command): Promise<Ack>;
  /**
   * Subscribes to events after the sequence `after` (0 asks for a snapshot) and returns a function that unsubscribes.
   * A client may hold several feeds. A message is acknowledged when `onMessage` returns, unless it returns `false`.
   * The hub stops sending when too many messages are not acknowledged.
   */
  feed(after: number, onMessage: (message: FeedMessage) => unknown): () => void;
  /** Asks the hub; the requests, their data and answers are in `contract/requests.ts`. */
  ask<R extends RequestName>(request: R, ...data: RequestArguments<R>): Promise<Answer<R>>;
};

/** A display of this computer; sizes are in its own pixels. */
export type Display = { name: string; width: number; height: number; isMain: boolean };

/** `suggested`: a file name without a folder. */
export type FileQuestion = { for: FileUse; suggested?: string | undefined };
/** The path that a person chose; absent if they closed the dialog. */
export type ChosenFile = { ok: true; path?: string } | Refused;

/** What only the desktop app can do, with its windows and dialogs. It decides nothing about orders. */
export type DesktopDoor = {
  /** Brings this window to the front, flashes the taskbar and shows an OS notification. */
  alert(alert: { title: string; body: string }): void;
  /** Opens the window of a role, or brings it to the front and gives it the keyboard. */
  open(role: WindowRole): void;
  /** Makes this window small and keeps it above all others, or restores its former size. */
  compact(isCompact: boolean): void;
  /** The connected displays, the main one first. */
  displays(): Promise<Display[]>;
  /** Asks for a file or folder in the system's dialog. The hub accepts the path once, from this session. */
  chooseFile(question: FileQuestion): Promise<ChosenFile>;
};

/** Everything a window can do, as `window.heard`. */
export type HeardDoor = HouseDoor & {
  role: WindowRole;
  /** The number of this window among those of its role, from 1. */
  screen: number;
  /** Undefined outside the desktop app. */
  desktop?: DesktopDoor;
};

/** IPC channels: a session's messages up and down, and the desktop door. */
export const CHANNELS = {
  up: 'heard:up',
  down: 'heard:down',
  desktop: 'heard:desktop',
} as const;

/** Raise it when windows and hubs of different versions can no longer understand each other. */
export const FEED_PROTOCOL = 1;

/** How often the hub sends a heartbeat, and after how long a silence a window is not live. */
export const HEARTBEAT_MS = 1_000;
export const SILENCE_MS = 3_500;
