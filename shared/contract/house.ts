import { z } from 'zod';
import { cents, name } from './text';

export const ORDER_TYPES = ['dine-in', 'takeout', 'delivery', 'drive-thru'] as const;
export const PRIORITIES = ['normal', 'rush', 'vip'] as const;
export const LANGUAGES = ['en', 'es'] as const;

export const orderType = z.enum(ORDER_TYPES);
export const priority = z.enum(PRIORITIES);

/** A short stable key that people may read in an export, like `chicken-bowl`. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u);

/** A course: 1 is fired with the order, later ones wait for `ticket.fire-course`. */
export const course = z.int().min(1).max(9);

export const modifier = z.strictObject({ name, price: cents });

export const modifierGroup = z.strictObject({
  id: slug,
  name,
  min: z.int().min(0).max(20),
  max: z.int().min(1).max(20),
  modifiers: z.array(modifier).min(1).max(60),
});

export const menuItem = z.strictObject({
  id: slug,
  name,
  category: name,
  price: cents,
  stations: z.array(slug).min(1).max(6),
  prepMinutes: z.number().min(0).max(240),
  modifierGroups: z.array(slug).max(12),
});

export const menu = z.strictObject({
  categories: z.array(name).max(60),
  modifierGroups: z.array(modifierGroup).max(200),
  items: z.array(menuItem).max(2000),
});

export const station = z.strictObject({ id: slug, name });
export const table = z.strictObject({ name, zone: name });
export const staffMember = z.strictObject({ name, manager: z.boolean() });

/** Minutes after which a ticket is ageing (amber) and late (red). */
export const threshold = z.strictObject({
  ageing: z.number().min(0).max(600),
  late: z.number().min(0).max(600),
});

export const settings = z.strictObject({
  language: z.enum(LANGUAGES),
  currency: z.string().regex(/^[A-Z]{3}$/u),
  /** Hour of the local day at which the business day turns. */
  dayTurnHour: z.int().min(0).max(23),
  defaultStation: slug,
  /** With expo on, a person passes the ticket; off, ready follows from the last bump. */
  expo: z.boolean(),
  /** Seconds after which an unheard page is sent again, and again after as many more. */
  pageAgainAfterSeconds: z.number().min(1).max(3600),
  thresholds: z.record(orderType, threshold),
  /**
   * The house fires the next course by itself when the one before was picked up. Absent, as in journals
   * from before there was such a thing: off.
   */
  autoFire: z.boolean().optional(),
});

export const house = z.strictObject({
  id: slug,
  name,
  menu,
  stations: z.array(station).min(1).max(40),
  tables: z.array(table).max(500),
  staff: z.array(staffMember).max(500),
  settings,
});

export type OrderType = z.infer<typeof orderType>;
export type Priority = z.infer<typeof priority>;
export type Language = (typeof LANGUAGES)[number];
export type Modifier = z.infer<typeof modifier>;
export type ModifierGroup = z.infer<typeof modifierGroup>;
export type MenuItem = z.infer<typeof menuItem>;
export type Menu = z.infer<typeof menu>;
export type Station = z.infer<typeof station>;
export type Table = z.infer<typeof table>;
export type StaffMember = z.infer<typeof staffMember>;
export type Threshold = z.infer<typeof threshold>;
export type Settings = z.infer<typeof settings>;
export type House = z.infer<typeof house>;
