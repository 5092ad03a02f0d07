import { describe, expect, it } from 'vitest';
import { ALLERGENS, CALLS } from '../../../shared/contract/codes';
import {
  allergenOf,
  allergyKey,
  allergyNames,
  hasAllergies,
  splitAllergies,
} from '../../../shared/domain/allergies';
import { callOfText, hasWords } from '../../../shared/domain/calls';
import { command, given, line, order } from './given';

const sees = command('ticket.acknowledge', { ticketId: 't1', what: 'allergies' });

describe('an allergy', () => {
  it('has the code of the texts that old journals have for it in either language', () => {
    expect(ALLERGENS.map(allergenOf)).toEqual(ALLERGENS);
    const old = {
      English: 'Nuts Peanuts Dairy Egg Gluten Soy Fish Shellfish Sesame'.split(' '),
      Spanish: 'Frutos secos,Cacahuete,Lácteos,Huevo,Gluten,Soja,Pescado,Marisco,Sésamo'.split(','),
    };
    expect(old.English.map(allergenOf)).toEqual(ALLERGENS);
    expect(old.Spanish.map(allergenOf)).toEqual(ALLERGENS);
    expect(allergenOf(' NUTS ')).toBe('nuts');
    for (const text of ['kiwi', 'nut', '', 'constructor']) {
      expect(allergenOf(text)).toBeUndefined();
    }
  });

  it('is listed once, however often it is written', () => {
    const both = { allergens: ['nuts', 'egg'] as const, allergies: ['Nuts', 'Kiwi', 'kiwi '] };
    expect(allergyNames(both)).toEqual(['nuts', 'egg', 'Kiwi']);
    expect(allergyKey('Huevo')).toBe(allergyKey('egg'));
    expect(splitAllergies(['Nuts', 'kiwi', 'nuts'])).toEqual({
      allergens: ['nuts'],
      allergies: ['kiwi'],
    });
    expect(hasAllergies({ allergies: [] })).toBe(false);
    expect(hasAllergies({ allergens: [], allergies: [] })).toBe(false);
    expect(hasAllergies({ allergens: ['fish'], allergies: [] })).toBe(true);
  });

  it('given a code and free text, when it is ordered, then the ticket has both', () => {
    const { ticket } = given(
      order('t1', [line('a', 'burrito', { allergens: ['nuts'], allergies: ['kiwi'] })]),
    );
    expect(ticket('t1').items[0]).toMatchObject({ allergens: ['nuts'], allergies: ['kiwi'] });
  });

  it('given free text alone, when it is ordered, then it stays free text', () => {
    const { ticket } = given(order('t1', [line('a', 'burrito', { allergies: ['Nuts'] })]));
    expect(ticket('t1').items[0]?.allergies).toEqual(['Nuts']);
    expect(ticket('t1').items[0]).not.toHaveProperty('allergens');
  });

  it('given codes alone, then a cook acknowledges them, and again when an added line brings one', () => {
    const coded = order('t1', [line('a', 'burrito', { allergens: ['nuts'] })]);
    given(coded)
      .when(sees)
      .then([['ticket.acknowledged', { ticketId: 't1', what: 'allergies' }]]);
    const added = command('ticket.add-items', {
      ticketId: 't1',
      items: [line('b', 'fries', { allergens: ['fish'] })],
    });
    expect(given(coded, sees, added).ticket('t1').acknowledged.allergies).toBeUndefined();
    given(order('t1', [line('a', 'burrito', { allergens: [] })]))
      .when(sees)
      .then({ code: 'conflict', field: 'data.what' });
  });

  it('given codes, when tickets are merged, then a cook has to acknowledge the allergies again', () => {
    const story = given(
      order('t1', [line('a', 'burrito')]),
      order('t2', [line('b', 'fries', { allergens: ['egg'] })]),
      command('ticket.merge', { ticketId: 't2', into: 't1' }),
    );
    expect(story.ticket('t1').items[1]?.allergens).toEqual(['egg']);
    story.when(sees).then([['ticket.acknowledged', { ticketId: 't1', what: 'allergies' }]]);
  });
});

describe('a call', () => {
  it('given a code, when it is sent, then its page has the code and no text', () => {
    const call = command('page.send', { server: 'Ana', call: 'hands' });
    given()
      .when(call)
      .then([['page.sent', { server: 'Ana', call: 'hands', pageId: call.id, itemIds: [] }]]);
    expect(given(call).page(call.id)).toMatchObject({ call: 'hands' });
    const heard = given(call, command('page.hear', { pageId: call.id }));
    expect(heard.state.answeredCalls).toMatchObject([{ call: 'hands', server: 'Ana' }]);
  });

  it('has the code of the texts that old journals have for it in either language', () => {
    expect(
      ['Hands, please', 'Come to the pass', 'Question about this order'].map(callOfText),
    ).toEqual(CALLS);
    expect(
      ['Manos, por favor', 'Venga al pase', 'Pregunta sobre esta comanda'].map(callOfText),
    ).toEqual(CALLS);
    expect(callOfText('hands')).toBeUndefined();
    expect([{}, { text: 'x' }, { call: 'pass' as const }].map(hasWords)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
