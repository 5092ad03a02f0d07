import { BellRing, X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
import { useIntl } from 'react-intl';
import type { PageCard } from '../../../shared/views/pages';
import { Age } from '../../say/age';
import { pagePlaceInSentence } from '../../say/place';
import styles from './sheet.module.css';

type Props = {
  title: string;
  /** The pager's cards: what is not heard stays in sight, whatever one came here for. */
  cards: readonly PageCard[];
  onClose(): void;
  children: ReactNode;
};

/** A panel over the right edge, all of a narrow window. Esc closes it. */
export function Sheet({ title, cards, onClose, children }: Props) {
  const intl = useIntl();
  const body = useRef<HTMLDivElement>(null);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        {/* Radix's own overlay locks scrolling by a style element, which the policy refuses. */}
        <div className={styles.overlay} />
        <Dialog.Content
          className={styles.sheet}
          aria-describedby={undefined}
          onOpenAutoFocus={(event) => {
            // What one came for, not the way out.
            event.preventDefault();
            body.current?.querySelector<HTMLElement>('button, input, [tabindex]')?.focus();
          }}
        >
          <header className={styles.head}>
            <Dialog.Title className={styles.title} dir="auto">
              {title}
            </Dialog.Title>
            <Dialog.Close
              className={styles.close}
              aria-label={intl.formatMessage({ id: 'sheet.close' })}
            >
              <X aria-hidden="true" />
            </Dialog.Close>
          </header>
          <Waiting cards={cards} onClose={onClose} />
          <div ref={body} className={styles.body}>
            {children}
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The page that is most wanted, and the way back to it. */
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
