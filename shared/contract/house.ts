import { z } from 'zod';
import { purpose } from './pins';
import { WINDOW_ROLES } from './roles';
import { cents, name, note } from './text';

export const ORDER_TYPES = ['dine-in', 'takeout', 'delivery', 'drive-thru'] as const;
export const PRIORITIES = ['normal', 'rush', 'vip'] as const;
export const LANGUAGES = ['en', 'es'] as const;
/** The events for which a kitchen window plays a sound. */
export const SOUND_KINDS = ['new-ticket', 'changed', 'voided', 'late', 're-paged'] as const;
export const WINDOW_MODES = ['window', 'full-screen', 'kiosk'] as const;

export const orderType = z.enum(ORDER_TYPES);
export const priority = z.enum(PRIORITIES);

/** A short stable key that people may read in an export, like `chicken-bowl`. */
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u);

/** Most courses. Course 1 is fired with the order; later ones wait for `ticket.fire-course`. */
export const COURSES_MAX = 9;
export const SEATS_MAX = 99;
export const QUICK_NOTES_MAX = 30;
export const course = z.int().min(1).max(COURSES_MAX);

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

/** `language`: the language of the station's cooks, unless their window has its own. */
export const station = z.strictObject({ id: slug, name, language: z.enum(LANGUAGES).optional() });

/** The middle of a table on its zone's floor plan, in percent from the left and from the top. */
export const position = z.strictObject({
  x: z.number().min(0).max(100),
  y: z.number().min(0).max(100),
});
export const table = z.strictObject({
  name,
  zone: name,
  seats: z.int().min(1).max(SEATS_MAX).optional(),
  position: position.optional(),
});
/** `runner`: is paged for the zone's food instead of the ticket's server. */
export const zone = z.strictObject({ name, runner: name.optional() });
export const staffMember = z.strictObject({ name, manager: z.boolean() });

/** Minutes after which a ticket is ageing (amber) and late (red). */
export const threshold = z.strictObject({
  ageing: z.number().min(0).max(600),
  late: z.number().min(0).max(600),
});

/** Most windows of a house. */
export const PLACEMENTS_MAX = 16;

/** A window that Heard opens at its start: its display (0 is the main one) and its mode. */
export const placement = z.strictObject({
  role: z.enum(WINDOW_ROLES),
  display: z.int().min(0).max(15),
  mode: z.enum(WINDOW_MODES),
});

/** Optional settings are newer than the first journals. Absent means off, or the stated default. */
export const settings = z.strictObject({
  language: z.enum(LANGUAGES),
  currency: z.string().regex(/^[A-Z]{3}$/u),
  /** IANA time zone, like `America/Mexico_City`; absent: that of the computer. */
  timeZone: z.string().min(1).max(64).optional(),
  /** Hour of the day, in that zone, at which the business day turns. */
  dayTurnHour: z.int().min(0).max(23),
  defaultStation: slug,
  /** With expo on, a person passes the ticket; with expo off, it is ready after the last bump. */
  expo: z.boolean(),
  /** Seconds until an unheard page is sent again; after as many more, it goes to the manager too. */
  pageAgainAfterSeconds: z.number().min(1).max(3600),
  thresholds: z.record(orderType, threshold),
  /** Fires the next course automatically when the course before it was picked up. */
  autoFire: z.boolean().optional(),
  /** Fires a course's slowest dish first and delays the others, so that all land together. */
  landTogether: z.boolean().optional(),
  /** Names of the courses, from course 1. */
  courses: z.array(name).max(COURSES_MAX).optional(),
  /** The events for which kitchen windows play a sound, unless a window has its own choice. */
  sounds: z.partialRecord(z.enum(SOUND_KINDS), z.boolean()).optional(),
  /** The language of each window, if it is not the house's. */
  languages: z.partialRecord(z.enum(WINDOW_ROLES), z.enum(LANGUAGES)).optional(),
  /** Notes that front of house adds to a dish with one touch. */
  quickNotes: z.array(note).max(QUICK_NOTES_MAX).optional(),
  /** The windows that a start opens; absent: front of house, kitchen and pager, where the machine puts them. */
  windows: z.array(placement).max(PLACEMENTS_MAX).optional(),
  startWithComputer: z.boolean().optional(),
  /** The purposes that need a PIN, once a manager has one. */
  pins: z.partialRecord(purpose, z.boolean()).optional(),
  /** The folder into which each day is copied at its end. */
  copyTo: z.string().min(1).max(1000).optional(),
  /** How many business days this computer stores; absent: all of them. */
  keepDays: z.int().min(2).max(36_525).optional(),
  /** A person chose how this house starts: with the sample, an import, or nothing. */
  isSetUp: z.boolean().optional(),
});

export const house = z.strictObject({
  id: slug,
  name,
  menu,
  stations: z.array(station).min(1).max(40),
  tables: z.array(table).max(500),
  zones: z.array(zone).max(100).optional(),
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
export type Position = z.infer<typeof position>;
export type Zone = z.infer<typeof zone>;
export type Placement = z.infer<typeof placement>;
export type SoundKind = (typeof SOUND_KINDS)[number];
export type WindowMode = (typeof WINDOW_MODES)[number];
export type StaffMember = z.infer<typeof staffMember>;
export type Threshold = z.infer<typeof threshold>;
export type Settings = z.infer<typeof settings>;
export type House = z.infer<typeof house>;
