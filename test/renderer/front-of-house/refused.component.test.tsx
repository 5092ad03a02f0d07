import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { sampleHouse } from '../../../shared/sample/sample-house';
import { InMemoryHub } from '../in-memory-hub';
import { button, openDesk } from './desk';

const spanish = (): InMemoryHub =>
  new InMemoryHub({ ...sampleHouse, settings: { ...sampleHouse.settings, language: 'es' } });

/** An event that the hub has decided and this window has not received yet. */
function behindTheBackOf(hub: InMemoryHub, happens: () => void): void {
  const push = hub.push;
  hub.push = () => {};
  happens();
  hub.push = push;
}

it('shows a Spanish reader in Spanish why an order was not taken', async () => {
  const hub = spanish();
  const { user } = openDesk(hub);
  await user.click(button('Mesa 12'));
  await user.click(button(/^Cambiar el pedido/));
  await user.click(button('Luis'));
  await user.click(button('Ver el pedido'));
  await user.click(button(/^Steak Bowl, /));
  behindTheBackOf(hub, () => {
    hub.send('kitchen', 'menu.eighty-six', { menuItemId: 'steak-bowl', remaining: 0 });
  });
  await user.click(button(/^Enviar/));
  expect(await screen.findByText('Mesa 12: NO ENVIADO')).toBeVisible();
  expect(screen.getByText('Steak Bowl: agotado, no queda ninguno.')).toBeVisible();
  expect(screen.queryByText(/none left/u)).toBeNull();
});
