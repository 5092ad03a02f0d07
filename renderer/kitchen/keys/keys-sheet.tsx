import { Settings2 } from 'lucide-react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Sheet } from '../../ui/sheet';
import styles from './keys-sheet.module.css';
import { KeyList, type KnownKeys } from './legend';
import legend from './legend.module.css';

/** Lists all keys and their actions, with a button to the settings that change them. */
export function KeysSheet({
  onChange,
  onClose,
  ...known
}: KnownKeys & { onChange(): void; onClose(): void }) {
  const intl = useIntl();
  return (
    <Sheet title={intl.formatMessage({ id: 'keys.all' })} onClose={onClose}>
      <p>
        <FormattedMessage id="keys.perPage" />
      </p>
      <KeyList {...known} className={legend.sheet} isScrolled />
      <button type="button" className={styles.change} onClick={onChange}>
        <Settings2 aria-hidden="true" size={20} />
        <FormattedMessage id="keys.change" />
      </button>
    </Sheet>
  );
}
