import { MINUTE_MS } from '../../../shared/time';

const TYPES = { csv: 'text/csv;charset=utf-8', json: 'application/json' } as const;

/** Gives a person a file to store; the system asks where. */
export function download(name: string, text: string, type: keyof typeof TYPES): void {
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[type] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.${type}`;
  link.click();
  // The download has started when the click returns, so the document need not hold the bytes.
  setTimeout(() => URL.revokeObjectURL(url), MINUTE_MS);
}
