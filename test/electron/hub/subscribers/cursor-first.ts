import type { Cursors } from '../../../../electron/hub/subscribers/cursors';
import type { Delivery } from '../../../../electron/hub/subscribers/subscriber';
import { sequenceOf } from '../../../../shared/contract/events';

/** A broken delivery, which every crash test must catch: it writes its cursor before it handles the events. */
export function cursorFirst({ handle, ...delivery }: Delivery, cursors: Cursors): Delivery {
  const { name } = delivery;
  return {
    ...delivery,
    cursor: {
      read: async (context) => {
        const found = await cursors.read(name);
        if (found && found !== 'damaged') return found.sequence;
        const { sequence, house } = context.state();
        await cursors.write(name, { house: house.id, sequence });
        return sequence;
      },
      skip: async () => {},
    },
    handle: async (events, context) => {
      const last = events.at(-1);
      const house = context.state().house.id;
      if (last) await cursors.write(name, { house, sequence: sequenceOf(last) });
      await handle(events, context);
    },
  };
}
