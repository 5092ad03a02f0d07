/** Who serves the next order. */
export const en = {
  'nextServer.ask': 'Which server?',
  'nextServer.other': 'Another name',
  'nextServer.pin': 'Enter your PIN',
  'nextServer.pin.title': 'Your PIN',
  'nextServer.pin.hint': 'It says who serves this order.',
  'nextServer.noPins': 'No PIN can be checked now. Choose the name.',
  'nextServer.change': 'Another server',
};
