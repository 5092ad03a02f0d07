import type { Notice } from '../../../shared/contract/feed';
import type { Log } from './log';

/** Returns a function to call after each change of the notices. It logs which came and which went. */
export function noticeLog(log: Log): (notices: readonly Notice[]) => void {
  let before: readonly Notice[] = [];
  return (notices) => {
    for (const { code } of notices.filter((notice) => !before.includes(notice)))
      log.info('notice.raised', { code });
    for (const { code } of before.filter((notice) => !notices.includes(notice)))
      log.info('notice.cleared', { code });
    before = notices;
  };
}
