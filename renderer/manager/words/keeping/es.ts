import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'nav.keeping': 'Copias de seguridad',
  'page.keeping': 'Copias de seguridad',
  'keeping.busy': 'Un momento…',
  'keeping.parked': 'Está parado',
  'keeping.parked.what':
    'Algo no se pudo entregar, una y otra vez, y espera a que decidas. Los pedidos no se ven afectados.',
  'keeping.parked.since':
    '{part}: parado desde las {time}, tras {attempts, plural, one {# intento} other {# intentos}}.',
  'keeping.parked.at':
    'En {event} (evento {number}) de las {time}; detrás {waiting, plural, =0 {no espera nada} one {espera # evento} other {esperan # eventos}}.',
  'keeping.parked.retry': 'Intentar de nuevo',
  'keeping.parked.retry.which': 'Intentar de nuevo: {part}',
  'keeping.parked.skip': 'Omitir…',
  'keeping.parked.skip.which': 'Omitir: {part}',
  'keeping.parked.ask': '{part}: ¿seguir sin ello?',
  'keeping.parked.ask.event':
    '{event} (evento {number}) de las {time} no se entregará nunca. Detrás {waiting, plural, =0 {no espera nada} one {sigue # evento} other {siguen # eventos}}. La comanda misma queda como está.',
  'keeping.parked.ask.work':
    'Queda sin hacer hasta que Heard vuelva a iniciarse. No se omite ningún evento.',
  'keeping.parked.leave': 'Dejarlo',
  'keeping.parked.confirm': 'Omitirlo',
  'keeping.backup': 'Una copia ahora',
  'keeping.backup.what':
    'Un archivo con todas las comandas tomadas, comprobado al leerlo de nuevo. Se puede hacer en pleno servicio.',
  'keeping.backup.which': 'Qué guardar',
  'keeping.backup.all': 'Todo ({days, plural, one {# día} other {# días}})',
  'keeping.backup.save': 'Guardar una copia…',
  'keeping.backup.done':
    '{file} guardado y comprobado: {days, plural, one {# día} other {# días}}, {size}.',
  'keeping.copies': 'Una copia de cada día',
  'keeping.copies.what':
    'Al terminar, cada día se copia en la carpeta que elijas, mejor en otro disco o una memoria USB.',
  'keeping.copies.off': 'No se hacen copias.',
  'keeping.copies.choose': 'Elegir carpeta…',
  'keeping.copies.change': 'Otra carpeta…',
  'keeping.copies.stop': 'Dejar de copiar',
  'keeping.copies.set': 'Desde ahora cada día se copia ahí.',
  'keeping.copies.stopped': 'No se hacen más copias. Las que hay se quedan.',
  'keeping.copies.none': 'Aún no ha terminado ningún día.',
  'keeping.copies.through': 'Copiado y comprobado hasta el {day}.',
  'keeping.copies.waiting':
    '{waiting, plural, one {Se está copiando # día.} other {Se están copiando # días.}}',
  'keeping.copies.failing':
    'No se puede escribir en la carpeta. {waiting, plural, =0 {No espera nada} one {Espera # día} other {Esperan # días}}; se intenta de nuevo solo.',
  'keeping.restore': 'Restaurar una copia',
  'keeping.restore.what':
    'Una copia, o cualquier archivo de las copias diarias, se convierte en una casa propia en una carpeta vacía. Antes se comprueba; la casa abierta no se toca.',
  'keeping.restore.untouched':
    'Aquí nadie ha pedido todavía: una copia también puede ocupar el lugar de esta casa. Heard se cierra y se abre con ella.',
  'keeping.restore.here': 'Restaurar aquí…',
  'keeping.restore.folder': 'Restaurar en una carpeta…',
  'keeping.restore.done':
    '{days, plural, one {# día restaurado} other {# días restaurados}}. Para abrir la casa, inicia Heard con --data «{folder}».',
  'keeping.restore.doneHere':
    '{days, plural, one {# día restaurado} other {# días restaurados}}. Heard se cierra ahora; ábrelo de nuevo si no vuelve solo.',
  'keeping.retention': 'Cuánto se guarda',
  'keeping.retention.what':
    'Los días más antiguos se borran de esta computadora después del cambio de día. Con copias, Heard solo borra los días cuya copia ha comprobado; las copias se quedan.',
  'keeping.retention.keep': 'Guardar en esta computadora',
  'keeping.retention.all': 'Todo',
  'keeping.retention.days': '{days, plural, one {El último día} other {Los últimos # días}}',
  'keeping.retention.set':
    'Desde el próximo cambio de día {days, plural, one {se guarda # día} other {se guardan # días}}.',
  'keeping.diagnostics': 'Diagnóstico',
  'keeping.diagnostics.what':
    'Para quien te ayude: versiones, ajustes, qué falló. No nombra clientes, platos ni personas, y no se envía a ninguna parte.',
  'keeping.diagnostics.save': 'Exportar diagnóstico…',
  'keeping.diagnostics.done': '{file} guardado. Léelo antes de enviarlo.',
  'setting.copyTo': 'carpeta de las copias diarias',
  'setting.keepDays': 'días que se guardan',
};
