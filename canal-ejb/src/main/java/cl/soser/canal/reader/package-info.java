/**
 * Who reads restricted tickets: for each {@link cl.soser.canal.reader.RestrictedMatter} three named
 * people in order, and the substitutes whom Operations management named (rules, section 2).
 *
 * <p>One person of Operations proposes a list, another confirms it ({@link
 * cl.soser.canal.reader.ReaderListService}); the register and the history of the configuration keep
 * both. {@link cl.soser.canal.reader.ReaderListRepository} finds who of a list can act today; until
 * a matter has a list, that is Operations management. What is decided for a single ticket, such as
 * an exclusion, is in {@code ticket.restricted}.
 */
package cl.soser.canal.reader;
