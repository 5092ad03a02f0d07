import { useEffect, useEffectEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Ticket } from '../../../shared/contract/state';
import { foldedText } from '../../../shared/domain/folded-text';
import { spelledTable } from '../../../shared/domain/tables';
import { type AtTable, takenTables } from '../../../shared/views/floor-tables';
import { tableName } from '../../say/place';
import { useHouse } from '../../state/hooks';
import { useAct } from '../../state/send';
import { inText } from '../orders/problems';
import { OrderText } from '../parts/order-text';
import { AtTableText } from './at-table-text';
import { useFloorDesk } from './floor-desk';
import styles from './move.module.css';
import { QuestionFoot } from './question-foot';
import reason from './reason.module.css';
import { useMove } from './use-move';

type Props = {
  ticket: Ticket;
  onDone(): void;
  /** Asks whether to merge into a ticket that is there already. */
  onMerge(into: Ticket): void;
};

/** Moves a ticket: a tap on a table of the plan or of this list. The free ones come first, a taken one asks. */
export function Move({ ticket, onDone, onMerge }: Props) {
  const intl = useIntl();
  const state = useHouse();
  const act = useAct();
  const move = useMove();
  const { setMoving } = useFloorDesk();
  const [asked, setAsked] = useState<string>();
  const [other, setOther] = useState('');
  const taken = takenTables(state);
  const zones = [...new Set(state.house.tables.map(({ zone }) => zone))];
  const here = ticket.table === undefined ? undefined : foldedText(ticket.table);
  const othersAt = (table: string): AtTable[] =>
    (taken.get(foldedText(table)) ?? []).filter((at) => at.ticket.id !== ticket.id);
  const isElsewhere = ({ name }: { name: string }) => foldedText(name) !== here;
  const free = state.house.tables
    .filter(isElsewhere)
    .filter(({ name }) => !taken.has(foldedText(name)));
  const full = state.house.tables
    .filter(isElsewhere)
    .filter(({ name }) => taken.has(foldedText(name)));

  function go(table: string): void {
    onDone();
    void move(ticket, table);
  }

  function choose(text: string): void {
    const table = spelledTable(state.house, text.trim());
    if (table === '' || foldedText(table) === here) return;
    if (othersAt(table).length > 0) setAsked(table);
    else go(table);
  }

  const pick = useEffectEvent(choose);
  const { id: ticketId, number } = ticket;
  useEffect(() => {
    setMoving({ ticketId, number, pick: (table) => pick(table) });
    return () => setMoving(undefined);
  }, [setMoving, ticketId, number]);

  if (asked !== undefined) {
    const there = othersAt(asked);
    const isLeft = there.every(({ servedAt }) => servedAt !== undefined);
    return (
      <fieldset className={reason.reason}>
        <legend className={reason.legend}>
          {intl.formatMessage({ id: 'move.taken' }, { table: tableName(intl, asked) })}
        </legend>
        <ul className={styles.there}>
          {there.map((at) => (
            <li key={at.ticket.id}>
              <AtTableText at={at} />
            </li>
          ))}
        </ul>
        <div className={reason.choices}>
          {there
            .filter(({ servedAt }) => servedAt === undefined)
            .map(({ ticket: into }) => (
              <button
                key={into.id}
                type="button"
                className={reason.plain}
                onClick={() => onMerge(into)}
              >
                {intl.formatMessage({ id: 'move.join' }, { number: into.number })}
              </button>
            ))}
          {isLeft && (
            <button
              type="button"
              className={reason.plain}
              onClick={async () => {
                onDone();
                const ack = await act('table.free', { table: asked });
                if (ack.ok) await move(ticket, asked);
              }}
            >
              {intl.formatMessage({ id: 'move.free' })}
            </button>
          )}
          <button type="button" className={reason.plain} onClick={() => go(asked)}>
            {intl.formatMessage({ id: 'move.apart' })}
          </button>
          <button type="button" className={reason.quiet} onClick={() => setAsked(undefined)}>
            {intl.formatMessage({ id: 'cancel' })}
          </button>
        </div>
      </fieldset>
    );
  }
  const isFine = other.trim() !== '' && inText(other, 'name') === undefined;
  return (
    <fieldset className={reason.reason}>
      <legend className={reason.legend}>
        {intl.formatMessage({ id: 'move.title' }, { number: ticket.number })}
      </legend>
      {zones.map((zone) => {
        const inZone = free.filter((table) => table.zone === zone);
        if (inZone.length === 0) return null;
        const label = intl.formatMessage({ id: 'move.free.in' }, { zone });
        return (
          <section key={zone} aria-label={label}>
            <h3 className={styles.zone} dir="auto">
              {label}
            </h3>
            <ul className={styles.free}>
              {inZone.map(({ name }) => (
                <li key={name}>
                  <button
                    type="button"
                    className={styles.table}
                    aria-label={tableName(intl, name)}
                    onClick={() => choose(name)}
                  >
                    <bdi>{name}</bdi>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {full.length > 0 && (
        <section aria-label={intl.formatMessage({ id: 'move.full' })}>
          <h3 className={styles.zone}>{intl.formatMessage({ id: 'move.full' })}</h3>
          <ul className={styles.there}>
            {full.map(({ name }) => (
              <li key={name}>
                <button type="button" className={styles.full} onClick={() => choose(name)}>
                  <b dir="auto">{tableName(intl, name)}</b>{' '}
                  {othersAt(name).map((at) => (
                    <AtTableText key={at.ticket.id} at={at} />
                  ))}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <OrderText
        label={intl.formatMessage({ id: 'move.other' })}
        kind="name"
        value={other}
        onChange={setOther}
        onEnter={() => isFine && choose(other)}
      />
      <QuestionFoot onCancel={onDone}>
        {isFine && (
          <button type="button" className={reason.primary} onClick={() => choose(other)}>
            {intl.formatMessage({ id: 'move.do' }, { table: tableName(intl, other.trim()) })}
          </button>
        )}
      </QuestionFoot>
    </fieldset>
  );
}
