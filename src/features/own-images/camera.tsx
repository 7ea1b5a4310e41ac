/** @file Images taken by the camera, one class after another. They stay here until they are read like any others. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import type { OwnFile } from './importer';
import styles from './own-images.module.css';

export function Camera() {
  const { t } = useTranslation();
  const [stream, setStream] = useState<MediaStream>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => () => stream?.getTracks().forEach((track) => track.stop()), [stream]);
  const start = () => {
    setRefused(false);
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return setRefused(true);
    devices.getUserMedia({ video: true }).then(setStream, () => setRefused(true));
  };
  return (
    <details>
      <summary>{t('ownImages.collect')}</summary>
      <div className={styles.part}>
        <p>
          <Button data-testid="camera" onClick={() => (stream ? setStream(undefined) : start())}>
            {t(stream ? 'ownImages.cameraOff' : 'ownImages.camera')}
          </Button>
        </p>
        {isRefused && <FieldError>{t('ownImages.cameraRefused')}</FieldError>}
        {stream && <Collect stream={stream} />}
      </div>
    </details>
  );
}

function Collect({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [name, setName] = useState('a');
  const [taken, setTaken] = useState<readonly OwnFile[]>([]);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  const counts = new Map<string, number>();
  for (const { path } of taken) {
    const label = path.split('/')[0]!;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const take = async () => {
    const blob = await frameOf(video.current!);
    const label = name.trim().replaceAll('/', '_') || 'a';
    setTaken((before) => {
      const file = `${String(before.length).padStart(4, '0')}.png`;
      return [...before, { path: `${label}/${file}`, file: new File([blob], file) }];
    });
  };
  return (
    <>
      <video ref={video} className={styles.video} autoPlay muted playsInline />
      <div className={styles.row}>
        <label>
          {t('ownImages.collectClass')}{' '}
          <input
            className={styles.field}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <Button data-testid="take-image" onClick={() => void take()}>
          {t('ownImages.take')}
        </Button>
        <Button isBusy={taken.length === 0} onClick={() => act('read-own-images', taken)}>
          {t('ownImages.readCollected')}
        </Button>
      </div>
      <p role="status" data-testid="taken" data-count={taken.length}>
        {t('ownImages.taken', {
          counts: [...counts].map(([label, count]) => `${label} ${count}`).join(', ') || '0',
        })}
      </p>
    </>
  );
}

/** What the camera shows now, as PNG. */
async function frameOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = new OffscreenCanvas(video.videoWidth, video.videoHeight);
  canvas.getContext('2d')!.drawImage(video, 0, 0);
  return canvas.convertToBlob({ type: 'image/png' });
}
