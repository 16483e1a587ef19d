/**
 * What the administrator makes of the reader of danger, and which reader is in force.
 *
 * <p>What is shipped is the base; a {@link cl.soser.canal.danger.reader.ReaderEdition} keeps what
 * was added and switched off on top of it, so that a later version of the product improves the base
 * and no edit is lost. Edits are written at {@code /admin/lector} ({@link
 * cl.soser.canal.danger.reader.ReaderEditionService}) in an edition that is not in force; {@link
 * cl.soser.canal.ticket.danger.ReaderTrialQuery} reads past tickets with it; publishing puts it in
 * force whole, exactly as it was tried. To go back is to publish an earlier edition again.
 *
 * <p>What people correct on tickets ({@link cl.soser.canal.danger.DangerCorrection}) teaches the
 * classifier: at {@code /admin/aprendizaje} the administrator asks for a candidate ({@link
 * cl.soser.canal.danger.reader.ClassifierVersionService}), {@link
 * cl.soser.canal.danger.reader.ClassifierLearningJob} learns and measures it on one server, and the
 * administrator switches it on or back. The greatest turn of a {@link
 * cl.soser.canal.danger.reader.ClassifierVersion} is in force.
 *
 * <p>{@link cl.soser.canal.danger.reader.DangerQuery} reads with what is in force. Every server
 * asks the database every few seconds which edition and classifier that is, and builds the reader
 * anew when it is another.
 */
package cl.soser.canal.danger.reader;
