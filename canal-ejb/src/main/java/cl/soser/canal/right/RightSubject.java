package cl.soser.canal.right;

import java.util.Set;

/**
 * Whose data: the rows of one human, and by what texts, mails and calls may name them.
 *
 * @param persons ids of the rows; none where only texts may name the person
 * @param accountId null without one
 * @param emailKey null where the mailbox is not proved
 * @param rut the number without its digit; null where no document proved it
 * @param names full names, as the rows and the case write them
 * @param phones of the rows, international
 * @param named whether a document shows the names: only then others' texts lose them
 * @param texts ids of requests of others that the officer chose, because they name the person
 */
public record RightSubject(
        Set<Long> persons,
        Long accountId,
        String emailKey,
        Integer rut,
        Set<String> names,
        Set<String> phones,
        boolean named,
        Set<Long> texts) {}
