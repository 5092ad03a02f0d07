import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Notice } from '../../shared/contract/feed';
import type { WindowRole } from '../../shared/contract/roles';
import { noticeText } from '../say/notice';
import { useDoor, useFeedView } from '../state/hooks';
import styles from './notice-bar.module.css';

/** The windows that show notices for the office. Cooks and runners can do nothing about those. */
const OFFICE: readonly WindowRole[] = ['front-of-house', 'manager'];

const keyOf = ({ code, since, detail }: Notice): string => `${code} ${since} ${detail}`;

/** Shows the hub's notices above everything, until each is resolved or dismissed. */
export function NoticeBar() {
  const { notices } = useFeedView();
  const { role } = useDoor();
  const intl = useIntl();
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const open = notices.filter(
    (notice) => !read.has(keyOf(notice)) && (notice.audience !== 'office' || OFFICE.includes(role)),
  );
  if (open.length === 0) return null;
  return (
    <div className={styles.bar} role="alert">
      <ul>
        {open.map((notice) => (
          <li key={keyOf(notice)} className={styles.notice}>
            <TriangleAlert aria-hidden="true" />
            <span>{noticeText(intl, notice)}</span>
            {notice.code !== 'journal-unavailable' && (
              <button type="button" onClick={() => setRead(new Set([...read, keyOf(notice)]))}>
                {intl.formatMessage({ id: 'common.dismiss' })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
