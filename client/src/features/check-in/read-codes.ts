import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url';

/** Opens a camera of the device and reports each QR code it sees, until the signal aborts. */
export async function readCodes(
  video: HTMLVideoElement,
  onCode: (code: string) => void,
  facing: 'environment' | 'user',
  signal: AbortSignal,
): Promise<void> {
  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill');
  // The reader is served by us, not fetched from elsewhere.
  prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: facing, width: { ideal: 1280 } },
  });
  const end = () => {
    for (const track of stream.getTracks()) track.stop();
  };
  if (signal.aborted) return end();
  signal.addEventListener('abort', end, { once: true });
  video.srcObject = stream;
  await video.play();
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  while (!signal.aborted) {
    const [code] = await detector.detect(video);
    if (code) onCode(code.rawValue);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
}
