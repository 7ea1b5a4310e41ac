/** @file QR codes that are held before the camera, read one after another while it is on. No image leaves the page, or is kept. */
import { Camera as CameraIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import { FieldError } from '../../ui/alert';
import { Button } from '../../ui/button';
import styles from './board.module.css';
import { codeInVideo } from './read-code';

/** Between two looks, so that the page stays quick. */
const restMs = 150;
const wanted = { video: { facingMode: 'environment', width: { ideal: 1280 } } };

export function Camera() {
  const { t } = useTranslation();
  const [stream, setStream] = useState<MediaStream>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => () => stream?.getTracks().forEach((track) => track.stop()), [stream]);
  const start = () => {
    setRefused(false);
    // Browsers without it offer no camera over plain http.
    const devices = navigator.mediaDevices as MediaDevices | undefined;
    if (!devices) return setRefused(true);
    devices.getUserMedia(wanted).then(setStream, () => setRefused(true));
  };
  return (
    <div className={styles.camera}>
      <Button data-testid="board-camera" onClick={() => (stream ? setStream(undefined) : start())}>
        <CameraIcon size={18} aria-hidden /> {t(stream ? 'board.cameraOff' : 'board.camera')}
      </Button>
      {isRefused && <FieldError>{t('board.cameraRefused')}</FieldError>}
      {stream && <Watch stream={stream} />}
    </div>
  );
}

function Watch({ stream }: { stream: MediaStream }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current!;
    element.srcObject = stream;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    // It sees the same code many times a second.
    const taken = new Set<string>();
    const look = async () => {
      const text = element.readyState >= element.HAVE_CURRENT_DATA ? await codeInVideo(element) : undefined;
      if (isOver) return;
      if (text !== undefined && !taken.has(text)) {
        taken.add(text);
        act('read-cards', [new File([text], t('board.cameraSource'))]);
      }
      timer = setTimeout(() => void look(), restMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [stream, t]);
  return (
    <>
      <video
        ref={video}
        className={styles.video}
        autoPlay
        muted
        playsInline
        aria-label={t('board.cameraView')}
      />
      <p>{t('board.cameraHelp')}</p>
    </>
  );
}
