/**
 * @file One view of a batch as a small image on an ImageCanvas: ● solid for view 1, ◆ dashed for view 2, and what it
 * is to the view that is pointed at. Pointing at it makes it the anchor.
 */
import { classNames } from '../../ui/class-names';
import { PlacedImage } from '../../ui/image-canvas';
import { useView, type BatchViews } from './batch-views';
import { pointing, useRole } from './pointed-view';
import { RoleMark } from './role-mark';
import styles from './view-thumbnail.module.css';

export interface ViewThumbnailProps {
  views: BatchViews;
  /** Images of the batch. */
  images: number;
  view: number;
  className?: string | undefined;
}

export function ViewThumbnail({ views, images, view, className }: ViewThumbnailProps) {
  const shown = useView(views, view);
  const place = views.placeOf(view);
  const role = useRole(place);
  const side = view < images ? styles.first : styles.second;
  return (
    <span className={classNames(styles.view, className)} data-role={role} {...pointing(place)}>
      {shown ? (
        <PlacedImage {...shown} className={side} />
      ) : (
        <span className={classNames(side, styles.awaited)} />
      )}
      {role && <RoleMark role={role} />}
    </span>
  );
}
