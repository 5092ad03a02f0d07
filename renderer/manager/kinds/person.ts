import { z } from 'zod';
import type { StaffMember } from '../../../shared/contract/house';
import { usesOfPerson } from '../house/references';
import type { Kind } from './kind';
import { Reader } from './problems';

const personForm = z.object({ name: z.string(), manager: z.boolean() });
export type PersonForm = z.infer<typeof personForm>;

export const people: Kind<StaffMember, PersonForm> = {
  name: 'person',
  form: personForm,
  all: ({ staff }) => staff,
  withAll: (house, staff) => ({ ...house, staff }),
  keyOf: ({ name }) => name,
  toForm: ({ name, manager }) => ({ name, manager }),
  blank: () => ({ name: '', manager: false }),
  read: (form, { staff }, key) => {
    const reader = new Reader();
    const others = staff.map(({ name }) => name).filter((name) => name !== key);
    return reader.result({
      name: reader.name('name', form.name, others),
      manager: form.manager,
    });
  },
  usesOf: usesOfPerson,
  rename: (house, from, to) => ({
    ...house,
    ...(house.zones && {
      zones: house.zones.map((zone) => (zone.runner === from ? { ...zone, runner: to } : zone)),
    }),
  }),
};
