/**
 * Notes among colleagues.
 *
 * <p>{@link NoteWriter} writes a note and notifies the colleagues it names, if they may read the
 * ticket; {@link MentionNoticeWorker} mails each mention once.
 */
package cl.soser.canal.note;
