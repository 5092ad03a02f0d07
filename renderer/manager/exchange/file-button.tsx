import { FileUp } from 'lucide-react';
import type { ChangeEvent } from 'react';
import buttons from '../../ui/button.module.css';
import styles from './exchange.module.css';
import type { Way } from './use-import';

const ACCEPT: Record<Way, string> = {
  menu: '.csv,.tsv,.txt,text/csv',
  house: '.json,application/json',
};

type Props = { way: Way; text: string; onChoose(event: ChangeEvent<HTMLInputElement>): void };

/** A button that asks for a file of this type. */
export function FileButton({ way, text, onChoose }: Props) {
  return (
    <label className={styles.file}>
      <input type="file" accept={ACCEPT[way]} onChange={onChoose} />
      <span className={`${buttons.plain} ${styles.pick}`}>
        <FileUp aria-hidden="true" />
        {text}
      </span>
    </label>
  );
}
