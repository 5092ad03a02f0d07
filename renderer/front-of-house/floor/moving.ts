import { createContext, useContext } from 'react';

/** The ticket that a person is moving, and how a tap on a table of the plan says where to. */
export type Moving = { ticketId: string; number: number; pick(table: string): void };

type MovingState = { moving: Moving | undefined; setMoving(moving: Moving | undefined): void };

export const MovingContext = createContext<MovingState>({
  moving: undefined,
  setMoving: () => {},
});

export const useMoving = (): MovingState => useContext(MovingContext);
