import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { useFeedView } from '../feed/house';
import styles from './notice-bar.module.css';

/** What a person must know about the hub itself, above everything until it is mended or read. */
export function NoticeBar() {
  const { notices } = useFeedView();
  const intl = useIntl();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const open = notices.filter((notice) => !read.has(`${notice.code} ${notice.since}`));
  if (open.length === 0) return null;
  return (
    <div className={styles.bar} role="alert">
      <ul>
        {open.map((notice) => (
          <li key={`${notice.code} ${notice.since}`} className={styles.notice}>
            <TriangleAlert aria-hidden="true" />
            <span>
              <FormattedMessage
                id={`notice.${notice.code}`}
                values={{ detail: notice.detail ?? '' }}
              />
            </span>
            {notice.code !== 'journal-unavailable' && (
              <button
                type="button"
                onClick={() => setRead(new Set([...read, `${notice.code} ${notice.since}`]))}
              >
                {intl.formatMessage({ id: 'common.dismiss' })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
