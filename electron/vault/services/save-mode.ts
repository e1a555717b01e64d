/**
 * 'typed': a page is there to be told of a conflict. 'last-words': the page is gone (lock, quit), so what was typed is kept in any
 * case: as the newest revision of a form, with the other in its history, or as a draft of a note.
 */
export type SaveMode = 'typed' | 'last-words';
