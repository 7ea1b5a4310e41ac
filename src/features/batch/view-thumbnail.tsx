/** @file One view of a batch as a small image on an ImageCanvas: ● solid for view 1, ◆ dashed for view 2. */
import type { ImageSize } from '../../datasets/dataset';
import { PlacedImage } from '../../ui/image-canvas';
import { useView, type BatchViews } from './batch-views';
import styles from './view-thumbnail.module.css';

export interface ViewThumbnailProps {
  views: BatchViews;
  /** Images of the batch. */
  images: number;
  size: ImageSize;
  view: number;
  className?: string | undefined;
}

export function ViewThumbnail({ views, images, size, view, className }: ViewThumbnailProps) {
  const data = useView(views, view);
  const names = `${view < images ? styles.first : styles.second} ${className ?? ''}`;
  return data ? <PlacedImage {...size} data={data} className={names} /> : <span className={names} />;
}
