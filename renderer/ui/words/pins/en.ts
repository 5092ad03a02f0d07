/** The words of the PIN pad. */
export const en = {
  'pin.label': 'PIN',
  'pin.ask.voids': 'A PIN for this void',
  'pin.ask.restore': 'A PIN to restore this',
  'pin.ask.manager': 'A manager’s PIN',
  'pin.seen.staff': 'Anybody with a PIN can approve it. The manager sees who did.',
  'pin.seen.manager': 'Managers only. Heard records who opened this.',
  'pin.digits': '{count, plural, =0 {No digits yet} one {# digit} other {# digits}}',
  'pin.back': 'Delete the last digit',
  'pin.ok': 'OK',
  'pin.cancel': 'Cancel',
  'pin.tooMany': 'Too many wrong PINs.',
  'pin.wait': 'Wait {seconds, plural, one {# second} other {# seconds}}.',
  'pin.looking': 'Looking…',
};
