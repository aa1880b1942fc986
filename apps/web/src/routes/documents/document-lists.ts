/** The kinds of document that people add; order is the order on screen. */
export const DOCUMENT_KINDS = ['minutes', 'presentation', 'evidence', 'plan', 'rules', 'law', 'inception_report', 'end_of_commitment_report', 'evaluation', 'photo', 'recording', 'page', 'other'] as const;

export const VISIBILITIES = ['public', 'forum', 'secretariat'] as const;

/** For the file chooser; the server looks at the content too. */
export const ACCEPTED_FILES = '.pdf,.png,.jpg,.jpeg,.odt,.ods,.docx,.xlsx';
