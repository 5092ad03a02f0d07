import { useCallback, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { v7 as uuid } from 'uuid';
import type { Ack, HeardError } from '../../shared/contract/acks';
import type { CommandData, CommandOf, CommandType } from '../../shared/contract/commands';
import { refusal } from '../../shared/contract/refusals';
import { refusalText } from '../say/refusal';
import { useApproved } from './approval';
import { useDoor } from './hooks';
import { type Toast, useToast } from './toasts';

/** Makes a command with a new id (UUID v7). */
const command = <T extends CommandType>(type: T, data: CommandData<T>): CommandOf<T> =>
  ({ id: uuid(), type, data }) as unknown as CommandOf<T>;

type Send = <T extends CommandType>(type: T, data: CommandData<T>) => Promise<Ack>;

/** Sends a command. A door that fails answers `unavailable`, like a hub that cannot write. */
export function useSend(): Send {
  const door = useDoor();
  return useCallback<Send>(
    async (type, data) => {
      try {
        return await door.publish(command(type, data));
      } catch (error) {
        console.error('publish:', error);
        return { ok: false, error: refusal('unavailable', 'no-answer', {}) };
      }
    },
    [door],
  );
}

/** Sends a command as `useSend` does, and asks for a PIN if the hub refuses with `needs-pin`. */
export function useApprovedSend(): Send {
  const send = useSend();
  const approved = useApproved();
  return useMemo<Send>(() => (type, data) => approved(() => send(type, data)), [send, approved]);
}

/** Returns a refusal's sentence in the window's language. */
export function useErrorText(): (error: HeardError) => string {
  const intl = useIntl();
  return useCallback((error) => refusalText(intl, error), [intl]);
}

type Act = <T extends CommandType>(
  type: T,
  data: CommandData<T>,
  done?: Omit<Toast, 'type'>,
) => Promise<Ack>;

/**
 * Sends a command, and asks for a PIN if the hub needs one. Shows a refusal as a toast; `done` gives the
 * toast for success and its undo.
 */
export function useAct(): Act {
  const send = useApprovedSend();
  const toast = useToast();
  const errorText = useErrorText();
  return useMemo<Act>(
    () => async (type, data, done) => {
      const ack = await send(type, data);
      if (!ack.ok) toast({ type: 'refused', text: errorText(ack.error) });
      else if (done) toast({ ...done, type: 'done' });
      return ack;
    },
    [send, toast, errorText],
  );
}
