import { z } from 'zod';
import type { HeardError } from './acks';
import { name } from './text';

/** What a house may ask a PIN for. */
export const PURPOSES = ['voids', 'restore', 'manager'] as const;
export const purpose = z.enum(PURPOSES);
/** Everything that a PIN is typed for: an approval, or to say who serves an order, which approves nothing. */
export const pinUse = z.enum([...PURPOSES, 'server']);

export const PIN_MIN = 4;
export const PIN_MAX = 8;
/** A PIN of 4 to 8 digits. It travels from the pad to the hub; neither stores it. */
export const pin = z.string().regex(new RegExp(`^\\d{${PIN_MIN},${PIN_MAX}}$`, 'u'));

export const approvalRequest = z.strictObject({ for: purpose, pin });
export const pinRequest = z.strictObject({ who: name, pin });
export const pinRemoval = name;
/** Says who is at a front-of-house window. */
export const identityRequest = z.strictObject({ pin });

export type Purpose = (typeof PURPOSES)[number];
export type PinUse = z.infer<typeof pinUse>;
export type IdentityRequest = z.infer<typeof identityRequest>;
export type ApprovalRequest = z.infer<typeof approvalRequest>;
export type PinRequest = z.infer<typeof pinRequest>;

/** A refusal. With `retryAt` (the hub's clock, milliseconds), no PIN is checked before that time. */
export type PinRefusal = { ok: false; error: HeardError; retryAt?: number };

/** Who approved, and until when (the hub's clock) this window's approval holds. */
export type ApprovalAnswer = { ok: true; who: string; until: number } | PinRefusal;

/** Whose PIN it is. */
export type IdentityAnswer = { ok: true; who: string } | PinRefusal;

export type PinChange = { ok: true } | PinRefusal;

/** The state of PINs for one window. */
export type PinStatus =
  | {
      ok: true;
      /** Who has a PIN. Empty for windows other than an unlocked manager's. */
      people: string[];
      /** A manager has a PIN, so the settings' purposes need one. */
      isArmed: boolean;
      /** The PIN file cannot be read: nobody can approve anything. */
      isUnreadable: boolean;
      /** This is a manager's window, and it needs a PIN to open. */
      isLocked: boolean;
      /** Until when a manager's window stays open, if a PIN opened it. */
      until?: number;
      retryAt?: number;
    }
  | PinRefusal;
