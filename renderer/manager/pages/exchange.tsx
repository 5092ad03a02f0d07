import { Download, FileUp } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import type { HouseState } from '../../../shared/contract/state';
import { useHouse } from '../../feed/house';
import buttons from '../../ui/button.module.css';
import { useErrorText, useToast } from '../../ui/toast';
import { useDesk } from '../desk';
import { download } from '../exchange/download';
import styles from '../exchange/exchange.module.css';
import { textOf } from '../exchange/file-text';
import { houseFromJson, houseToJson } from '../exchange/house-json';
import { menuFromCsv, menuToCsv } from '../exchange/menu-csv';
import { Preview } from '../exchange/preview';
import { FILE_BYTES_MAX, type FileRead } from '../exchange/read';

type Way = 'menu' | 'house';
const READ: Record<Way, (text: string, state: HouseState) => FileRead> = {
  menu: menuFromCsv,
  house: houseFromJson,
};

/** The house as files: out at once, in after a look at what would change. */
export function ExchangePage() {
  const state = useHouse();
  const { house, day } = state;
  const { save } = useDesk();
  const intl = useIntl();
  const toast = useToast();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<{ way: Way; file: string; text: string }>();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id }, values);

  const choose = async (way: Way, { currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const [file] = currentTarget.files ?? [];
    if (!file) return;
    try {
      if (file.size > FILE_BYTES_MAX) toast({ kind: 'refused', text: say('exchange.tooBig') });
      else setChosen({ way, file: file.name, text: await textOf(file) });
    } catch {
      toast({ kind: 'refused', text: say('exchange.unreadable') });
    }
    // The same file can be chosen again, once it was mended.
    currentTarget.value = '';
  };
  const apply = async (): Promise<void> => {
    if (!chosen) return;
    const { way, file, text } = chosen;
    const ack = await save(
      (now) => {
        const read = READ[way](text, { ...state, house: now });
        return read.ok ? read.house : now;
      },
      say('exchange.done', { file }),
    );
    if (ack.ok) setChosen(undefined);
    else toast({ kind: 'refused', text: errorText(ack.error) });
  };

  const way = (which: Way, accept: string, exportWord: string, importWord: string) => (
    <section className={styles.way} aria-label={say(`exchange.${which}`)}>
      <h3>{say(`exchange.${which}`)}</h3>
      <p>{say(`exchange.${which}.what`)}</p>
      <button
        type="button"
        className={buttons.plain}
        onClick={() =>
          which === 'menu'
            ? download(`heard-menu-${house.id}-${day.date}`, menuToCsv(house), 'csv')
            : download(`heard-${house.id}-${day.date}`, houseToJson(house), 'json')
        }
      >
        <Download aria-hidden="true" />
        {say(exportWord)}
      </button>
      <label className={styles.file}>
        <input type="file" accept={accept} onChange={(event) => void choose(which, event)} />
        <span className={`${buttons.plain} ${styles.pick}`}>
          <FileUp aria-hidden="true" />
          {say(importWord)}
        </span>
      </label>
    </section>
  );

  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{say('page.exchange')}</h2>
      <p className={styles.hint}>{say('exchange.how')}</p>
      <div className={styles.ways}>
        {way('menu', '.csv,.tsv,.txt,text/csv', 'exchange.exportMenu', 'exchange.importMenu')}
        {way('house', '.json,application/json', 'exchange.exportHouse', 'exchange.importHouse')}
      </div>
      {chosen && (
        <Preview
          file={chosen.file}
          now={house}
          read={READ[chosen.way](chosen.text, state)}
          onApply={() => void apply()}
          onCancel={() => setChosen(undefined)}
        />
      )}
    </div>
  );
}
