import { useIntl } from 'react-intl';
import { z } from 'zod';
import { withType } from '../../../shared/client/stored-type';
import type { House } from '../../../shared/contract/house';
import { name } from '../../../shared/contract/text';
import { foldedText } from '../../../shared/domain/folded-text';
import { json } from '../../state/stored-value';
import { useStored } from '../../state/use-stored';

/** The pager's carrier: one server, the pass (all pages), or a manager. */
const who = z.preprocess(
  withType,
  z.discriminatedUnion('type', [
    z.object({ type: z.literal('server'), name }),
    z.object({ type: z.literal('everyone') }),
    z.object({ type: z.literal('manager') }),
  ]),
);

export type Who = z.infer<typeof who>;
export type Person = Extract<Who, { type: 'server' }>;

const carrier = json<Who | undefined>('who', who, () => undefined);

/** Returns the carrier stored by this screen and its setter. */
export function useWho() {
  const [current, choose] = useStored(carrier);
  return { who: current, choose };
}

/** Returns the carrier as the pager name that `pagesFor` expects. */
export function pagerOf(someone: Who): string {
  if (someone.type === 'server') return someone.name;
  return someone.type === 'everyone' ? 'all' : 'manager';
}

/** Returns the person for a typed name, in the staff list's spelling if it is there. Undefined if invalid. */
export function whoTyped(text: string, house: House): Person | undefined {
  const typed = text.trim().replace(/\s+/gu, ' ');
  const known = house.staff.find((member) => foldedText(member.name) === foldedText(typed));
  const checked = name.safeParse(known?.name ?? typed);
  return checked.success ? { type: 'server', name: checked.data } : undefined;
}

/** Returns the pager's label: the server's name, or its group. */
export function useWhoText(someone: Who): string {
  const intl = useIntl();
  if (someone.type === 'server') return someone.name;
  return intl.formatMessage({ id: someone.type === 'manager' ? 'who.manager' : 'who.everyone' });
}
