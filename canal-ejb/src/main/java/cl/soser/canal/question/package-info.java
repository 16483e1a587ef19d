/**
 * Configurable questions of the forms, published in editions.
 *
 * <p>The administrator edits the questions of a topic at {@code /admin/preguntas} ({@link
 * QuestionService}). Edits go into an edition that is not in force; publishing puts the whole
 * edition in force, exactly as it was shown. {@link Questionnaire} defines what is asked for a
 * motive, topic, subtopic and channel, and validates answers, for web, call desk and paper alike.
 * {@link Questionnaire#read} produces the only {@link GivenAnswers} that a {@link
 * cl.soser.canal.ticket.FileTicketCommand} accepts.
 *
 * <p>A draft stores answers by the code of the question, so a visitor who was writing when an
 * edition was published keeps the answers that still fit. {@link
 * cl.soser.canal.ticket.intake.TicketQuestionAnswer} stores one row per answer, and the ticket
 * keeps its edition, so an old ticket reads as it was asked. Words of answers count for routing and
 * search; personal answers count for routing only.
 */
package cl.soser.canal.question;
