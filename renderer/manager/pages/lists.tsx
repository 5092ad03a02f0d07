import { useIntl } from 'react-intl';
import type { MessageId } from '../../say/message-id';
import { useHouse } from '../../state/hooks';
import frame from '../form/form-frame.module.css';
import { SwitchInput, TextInput } from '../form/inputs';
import { LanguageInput } from '../form/language-input';
import { groupLabel, groups } from '../kinds/group';
import { zones } from '../kinds/names';
import { people } from '../kinds/person';
import { stations, tables, zonesOf } from '../kinds/places';
import { NAMES } from '../list/keys';
import { ListPage } from '../list/list-page';
import { NamesPanel } from '../list/names-panel';
import { PersonPin } from '../pins/person-pin';
import { GroupDishes } from './group-dishes';
import { ModifierRows } from './modifier-rows';

function useSay() {
  const intl = useIntl();
  return (id: MessageId, values?: Record<string, string | number>) =>
    intl.formatMessage({ id }, values);
}

export function GroupsPage() {
  const say = useSay();
  const { house } = useHouse();
  return (
    <ListPage
      kind={groups}
      labelOf={(group) => groupLabel(group, house.menu.modifierGroups)}
      aside={({ modifiers }) => say('group.count', { count: modifiers.length })}
    >
      {(form) => (
        <>
          <TextInput form={form} field="name" label={say('name')} />
          <div className={frame.row}>
            <TextInput form={form} field="min" label={say('group.min')} figures />
            <TextInput form={form} field="max" label={say('group.max')} figures />
          </div>
          <div className={frame.row}>
            <SwitchInput
              form={form}
              field="repeats"
              label={say('group.repeats')}
              hint={say('group.repeats.hint')}
            />
            <SwitchInput
              form={form}
              field="countsAllDay"
              label={say('group.countsAllDay')}
              hint={say('group.countsAllDay.hint')}
            />
            <SwitchInput
              form={form}
              field="halves"
              label={say('group.halves')}
              hint={say('group.halves.hint')}
            />
          </div>
          <ModifierRows form={form} />
          <GroupDishes form={form} />
        </>
      )}
    </ListPage>
  );
}

export function StationsPage() {
  const say = useSay();
  const { house } = useHouse();
  return (
    <ListPage
      kind={stations}
      aside={({ id, language }) =>
        [
          language && say(`language.${language}`),
          id === house.settings.defaultStation && say('station.default'),
        ]
          .filter(Boolean)
          .join(' · ')
      }
    >
      {(form) => (
        <>
          <TextInput form={form} field="name" label={say('name')} />
          <LanguageInput
            form={form}
            field="language"
            label={say('settings.language')}
            hint={say('station.language.hint')}
          />
          <div className={frame.row}>
            <SwitchInput
              form={form}
              field="groups"
              label={say('station.groups')}
              hint={say('station.groups.hint')}
            />
            <SwitchInput
              form={form}
              field="elsewhere"
              label={say('station.elsewhere')}
              hint={say('station.elsewhere.hint')}
            />
          </div>
        </>
      )}
    </ListPage>
  );
}

export function TablesPage() {
  const say = useSay();
  const { house } = useHouse();
  const known = zonesOf(house);
  return (
    <ListPage
      kind={tables}
      groups={known}
      groupOf={({ zone }) => zone}
      aside={({ seats }) => seats !== undefined && say('table.seats.count', { count: seats })}
      others={[{ key: NAMES, text: say('zones'), open: <NamesPanel names={zones} /> }]}
    >
      {(form) => (
        <>
          <TextInput form={form} field="name" label={say('name')} hint={say('table.name.hint')} />
          <TextInput
            form={form}
            field="zone"
            label={say('table.zone')}
            hint={say('table.zone.hint')}
            offer={known}
          />
          <TextInput
            form={form}
            field="seats"
            label={say('table.seats')}
            hint={say('table.seats.hint')}
            figures
          />
        </>
      )}
    </ListPage>
  );
}

export function StaffPage() {
  const say = useSay();
  return (
    <ListPage
      kind={people}
      aside={({ manager }) => (manager ? say('person.isManager') : undefined)}
    >
      {(form) => (
        <>
          <TextInput form={form} field="name" label={say('name')} hint={say('person.name.hint')} />
          <SwitchInput
            form={form}
            field="manager"
            label={say('person.manager')}
            hint={say('person.manager.hint')}
          />
          {form.now.name !== '' && <PersonPin who={form.now.name} />}
        </>
      )}
    </ListPage>
  );
}
