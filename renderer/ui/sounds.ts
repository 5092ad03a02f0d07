/** The sounds of a screen: notes in hertz, milliseconds for each note, and a loudness. */
const SOUNDS = {
  'new-ticket': { notes: [880, 1175], each: 130, gain: 0.4 },
  changed: { notes: [660, 660], each: 110, gain: 0.4 },
  voided: { notes: [494, 370], each: 180, gain: 0.4 },
  late: { notes: [523, 523, 523], each: 120, gain: 0.45 },
  page: { notes: [784, 988, 1319], each: 140, gain: 0.5 },
  'page-again': { notes: [1319, 988, 1319, 988, 1319], each: 150, gain: 0.9 },
} as const;

export type Sound = keyof typeof SOUNDS;

/** How long after a sound the audio device is released: longer than any sound, so that none is cut off. */
export const REST_MS = 1_000;

let audio: AudioContext | undefined;
let restTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Plays a sound. Resolves to false where the machine cannot play it (no device, not permitted), so that
 * the screen can flash instead: a person must notice one or the other.
 */
export async function play(sound: Sound): Promise<boolean> {
  try {
    audio ??= new AudioContext();
    clearTimeout(restTimer);
    // Always resumes: the context may be about to suspend although its state says `running`.
    await withTimeout(audio.resume(), 300);
    if (audio.state !== 'running') return false;
    const { notes, each, gain } = SOUNDS[sound];
    let at = audio.currentTime + 0.01;
    for (const frequency of notes) {
      ring(audio, frequency, at, each / 1000, gain);
      at += each / 1000;
    }
    restAfter(audio, 1000 * (at - audio.currentTime) + REST_MS);
    return true;
  } catch {
    return false;
  }
}

/**
 * Suspends the context after `ms`: an idle one renders silence, which costs as much as all else on an idle
 * screen.
 */
function restAfter(context: AudioContext, ms: number): void {
  clearTimeout(restTimer);
  restTimer = setTimeout(() => void context.suspend().catch(() => {}), ms);
}

function ring(context: AudioContext, hertz: number, at: number, seconds: number, gain: number) {
  const tone = context.createOscillator();
  const level = context.createGain();
  tone.type = 'triangle';
  tone.frequency.value = hertz;
  // Soft edges: a tone that is cut off clicks.
  level.gain.setValueAtTime(0, at);
  level.gain.linearRampToValueAtTime(gain, at + 0.01);
  level.gain.exponentialRampToValueAtTime(0.001, at + seconds);
  tone.connect(level).connect(context.destination);
  tone.start(at);
  tone.stop(at + seconds);
}

const withTimeout = (promise: Promise<unknown>, ms: number): Promise<unknown> =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, ms))]);
