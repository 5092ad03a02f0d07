import { FormattedMessage, type IntlShape, useIntl } from 'react-intl';
import type { RailTicket } from '../../../shared/views/rail';
import type { RailChange } from '../../../shared/views/rail-changes';
import { personName } from '../../say/person';
import { timeText } from '../../say/time';
import { useActions } from '../actions/actions';
import styles from './changes.module.css';
import { OldNew } from './line-changes';

/** Shows what changed since the cooks of these stations read the ticket, until they mark it as seen. */
export function Changes({ card: { ticket, changes } }: { card: RailTicket }) {
  const intl = useIntl();
  const { see } = useActions();
  return (
    <div className={styles.block}>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.type === 'ticket' ? change.field : change.type} dir="auto">
            <ChangeText change={change} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.see}
        aria-label={intl.formatMessage({ id: 'changes.see' }, { number: ticket.number })}
        onClick={() => see(ticket, 'changes')}
      >
        <FormattedMessage id="changes.seen" />
      </button>
    </div>
  );
}

function ChangeText({ change }: { change: RailChange }) {
  const intl = useIntl();
  switch (change.type) {
    case 'voided':
    case 'added':
    case 'changed':
    case 'held-again':
      return <FormattedMessage id={`changes.${change.type}`} values={{ count: change.count }} />;
    case 'moved':
      return <FormattedMessage id="ticket.moved" values={{ time: timeText(intl, change.at) }} />;
    case 'other':
      return <FormattedMessage id="changes.other" />;
    case 'ticket':
      return <OldNew {...valuesOf(intl, change)} />;
  }
}

/** The old and the new value of a field of the ticket; an empty text where there is none. */
function valuesOf(
  intl: IntlShape,
  change: Extract<RailChange, { type: 'ticket' }>,
): { from: string; to: string } {
  const both = <V,>(from: V | undefined, to: V | undefined, say: (value: V) => string) => ({
    from: from === undefined ? '' : say(from),
    to: to === undefined ? '' : say(to),
  });
  switch (change.field) {
    case 'orderType':
      return both(change.from, change.to, (type) => intl.formatMessage({ id: `type.${type}` }));
    case 'covers':
      return both(change.from, change.to, (count) =>
        intl.formatMessage({ id: 'common.covers' }, { count }),
      );
    case 'promisedAt':
      return both(change.from, change.to, (at) =>
        intl.formatMessage({ id: 'ticket.promised' }, { time: timeText(intl, at) }),
      );
    case 'guest':
      return both(change.from, change.to, personName);
    case 'note':
      return both(change.from, change.to, (note) => `“${note}”`);
  }
}
