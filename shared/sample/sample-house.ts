import type { House } from '../contract/house';
import { sampleSettings, sampleStaff, sampleStations, sampleTables } from './floor';
import { sampleMenu } from './menu';

/**
 * The house that Heard opens with until a person sets up another: La Brasa, an invented burrito bar with a counter,
 * 16 tables, a patio and six seats at the bar.
 */
export const sampleHouse: House = {
  id: 'la-brasa',
  name: 'La Brasa',
  menu: sampleMenu,
  stations: sampleStations,
  tables: sampleTables,
  staff: sampleStaff,
  settings: sampleSettings,
};
