import { type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../../shared/contract/house';

const WORDS: Record<Language, { ask: string; detail: string; stay: string; quit: string }> = {
  en: {
    ask: 'Quit Heard on this computer?',
    detail: 'All its windows close. Everything that was sent is kept.',
    stay: 'Keep it open',
    quit: 'Quit',
  },
  es: {
    ask: '¿Cerrar Heard en este equipo?',
    detail: 'Se cierran todas sus ventanas. Todo lo enviado queda guardado.',
    stay: 'Seguir',
    quit: 'Cerrar',
  },
};

let isAsking = false;

/** Asks above a window whether to quit. The default answer, also for Escape, is to stay. */
export async function wantsToQuit(above: BrowserWindow, language: Language): Promise<boolean> {
  if (isAsking) return false;
  isAsking = true;
  const { ask, detail, stay, quit } = WORDS[language];
  try {
    const { response } = await dialog.showMessageBox(above, {
      type: 'question',
      message: ask,
      detail,
      buttons: [stay, quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    return response === 1;
  } finally {
    isAsking = false;
  }
}
