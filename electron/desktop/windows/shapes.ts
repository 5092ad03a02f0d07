import type { WindowRole } from '../../../shared/contract/roles';
import type { Size } from './where';

type Shape = Size & { title: string; backgroundColor: string };

/** Title, size and background of a role's windows before their document has drawn anything. */
export const SHAPES: Record<WindowRole, Shape> = {
  'front-of-house': {
    title: 'Heard · Front of house',
    width: 1366,
    height: 768,
    backgroundColor: '#f2f0ea',
  },
  kitchen: { title: 'Heard · Kitchen', width: 1366, height: 768, backgroundColor: '#121417' },
  pager: { title: 'Heard · Pager', width: 440, height: 900, backgroundColor: '#f2f0ea' },
  manager: { title: 'Heard · Manager', width: 1366, height: 768, backgroundColor: '#f2f0ea' },
};

export const SMALLEST: Size = { width: 360, height: 480 };
/** Room for one page: its table, its button and its waiting time. */
export const COMPACT: Size = { width: 320, height: 240 };
