import { useIntl } from 'react-intl';
import { ticketName } from '../../say/ticket';
import type { News } from './diff';
import styles from './news-frame.module.css';

type Props = { last: News | undefined; isFlashing: boolean };

/** Announces the news to screen readers, and flashes a frame when no sound can be heard. */
export function NewsFrame({ last, isFlashing }: Props) {
  const intl = useIntl();
  return (
    <>
      <p className="visually-hidden" aria-live="polite">
        {last &&
          intl.formatMessage({ id: `news.${last.kind}` }, { name: ticketName(intl, last.ticket) })}
      </p>
      {isFlashing && last && (
        <div className={styles.frame} data-testid="flash" data-kind={last.kind}>
          <span className={styles.word} dir="auto">
            {intl.formatMessage(
              { id: `news.${last.kind}` },
              { name: ticketName(intl, last.ticket) },
            )}
          </span>
        </div>
      )}
    </>
  );
}
