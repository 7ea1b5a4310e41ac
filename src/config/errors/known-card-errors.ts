/** @file Makes the sentences of card-errors.ts known: imported by whoever reads cards. */
import { cardErrors } from './card-errors';
import { knowErrors } from './errors';

knowErrors(cardErrors);
