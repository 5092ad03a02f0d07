import { z } from 'zod';
import { purpose } from './pins';
import { WINDOW_ROLES } from './roles';
import { cents, name, note, surcharge } from './text';

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

/** How a choice is asked for. The kitchen shows `no`, `add` and `side` as words of its own language. */
export const MODIFIER_KINDS = ['plain', 'no', 'add', 'side'] as const;
export const modifierKind = z.enum(MODIFIER_KINDS);
/** A name for the kitchen, by language, where guests read another one. */
export const kitchenName = z.partialRecord(z.enum(LANGUAGES), name);
/** What a dish or a choice is made of: an ingredient that is 86'd takes them off sale. */
const ingredients = z.array(name).max(20);

/** A choice of a modifier group. `kind` absent means plain: the kitchen reads the name as it is written. */
export const modifier = z.strictObject({
  name,
  price: surcharge,
  kind: modifierKind.optional(),
  /** Stations that make the choice itself, besides the dish's. */
  stations: z.array(slug).max(6).optional(),
  kitchenName: kitchenName.optional(),
  ingredients: ingredients.optional(),
});

export const modifierGroup = z.strictObject({
  id: slug,
  name,
  min: z.int().min(0).max(20),
  max: z.int().min(1).max(20),
  modifiers: z.array(modifier).min(1).max(60),
  /** False: each choice only once. Absent: a group that takes several may take one of them several times. */
  repeats: z.boolean().optional(),
  /** All day counts the dish by these choices too, like doneness and size. */
  countsAllDay: z.boolean().optional(),
  /** A choice may be for the first or the second half of the dish. */
  halves: z.boolean().optional(),
});

/** A time of day, like `07:30`. */
export const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u);
/** A part of the day in which some dishes are sold. `to` before `from` means over midnight. */
export const daypart = z.strictObject({ id: slug, name, from: clockTime, to: clockTime });
/** The course of a dish: its number, or `now` for what goes with the first fire, like drinks. */
export const dishCourse = z.union([course, z.literal('now')]);
const dayparts = z.array(slug).max(12);
/** What holds for the dishes of a category that do not say otherwise. */
export const categoryDefaults = z.strictObject({
  course: dishCourse.optional(),
  dayparts: dayparts.optional(),
});

export const menuItem = z.strictObject({
  id: slug,
  name,
  category: name,
  price: cents,
  stations: z.array(slug).min(1).max(6),
  prepMinutes: z.number().min(0).max(240),
  modifierGroups: z.array(slug).max(12),
  /** Absent: the category's course, or course 1. */
  course: dishCourse.optional(),
  /** The parts in which it may be ordered; absent: whole ones only. */
  portions: z.enum(['halves', 'quarters']).optional(),
  /** A combo: the dishes that it consists of. Each station and course gets its part. */
  combo: z
    .array(
      z.strictObject({
        menuItemId: slug,
        quantity: z.int().min(1).max(20).optional(),
        course: dishCourse.optional(),
      }),
    )
    .min(1)
    .max(12)
    .optional(),
  kitchenName: kitchenName.optional(),
  ingredients: ingredients.optional(),
  /** It is counted with another dish: one of it takes `units` of that dish. */
  stock: z.strictObject({ of: slug, units: z.int().min(1).max(100) }).optional(),
  /** Absent: the category's dayparts, or all day. */
  dayparts: dayparts.optional(),
  /** A market price: front of house asks for it, and `price` is only the last one. */
  asksPrice: z.boolean().optional(),
});

export const menu = z.strictObject({
  categories: z.array(name).max(60),
  modifierGroups: z.array(modifierGroup).max(200),
  items: z.array(menuItem).max(2000),
  categoryDefaults: z.record(name, categoryDefaults).optional(),
  dayparts: z.array(daypart).max(12).optional(),
});

/** `language`: the language of the station's cooks, unless their window has its own. */
export const station = z.strictObject({
  id: slug,
  name,
  language: z.enum(LANGUAGES).optional(),
  /** Cards show equal dishes of a course as one line, like `3 Octopus`. Absent: each line alone. */
  groups: z.boolean().optional(),
  /** False: the cards of other stations do not count its lines as "elsewhere", like a bar's. */
  elsewhere: z.boolean().optional(),
});

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
  /** 12- or 24-hour clock; absent: as the language writes it. */
  clock: z.enum(['12', '24']).optional(),
  /** Who serves the next order of a front-of-house window: the last server, a question, or a PIN. Absent: `ask`. */
  nextServer: z.enum(['remember', 'ask', 'pin']).optional(),
  /** Minutes that an order for later is fired before the last moment; absent: `FIRE_BUFFER_MINUTES`. */
  fireBufferMinutes: z.int().min(0).max(120).optional(),
  /** Minutes after the last plate until a table is free by itself; absent: only by hand, 0: at once. */
  freeTablesAfterMinutes: z.int().min(0).max(600).optional(),
  /** Seconds after which a new ticket that nobody touched rings again; absent: it rings once. */
  ringAgainAfterSeconds: z.int().min(5).max(3600).optional(),
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
export type ModifierKind = (typeof MODIFIER_KINDS)[number];
export type KitchenName = z.infer<typeof kitchenName>;
export type DishCourse = z.infer<typeof dishCourse>;
export type Daypart = z.infer<typeof daypart>;
export type CategoryDefaults = z.infer<typeof categoryDefaults>;
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
