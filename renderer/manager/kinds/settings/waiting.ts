import { z } from 'zod';
import { type House, ORDER_TYPES, type OrderType } from '../../../../shared/contract/house';
import { Reader } from '../problems';
import { type Section, withSettings } from './section';

const MINUTES_MAX = 600;

type Field = `${'ageing' | 'late'}.${OrderType}`;
export type WaitingForm = Record<Field, string>;

const fields = <V>(of: (type: OrderType, which: 'ageing' | 'late') => V): Record<Field, V> =>
  Object.fromEntries(
    ORDER_TYPES.flatMap((type) =>
      (['ageing', 'late'] as const).map((which) => [`${which}.${type}`, of(type, which)]),
    ),
  ) as Record<Field, V>;

export const waitingSection: Section<WaitingForm> = {
  name: 'waiting',
  form: z.object(fields(() => z.string())),
  toForm: ({ settings }) => fields((type, which) => String(settings.thresholds[type][which])),
  read: (form, house: House) => {
    const reader = new Reader();
    const minutes = { min: 0, max: MINUTES_MAX };
    const thresholds = { ...house.settings.thresholds };
    for (const type of ORDER_TYPES) {
      const ageing = reader.number(`ageing.${type}`, form[`ageing.${type}`], minutes);
      const late = reader.number(`late.${type}`, form[`late.${type}`], minutes);
      if (ageing > late) reader.fault(`late.${type}`, 'lateFirst');
      thresholds[type] = { ageing, late };
    }
    return reader.result(withSettings(house, { thresholds }));
  },
};
