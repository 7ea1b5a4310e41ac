/** @file Where files are dropped, or chosen from the disk. */
import type { DragEvent, InputHTMLAttributes, ReactNode } from 'react';
import { useDropzone } from 'react-dropzone';
import { classNames } from './class-names';
import styles from './drop-zone.module.css';

interface DropZoneProps {
  /** @param files dropped or chosen, one or more */
  onFiles: (files: readonly File[]) => void;
  /** Of the field that the browser's dialog of files belongs to: its name, and where a test finds it. */
  input: InputHTMLAttributes<HTMLInputElement> & { 'aria-label': string; 'data-testid': string };
  className?: string | undefined;
  /** What holds no files, such as a text or a link, comes here alone. */
  onDrop?: ((event: DragEvent) => void) | undefined;
  /** @param open the browser's dialog of files; isActive: something is held above this */
  children: (zone: { open: () => void; isActive: boolean }) => ReactNode;
}

export function DropZone({ onFiles, input, className, onDrop, children }: DropZoneProps) {
  const { getRootProps, getInputProps, open, isDragActive } = useDropzone({
    noClick: true,
    noKeyboard: true,
    onDrop: (files) => files.length > 0 && onFiles(files),
  });
  return (
    <div
      className={classNames(styles.zone, className)}
      data-active={isDragActive || undefined}
      {...getRootProps({ onDrop })}
    >
      <input {...getInputProps(input)} />
      {children({ open, isActive: isDragActive })}
    </div>
  );
}
