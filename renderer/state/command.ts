import { v7 as uuid } from 'uuid';
import type { CommandData, CommandOf, CommandType } from '../../shared/contract/commands';

/** Makes a command with a new id (UUID v7). */
export const command = <T extends CommandType>(type: T, data: CommandData<T>): CommandOf<T> =>
  ({ id: uuid(), type, data }) as unknown as CommandOf<T>;
