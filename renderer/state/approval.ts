import { createContext, useCallback, useContext } from 'react';
import type { HeardError } from '../../shared/contract/acks';
import { PURPOSES, type Purpose } from '../../shared/contract/pins';

/** Asks a person for a PIN. Resolves to true once a PIN approved the purpose, to false if not. */
export type AskApproval = (purpose: Purpose) => Promise<boolean>;

/** The function that asks for a PIN in this window. The default approves nothing. */
export const ApprovalContext = createContext<AskApproval>(async () => false);

/** Returns the function that asks for an approval with a PIN. It resolves to false if the pad is closed. */
export const useAskApproval = (): AskApproval => useContext(ApprovalContext);

type Answer = { ok: true } | { ok: false; error: HeardError };

/** Runs an action. If the hub refuses it with `needs-pin`, asks for the PIN and runs it once more. */
export function useApproved(): <A extends Answer>(act: () => Promise<A>) => Promise<A> {
  const ask = useAskApproval();
  return useCallback(
    async (act) => {
      const answer = await act();
      const purpose = purposeIn(answer);
      return purpose !== undefined && (await ask(purpose)) ? act() : answer;
    },
    [ask],
  );
}

function purposeIn(answer: Answer): Purpose | undefined {
  if (answer.ok || answer.error.reason !== 'needs-pin') return undefined;
  return PURPOSES.find((purpose) => purpose === answer.error.values?.purpose);
}
