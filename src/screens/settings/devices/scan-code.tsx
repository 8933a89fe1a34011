import { useEffect, useRef, useState } from 'react';
import type { Joining } from '../../../domain/sync/join-code';
import { useSync } from '../../store-context';
import { Button } from '../../ui/button';
import styles from './devices.module.css';

/** The join code of another device, read from its screen. The camera is on for as long as its picture is shown. */
export function ScanCode({ onCode }: { onCode: (joining: Joining) => void }) {
  const canScan = useSync((sync) => sync.canScan);
  const [looking, setLooking] = useState(false);
  const [refused, setRefused] = useState(false);
  if (!canScan) {
    return (
      <p>
        This browser cannot scan codes. Scan the one on the other device with this device’s camera app, or paste it.
      </p>
    );
  }
  return (
    <div>
      {looking ? (
        <Camera
          onEnd={(joining) => {
            setLooking(false);
            setRefused(joining === 'refused');
            if (joining && joining !== 'refused') onCode(joining);
          }}
        />
      ) : (
        <Button onClick={() => setLooking(true)}>Scan it with the camera</Button>
      )}
      {refused && <p role="alert">There is no camera, or this page may not use it. Paste the code instead.</p>}
    </div>
  );
}

function Camera({ onEnd }: { onEnd: (joining: Joining | 'refused' | null) => void }) {
  const scan = useSync((sync) => sync.scan);
  const video = useRef<HTMLVideoElement>(null);
  const ended = useRef(onEnd);
  useEffect(() => void (ended.current = onEnd));
  const stop = useRef<AbortController>(null);
  useEffect(() => {
    let here = true;
    const stopping = new AbortController();
    stop.current = stopping;
    void scan(video.current!, stopping.signal).then((joining) => here && ended.current(joining));
    return () => {
      here = false;
      stopping.abort();
    };
  }, [scan]);
  return (
    <>
      <video ref={video} className={styles.picture} muted playsInline aria-label="What the camera sees" />
      <p role="status">Point the camera at the code on the other device.</p>
      <Button onClick={() => stop.current?.abort()}>Stop</Button>
    </>
  );
}
