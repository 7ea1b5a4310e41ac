/** @file A dialog over the page, with its title and a button that closes it; its parts come in a lazy chunk with it. */
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import button from './button.module.css';
import styles from './dialog.module.css';

interface TitledDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** What the button that closes it is called. */
  close: string;
  'data-testid': string;
  children: ReactNode;
}

export function TitledDialog({ isOpen, onClose, title, close, children, ...rest }: TitledDialogProps) {
  return (
    <Dialog.Root open={isOpen} onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.dialog} {...rest}>
          <header className={styles.bar}>
            <Dialog.Title className={styles.title}>{title}</Dialog.Title>
            <Dialog.Close className={button.icon} aria-label={close}>
              <X size={18} aria-hidden />
            </Dialog.Close>
          </header>
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
