package cl.soser.canal.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Something that people must be reminded of.
 *
 * @param kind the reason
 * @param subject the number of the commitment
 * @param day the date it is about; a later one is another reminder
 * @param words what the mail says of it; empty ones are not to be told
 * @param recipients accounts
 */
public record Reminder(
        String kind, long subject, LocalDate day, List<?> words, Set<Long> recipients) {

    public Reminder {
        words = List.copyOf(words);
        recipients = Set.copyOf(recipients);
    }

    /** What each person must be reminded of, in the order of the list. */
    public static Map<Long, List<Reminder>> byRecipient(List<Reminder> all) {
        Map<Long, List<Reminder>> lists = new TreeMap<>();
        all.forEach(
                one ->
                        one.recipients()
                                .forEach(
                                        account ->
                                                lists.computeIfAbsent(
                                                                account, id -> new ArrayList<>())
                                                        .add(one)));
        return lists;
    }
}
