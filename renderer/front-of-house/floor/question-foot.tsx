import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import reason from './reason.module.css';

type Props = {
  /** What stands above the answers. */
  lead?: ReactNode;
  onCancel(): void;
  children?: ReactNode;
};

/** The foot of a question on a ticket: its answers, and the way out. */
export function QuestionFoot({ lead, onCancel, children }: Props) {
  const intl = useIntl();
  return (
    <div className={reason.foot}>
      {lead}
      <div className={reason.choices}>
        {children}
        <button type="button" className={reason.quiet} onClick={onCancel}>
          {intl.formatMessage({ id: 'cancel' })}
        </button>
      </div>
    </div>
  );
}
