/** @file The id of what the open page is about, below its bar. */

export const contentId = 'content';
