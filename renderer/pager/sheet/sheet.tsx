import { BellRing } from 'lucide-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { Age } from '../../say/age';
import { pagePlaceInSentence } from '../../say/place';
import { Sheet as NarrowSheet } from '../../ui/sheet';
import styles from './sheet.module.css';

type Props = {
  title: string;
  /** The pager's cards: an unheard page stays visible in every sheet. */
  cards: readonly PageCard[];
  onClose(): void;
  children: ReactNode;
};

/** A sheet of the pager: fills a narrow window, with the most urgent page under its title. */
export function Sheet({ title, cards, onClose, children }: Props) {
  return (
    <NarrowSheet
      title={title}
      isNarrow
      banner={<Waiting cards={cards} onClose={onClose} />}
      onClose={onClose}
    >
      {children}
    </NarrowSheet>
  );
}

/** The most urgent page, with a button that returns to it. */
function Waiting({ cards, onClose }: Pick<Props, 'cards' | 'onClose'>) {
  const intl = useIntl();
  const waiting = cards.filter((card) => !card.heard);
  const [first] = waiting;
  if (!first) return null;
  return (
    <button type="button" className={styles.waiting} data-loud={first.level > 1} onClick={onClose}>
      <BellRing aria-hidden="true" />
      <bdi>
        {intl.formatMessage(
          { id: 'sheet.waiting' },
          { count: waiting.length - 1, where: pagePlaceInSentence(intl, first.where) },
        )}
      </bdi>
      <span className={styles.age}>
        <Age since={first.since} />
      </span>
    </button>
  );
}
