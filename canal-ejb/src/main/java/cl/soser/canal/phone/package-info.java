/**
 * The 800 line (rules, section 8): its calls, their tickets, and the people who take them.
 *
 * <p>{@link CallParts} merges what is known of one call by a commutative, associative and
 * idempotent operation, so parts may come in any order and more than once. Every answered call must
 * end in a ticket or a coded reason ({@link CallService}). {@link CallMatchWorker} links tickets to
 * calls by time, operator and number.
 */
package cl.soser.canal.phone;
