import type { Ack } from '../contract/acks';
import type { BookAnswer, BookQuery, DaysAnswer, ReportAnswer } from '../contract/book';
import type { Command } from '../contract/commands';
import type { FeedMessage } from '../contract/feed';
import type { KeepingAnswer, KeepingRequest } from '../contract/keeping';
import type {
  ApprovalAnswer,
  ApprovalRequest,
  PinChange,
  PinRequest,
  PinStatus,
} from '../contract/pins';
import type { WindowRole } from '../contract/roles';

/** A display of this computer, in its own pixels. */
export type Display = { name: string; width: number; height: number; isMain: boolean };

/** Everything a window can do, as `window.heard`. Errors come back as values. */
export type HeardDoor = {
  role: WindowRole;
  /** Which of its role's windows this is: 1, or more where the house has several of that role. */
  screen: number;
  /** Sends a command; resolves once it is durable or refused. The same `id` never acts twice. */
  publish(command: Command): Promise<Ack>;
  /**
   * Subscribes from `after` (the last sequence held, 0 for a snapshot). Returns its own unsubscribe.
   * A window may have a few at once; each goes on until its own unsubscribe.
   */
  feed(after: number, onMessage: (message: FeedMessage) => void): () => void;
  /** Looks closed tickets up in the ticket book. */
  find(query: BookQuery): Promise<BookAnswer>;
  /** The business days that the ticket book has; for a manager. */
  days(): Promise<DaysAnswer>;
  /** The figures of a business day that is over, `2026-11-23`; for a manager. */
  report(day: string): Promise<ReportAnswer>;
  /** Brings this window to the front, flashes the taskbar and shows an OS notification. */
  alert(alert: { title: string; body: string }): void;
  /** Opens the window of a role, or brings it to the front and gives it the keyboard. */
  open(role: WindowRole): void;
  /** Makes this window a small one above all others, or again what it was before. */
  compact(isCompact: boolean): void;
  /** The displays that are connected now, the main one first. */
  displays(): Promise<Display[]>;
  /** Approves with a PIN what this window asks for next; see `electron/hub/sessions/approvals`. */
  approve(request: ApprovalRequest): Promise<ApprovalAnswer>;
  /** What a PIN is asked for now, and whether this window is locked. */
  pins(): Promise<PinStatus>;
  /** A person is at this manager's window: it stays open. Answers until when; undefined if it is locked. */
  present(): Promise<number | undefined>;
  /** Gives up what this window was approved for. */
  lock(): void;
  setPin(request: PinRequest): Promise<PinChange>;
  removePin(who: string): Promise<PinChange>;
  /** Backups, copies, diagnostics; for a manager. Asks for files and folders by the system's dialogs. */
  keep(request: KeepingRequest): Promise<KeepingAnswer>;
};

/** IPC channels, one a door. */
export const CHANNELS = {
  publish: 'heard:publish',
  feedUp: 'heard:feed-up',
  feedDown: 'heard:feed-down',
  find: 'heard:find',
  days: 'heard:days',
  report: 'heard:report',
  alert: 'heard:alert',
  open: 'heard:open',
  compact: 'heard:compact',
  displays: 'heard:displays',
  approve: 'heard:approve',
  pins: 'heard:pins',
  present: 'heard:present',
  lock: 'heard:lock',
  setPin: 'heard:set-pin',
  removePin: 'heard:remove-pin',
  keep: 'heard:keep',
} as const;

/** Raised when a window and a hub of different versions could no longer understand each other. */
export const FEED_PROTOCOL = 1;

/** How often the hub shows a sign of life, and after how long a silence a window is not live. */
export const HEARTBEAT_MS = 1_000;
export const SILENCE_MS = 3_500;
