let audio: AudioContext | undefined;

/** Tells good from bad without looking: one high tone and a short buzz, or two low ones. */
export function signal(isGood: boolean): void {
  navigator.vibrate?.(isGood ? 60 : [120, 80, 120]);
  try {
    audio ??= new AudioContext();
    const tones = isGood ? [880] : [220, 196];
    for (const [index, hertz] of tones.entries()) {
      const start = audio.currentTime + index * 0.16;
      const tone = audio.createOscillator();
      const volume = audio.createGain();
      tone.frequency.value = hertz;
      volume.gain.setValueAtTime(0.18, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + 0.14);
      tone.connect(volume).connect(audio.destination);
      tone.start(start);
      tone.stop(start + 0.15);
    }
  } catch {
    // A browser without sound still shows the result.
  }
}
