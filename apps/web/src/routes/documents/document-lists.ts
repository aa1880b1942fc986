import { FILE_TYPES } from '@mesa/domain/file-types';

/** The kinds of document that people add; order is the order on screen. */
export const DOCUMENT_KINDS = ['minutes', 'presentation', 'systematisation', 'evidence', 'plan', 'rules', 'law', 'inception_report', 'end_of_commitment_report', 'evaluation', 'photo', 'recording', 'page', 'other'] as const;

export const VISIBILITIES = ['public', 'forum', 'secretariat'] as const;

/** For the chooser of a scanned acta. */
export const SCANNED_FILES = '.pdf,.png,.jpg,.jpeg,.odt,.docx';

/** For the file chooser; the server looks at the content too. */
export const ACCEPTED_FILES = Object.keys(FILE_TYPES).map((extension) => `.${extension}`).join(',');
