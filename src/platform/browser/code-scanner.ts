/** Reads QR codes with the camera, where the browser can do both. */
export type CodeScanner = {
  possible(): Promise<boolean>;
  /**
   * Shows what the camera sees in `video`, until something is read that `isIt` accepts, or it is stopped. The camera is off
   * afterwards. refused: there is none, or it may not be used.
   */
  scan(
    video: HTMLVideoElement,
    isIt: (text: string) => boolean,
    stopped: AbortSignal,
  ): Promise<{ kind: 'read'; text: string } | { kind: 'stopped' } | { kind: 'refused' }>;
};

type Detector = { detect(from: HTMLVideoElement): Promise<{ rawValue: string }[]> };
type DetectorClass = { new (options: { formats: string[] }): Detector; getSupportedFormats(): Promise<string[]> };

type ScannerParts = {
  detectors?: DetectorClass | null;
  media?: Pick<MediaDevices, 'getUserMedia'> | null;
};

/** A look at the picture, then a rest: a hand takes longer to bring a code before the camera. */
const betweenLooksMs = 200;

export function createCodeScanner({
  detectors = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector ?? null,
  media = navigator.mediaDevices ?? null,
}: ScannerParts = {}): CodeScanner {
  return {
    async possible() {
      if (!detectors || !media) return false;
      const formats = await detectors.getSupportedFormats().catch((): string[] => []);
      return formats.includes('qr_code');
    },
    async scan(video, isIt, stopped) {
      let stream: MediaStream;
      let detector: Detector;
      try {
        if (!detectors || !media) return { kind: 'refused' };
        detector = new detectors({ formats: ['qr_code'] });
        stream = await media.getUserMedia({ video: { facingMode: 'environment' } });
      } catch {
        return { kind: 'refused' };
      }
      try {
        video.srcObject = stream;
        await video.play().catch(() => undefined);
        while (!stopped.aborted) {
          // A picture that is not there yet cannot be looked at.
          const seen = await detector.detect(video).catch(() => []);
          const found = seen.find(({ rawValue }) => isIt(rawValue));
          if (found) return { kind: 'read', text: found.rawValue };
          await new Promise((rested) => setTimeout(rested, betweenLooksMs));
        }
        return { kind: 'stopped' };
      } finally {
        video.srcObject = null;
        for (const track of stream.getTracks()) track.stop();
      }
    },
  };
}
