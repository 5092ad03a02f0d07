import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { useHouse } from '../../state/hooks';
import { inText } from '../orders/problems';
import { OrderText } from '../parts/order-text';
import reason from './reason.module.css';
import { useGive } from './use-move';

type Props = {
  /** The ticket to give; without one, all of the server's. */
  ticket?: Ticket;
  from: string;
  onDone(): void;
};

/** Gives a ticket to another server: this one, or all tickets of its server, as at the end of a shift. */
export function ChangeServer({ ticket, from, onDone }: Props) {
  const intl = useIntl();
  const give = useGive();
  const { house, tickets } = useHouse();
  const [chosen, setChosen] = useState('');
  const [isAll, setAll] = useState(ticket === undefined);
  const all = Object.values(tickets).filter(({ server }) => server === from);
  const given = isAll || !ticket ? all : [ticket];
  const to = chosen.trim();
  const canGive = to !== '' && to !== from && inText(chosen, 'name') === undefined;

  function go(server: string): void {
    onDone();
    void give(given, server);
  }

  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend} dir="auto">
        {intl.formatMessage(
          { id: isAll || !ticket ? 'give.all' : 'give.title' },
          { number: ticket?.number, count: all.length, server: from },
        )}
      </legend>
      {ticket && all.length > 1 && (
        <label className={reason.check}>
          <input
            type="checkbox"
            checked={isAll}
            onChange={({ target }) => setAll(target.checked)}
          />
          {intl.formatMessage({ id: 'give.too' }, { count: all.length, server: from })}
        </label>
      )}
      <div className={reason.choices}>
        {house.staff
          .filter(({ name }) => name !== from)
          .map(({ name }) => (
            <button key={name} type="button" className={reason.plain} onClick={() => go(name)}>
              <bdi>{name}</bdi>
            </button>
          ))}
      </div>
      <OrderText
        label={intl.formatMessage({ id: 'servers.other' })}
        kind="name"
        value={chosen}
        onChange={setChosen}
        onEnter={() => canGive && go(to)}
      />
      <div className={reason.choices}>
        {canGive && (
          <button type="button" className={reason.primary} onClick={() => go(to)}>
            {intl.formatMessage({ id: 'give.do' }, { server: to })}
          </button>
        )}
        <button type="button" className={reason.quiet} onClick={onDone}>
          {intl.formatMessage({ id: 'cancel' })}
        </button>
      </div>
    </fieldset>
  );
}
