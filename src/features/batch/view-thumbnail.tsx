/** @file One view of a batch as a small picture on a PictureGround: ● solid for view 1, ◆ dashed for view 2. */
import type { PictureSize } from '../../datasets/dataset';
import { PlacedPicture } from '../../ui/image-canvas';
import { useView, type BatchViews } from './batch-views';
import styles from './view-thumbnail.module.css';

export interface ViewThumbnailProps {
  views: BatchViews;
  /** Pictures of the batch. */
  pictures: number;
  size: PictureSize;
  view: number;
  className?: string | undefined;
}

export function ViewThumbnail({ views, pictures, size, view, className }: ViewThumbnailProps) {
  const data = useView(views, view);
  const names = `${view < pictures ? styles.first : styles.second} ${className ?? ''}`;
  return data ? <PlacedPicture {...size} data={data} className={names} /> : <span className={names} />;
}
