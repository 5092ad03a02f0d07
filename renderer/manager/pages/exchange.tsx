import { Download } from 'lucide-react';
import type { MessageId } from '../../say/message-id';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import buttons from '../../ui/button.module.css';
import { download } from '../exchange/download';
import styles from '../exchange/exchange.module.css';
import { FileButton } from '../exchange/file-button';
import { houseToJson } from '../exchange/house-json';
import { menuToCsv } from '../exchange/menu-csv';
import { Preview } from '../exchange/preview';
import { useImport, type Way } from '../exchange/use-import';
import { newSlug } from '../house/slug';

/** The house as files: exports at once, imports after a preview of the changes. */
export function ExchangePage() {
  const { house, day } = useHouse();
  const { choose, apply, cancel, preview } = useImport();
  const say = useSay();
  const fileName = `${newSlug(house.name, [], house.id)}-${day.date}`;

  const way = (which: Way, exportWord: MessageId, importWord: MessageId) => (
    <section className={styles.way} aria-label={say(`exchange.${which}`)}>
      <h3>{say(`exchange.${which}`)}</h3>
      <p>{say(`exchange.${which}.what`)}</p>
      <button
        type="button"
        className={buttons.plain}
        onClick={() =>
          which === 'menu'
            ? download(`heard-menu-${fileName}`, menuToCsv(house), 'csv')
            : download(`heard-${fileName}`, houseToJson(house), 'json')
        }
      >
        <Download aria-hidden="true" />
        {say(exportWord)}
      </button>
      <FileButton
        way={which}
        text={say(importWord)}
        onChoose={(event) => void choose(which, event)}
      />
    </section>
  );

  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{say('page.exchange')}</h2>
      <p className={styles.hint}>{say('exchange.how')}</p>
      <div className={styles.ways}>
        {way('menu', 'exchange.exportMenu', 'exchange.importMenu')}
        {way('house', 'exchange.exportHouse', 'exchange.importHouse')}
      </div>
      {preview && <Preview {...preview} onApply={() => void apply()} onCancel={cancel} />}
    </div>
  );
}
