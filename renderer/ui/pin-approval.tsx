import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Ack, HeardError } from '../../shared/contract/acks';
import type { CommandData, CommandType } from '../../shared/contract/commands';
import { PURPOSES, type Purpose } from '../../shared/contract/pins';
import { useSend } from '../state/provider';
import { PinDialog } from './pin-dialog';

type Ask = (purpose: Purpose) => Promise<boolean>;

const AskContext = createContext<Ask>(async () => false);

type Asked = { purpose: Purpose; answer(isApproved: boolean): void };

/** Shows the PIN pad over the window while something in it asks for an approval. */
export function PinProvider({ children }: { children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const open = useRef<Asked>(undefined);
  const ask = useCallback<Ask>(
    (purpose) =>
      new Promise((resolve) => {
        // One pad at a time: what asked before was not approved.
        open.current?.answer(false);
        const answer = (isApproved: boolean): void => {
          open.current = undefined;
          setAsked(undefined);
          resolve(isApproved);
        };
        open.current = { purpose, answer };
        setAsked(open.current);
      }),
    [],
  );
  return (
    <AskContext value={ask}>
      {children}
      {asked && (
        <PinDialog
          purpose={asked.purpose}
          onApproved={() => asked.answer(true)}
          onClose={() => asked.answer(false)}
        />
      )}
    </AskContext>
  );
}

/** Asks for an approval with a PIN; false if the pad was put away. */
export const useAsk = (): Ask => useContext(AskContext);

type Answer = { ok: true } | { ok: false; error: HeardError };

/** Does what may need an approval: if it does, asks for one, and does it then. */
export function useApproved(): <A extends Answer>(act: () => Promise<A>) => Promise<A> {
  const ask = useAsk();
  return useCallback(
    async (act) => {
      const answer = await act();
      const purpose = purposeIn(answer);
      return purpose !== undefined && (await ask(purpose)) ? act() : answer;
    },
    [ask],
  );
}

/** Sends a command as `useSend` does, with a PIN where the house asks for one. */
export function useApprovedSend(): <T extends CommandType>(
  type: T,
  data: CommandData<T>,
) => Promise<Ack> {
  const send = useSend();
  const approved = useApproved();
  return useMemo(() => (type, data) => approved(() => send(type, data)), [send, approved]);
}

function purposeIn(answer: Answer): Purpose | undefined {
  if (answer.ok || answer.error.reason !== 'needs-pin') return undefined;
  return PURPOSES.find((purpose) => purpose === answer.error.values?.purpose);
}
