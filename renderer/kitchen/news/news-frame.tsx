import { useIntl } from 'react-intl';
import { ticketName } from '../../say/ticket';
import type { News } from './diff';
import styles from './news-frame.module.css';

type Props = { last: News | undefined; isFlashing: boolean };

/** Announces the news to screen readers, and flashes a frame when no sound can be heard. */
export function NewsFrame({ last, isFlashing }: Props) {
  const intl = useIntl();
  const text =
    last &&
    intl.formatMessage(
      { id: last.isAgain ? 'news.untouched' : `news.${last.kind}` },
      { name: ticketName(intl, last.ticket) },
    );
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {text}
      </p>
      {isFlashing && last && (
        <div className={styles.frame} data-testid="flash" data-kind={last.kind}>
          <span className={styles.word} dir="auto">
            {text}
          </span>
        </div>
      )}
    </>
  );
}
