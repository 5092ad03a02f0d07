import type { StaffMember, Table } from '../../../shared/contract/house';
import { foldedText } from '../../../shared/domain/folded-text';
import { isSameName, type Reader } from '../kinds/problems';

const TABLES_MAX = 500;

const ZONE = /^([^:]+):(.*)$/u;
/** `1-12`, `Bar 1-4`, `T1-T4`: the text before the first number is the prefix of all names. */
const RANGE = /^(.*?)(\d{1,3})\s*[-–—]\s*(?:\1)?(\d{1,3})$/iu;
const NUMBERED = /^(.*?)\s+\d+$/u;

/**
 * Reads typed tables: `1-12, Bar 1-4`, in one or more lines. `Patio: 13-16` names the zone of its line; otherwise the
 * words before a number are the zone (`Bar 1-4` is in Bar), and the other tables are in `room`. Problems name their
 * row (`tables.2`).
 */
export function readQuickTables(text: string, reader: Reader, room: string): Table[] {
  const tables: Table[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const field = `tables.${index + 1}`;
    const [, ownZone, list = ''] = ZONE.exec(line) ?? [undefined, undefined, line];
    const zone = ownZone?.trim() ? reader.name(field, ownZone) : undefined;
    for (const part of partsOf(list)) {
      for (const name of namesIn(part, field, reader)) {
        if (tables.length > TABLES_MAX) break;
        const before = NUMBERED.exec(name)?.[1]?.trim();
        const others = tables.map((table) => table.name);
        const own = zone ?? (before === undefined || before === '' ? room : before);
        const isSpelledApart = others.some(
          (other) => !isSameName(other, name) && foldedText(other) === foldedText(name),
        );
        if (isSpelledApart) reader.fault(field, 'twice');
        tables.push({
          name: reader.name(field, name, others),
          zone: tables.find((table) => isSameName(table.zone, own))?.zone ?? own,
        });
      }
    }
    if (tables.length > TABLES_MAX) {
      reader.fault(field, 'tooMany', { max: TABLES_MAX });
      break;
    }
  }
  return tables;
}

function namesIn(part: string, field: string, reader: Reader): string[] {
  const range = RANGE.exec(part);
  if (!range) return [part];
  const [, before = '', first = '', last = ''] = range;
  const from = Number(first);
  const to = Number(last);
  if (from > to) {
    reader.fault(field, 'backwards', { from, to });
    return [];
  }
  return Array.from({ length: to - from + 1 }, (_, index) => `${before}${from + index}`);
}

/** Reads typed people: `Ana, Luis, Rosa*`; a star marks a manager. Problems name their row. */
export function readQuickStaff(text: string, reader: Reader): StaffMember[] {
  const staff: StaffMember[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    for (const part of partsOf(line)) {
      const manager = part.endsWith('*');
      const others = staff.map(({ name }) => name);
      const name = reader.name(
        `staff.${index + 1}`,
        manager ? part.replace(/\s*\*+$/u, '') : part,
        others,
      );
      staff.push({ name, manager });
    }
  }
  return staff;
}

const partsOf = (line: string): string[] =>
  line
    .split(/[,;\t]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
