/** @file Makes the sentences of import-errors.ts known: imported by whoever reads a visitor's files, or says why they were not. */
import { knowErrors } from './errors';
import { importErrors } from './import-errors';

knowErrors(importErrors);
