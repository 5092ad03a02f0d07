import type { Settings, StaffMember, Station, Table } from '../contract/house';

/** The stations, in the order of the line. */
export const sampleStations: Station[] = [
  { id: 'line', name: 'Line' },
  { id: 'grill', name: 'Grill' },
  { id: 'fry', name: 'Fry' },
  { id: 'cold', name: 'Cold' },
  { id: 'bar', name: 'Bar' },
];

const numbered = (zone: string, from: number, to: number, prefix = ''): Table[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ name: `${prefix}${from + index}`, zone }));

export const sampleTables: Table[] = [
  ...numbered('Window', 1, 5),
  ...numbered('Main Room', 6, 12),
  ...numbered('Patio', 13, 16),
  ...numbered('Bar', 1, 6, 'Bar '),
];

export const sampleStaff: StaffMember[] = [
  ...['Ana', 'Luis', 'Noor', 'Maya', 'Jonah'].map((name) => ({ name, manager: false })),
  { name: 'Rosa', manager: true },
];

/**
 * The age thresholds are in common use: 5 and 8 minutes in quick service, 10 and 15 in full service. No standard
 * exists, so each house sets its own.
 */
export const sampleSettings: Settings = {
  language: 'en',
  currency: 'USD',
  dayTurnHour: 4,
  defaultStation: 'line',
  expo: false,
  pageAgainAfterSeconds: 30,
  thresholds: {
    'dine-in': { ageing: 10, late: 15 },
    takeout: { ageing: 5, late: 8 },
    delivery: { ageing: 5, late: 8 },
    'drive-thru': { ageing: 5, late: 8 },
  },
};
