/**
 * @file The transforms as a list that is sorted by dragging or by keyboard: space picks one up, arrow
 * keys move it, space puts it down, Escape leaves it where it was. What happens is announced.
 */
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
  type UniqueIdentifier,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { act } from '../../actions/act';
import type { TransformName } from '../../config/augment-schema';
import { useRun } from '../../state/run-store';
import { Button } from '../../ui/button';
import styles from './order-list.module.css';

/** Pixels that a pointer moves before it drags: less is a press. */
const dragDistance = 4;

interface OrderListProps {
  path: string;
  order: readonly TransformName[];
  /** Id of the element that names the list. */
  labelledBy: string;
}

export default function OrderList({ path, order, labelledBy }: OrderListProps) {
  const { t } = useTranslation();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: dragDistance } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  // What is picked up is at once over itself, which would drown that it was picked up.
  const justLifted = useRef(false);
  const placeOf = (id: UniqueIdentifier) => order.indexOf(id as TransformName);
  const say = (event: 'lifted' | 'moved' | 'dropped', id: UniqueIdentifier, at: UniqueIdentifier) =>
    t(`augmentation.drag.${event}`, {
      name: t(`groups.${id as TransformName}`),
      place: placeOf(at) + 1,
      count: order.length,
    });
  const drop = ({ active, over }: DragEndEvent) => {
    if (!over || over.id === active.id) return;
    const value = arrayMove([...order], placeOf(active.id), placeOf(over.id));
    act('set-config', { path, value });
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t('augmentation.drag.instructions') },
        announcements: {
          onDragStart({ active }) {
            justLifted.current = true;
            return say('lifted', active.id, active.id);
          },
          onDragOver({ active, over }) {
            const isWhereItWas = justLifted.current && over?.id === active.id;
            justLifted.current = false;
            return over && !isWhereItWas ? say('moved', active.id, over.id) : undefined;
          },
          onDragEnd: ({ active, over }) => say('dropped', active.id, (over ?? active).id),
          onDragCancel: ({ active }) =>
            t('augmentation.drag.cancelled', { name: t(`groups.${active.id as TransformName}`) }),
        },
      }}
    >
      <SortableContext items={[...order]} strategy={verticalListSortingStrategy}>
        <ol className={styles.list} aria-labelledby={labelledBy}>
          {order.map((name) => (
            <OrderItem key={name} name={name} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

function OrderItem({ name }: { name: TransformName }) {
  const { t } = useTranslation();
  const isOff = useRun((run) => run.draft.augment[name].probability === 0);
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: name,
    attributes: { roleDescription: t('augmentation.drag.role') },
  });
  const style = { transform: CSS.Translate.toString(transform), transition };
  return (
    <li ref={setNodeRef} style={style} className={isDragging ? styles.dragged : styles.item}>
      <Button
        {...attributes}
        {...listeners}
        onKeyDown={(event) => {
          // Taken: what holds the list stays open.
          if (isDragging && event.key === 'Escape') event.preventDefault();
          listeners?.['onKeyDown']?.(event);
        }}
        variant="bare"
        className={isOff ? styles.handleOff : styles.handle}
      >
        <GripVertical size={16} aria-hidden />
        <span>{t(`groups.${name}`)}</span>
        {isOff && <span className={styles.off}>{t('augmentation.off')}</span>}
      </Button>
    </li>
  );
}
