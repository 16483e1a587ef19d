package cl.soser.canal.right;

import cl.soser.canal.person.Person;
import cl.soser.canal.person.Rut;
import cl.soser.canal.shared.Plain;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several people may have written one mailbox: a family has one, or somebody wrote another's. A
 * code sent there shows that one of them asks, and gives nobody the data of the others.
 */
final class SharedMailbox {

    private SharedMailbox() {}

    /**
     * Those of whoever asks: all, where they are of one person; else those with her number or,
     * where none is known, her name; none, where that leaves more than one person.
     *
     * @param rows with the mailbox
     */
    static List<Person> own(List<Person> rows, RightAsker asker) {
        if (people(rows) <= 1) {
            return rows;
        }
        List<Person> own = rows.stream().filter(row -> isOf(row, asker)).toList();
        return own.stream().flatMap(row -> row.getRut().stream()).distinct().count() <= 1
                ? own
                : List.of();
    }

    private static long people(List<Person> rows) {
        return rows.stream()
                .map(
                        row ->
                                row.getRut()
                                        .map(Rut::compact)
                                        .orElseGet(() -> Plain.fold(row.getFullName())))
                .distinct()
                .count();
    }

    private static boolean isOf(Person row, RightAsker asker) {
        Optional<Rut> written = asker.rut();
        if (written.isPresent() && row.getRut().isPresent()) {
            return row.getRut().equals(written);
        }
        return isAlike(row, asker.name());
    }

    /** Whether one of the two names has all the words of the other. */
    static boolean isAlike(Person row, String name) {
        Set<String> known = new HashSet<>(Plain.words(row.getFullName()));
        Set<String> said = new HashSet<>(Plain.words(name));
        return known.containsAll(said) || said.containsAll(known);
    }
}
