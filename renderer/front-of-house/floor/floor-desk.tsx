import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** The ticket that a person is moving, and how a tap on a table of the plan says where to. */
export type Moving = { ticketId: string; number: number; pick(table: string): void };
/** The sent line whose options are open. */
export type Changing = { ticketId: string; itemId: string };

/** What a person is doing with a ticket that needs the other side of the window too. */
type FloorDesk = {
  moving: Moving | undefined;
  setMoving(moving: Moving | undefined): void;
  changing: Changing | undefined;
  setChanging(changing: Changing | undefined): void;
};

const FloorDeskContext = createContext<FloorDesk | undefined>(undefined);

/** Holds what is being moved or changed, for both sides of the window. */
export function FloorDeskProvider({ children }: { children: ReactNode }) {
  const [moving, setMoving] = useState<Moving>();
  const [changing, setChanging] = useState<Changing>();
  const desk = useMemo(() => ({ moving, setMoving, changing, setChanging }), [moving, changing]);
  return <FloorDeskContext value={desk}>{children}</FloorDeskContext>;
}

/** What is being moved or changed. Throws outside a FloorDeskProvider. */
export function useFloorDesk(): FloorDesk {
  const desk = useContext(FloorDeskContext);
  if (!desk) throw new Error('A component of the floor is used outside its FloorDeskProvider.');
  return desk;
}
