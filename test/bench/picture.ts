import type { Row } from './figures';
export const drawRows = (rows: readonly Row[]): string => String(rows.length);
