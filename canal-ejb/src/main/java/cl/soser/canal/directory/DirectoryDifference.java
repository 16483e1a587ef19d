package cl.soser.canal.directory;

import cl.soser.canal.shared.SecretTokens;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a file would change in the directory. Each establishment is counted once: added, closed (it
 * was not, and the file says closed or does not name it), changed, or unchanged.
 *
 * @param known how many establishments the directory has in the schemes of the file and not closed
 * @param badLines left out; their establishments stay as they are
 */
public record DirectoryDifference(
        int known,
        int addedCount,
        int changedCount,
        int closedCount,
        int unchangedCount,
        int badLineCount,
        List<Line> added,
        List<Line> changed,
        List<Line> closed,
        List<RejectedSchoolLine> badLines)
        implements Serializable {

    private static final int FEW = 10;
    private static final int ALARMING_PERCENT = 5;

    /** One establishment and what happens to it. */
    public record Line(
            SchoolScheme scheme,
            String code,
            String name,
            String comunaCode,
            List<ColumnChange> changes)
            implements Serializable {}

    /** One field before and after; null where there is nothing. */
    public record ColumnChange(SchoolField field, String before, String after)
            implements Serializable {}

    static DirectoryDifference between(List<SchoolFacts> before, SchoolFileParser file) {
        var known =
                before.stream()
                        .collect(
                                Collectors.toMap(
                                        facts -> SchoolFileParser.key(facts.scheme(), facts.code()),
                                        facts -> facts));
        List<Line> added = new ArrayList<>();
        List<Line> changed = new ArrayList<>();
        List<Line> closed = new ArrayList<>();
        int unchanged = 0;
        for (SchoolFacts now : file.schools()) {
            SchoolFacts old = known.get(SchoolFileParser.key(now.scheme(), now.code()));
            if (old == null) {
                added.add(line(now, List.of()));
            } else if (old.equals(now)) {
                unchanged++;
            } else if (now.status() == SchoolStatus.CERRADO
                    && old.status() != SchoolStatus.CERRADO) {
                closed.add(line(now, changes(old, now)));
            } else {
                changed.add(line(now, changes(old, now)));
            }
        }
        int open = 0;
        for (SchoolFacts old : before) {
            open += old.status() == SchoolStatus.CERRADO ? 0 : 1;
            if (!file.mentioned().contains(SchoolFileParser.key(old.scheme(), old.code()))) {
                if (old.status() == SchoolStatus.CERRADO) {
                    unchanged++;
                } else {
                    closed.add(line(old, List.of()));
                }
            }
        }
        closed.sort(Comparator.comparing(Line::scheme).thenComparing(Line::code));
        return new DirectoryDifference(
                open,
                added.size(),
                changed.size(),
                closed.size(),
                unchanged,
                file.badLines().size(),
                List.copyOf(added),
                List.copyOf(changed),
                List.copyOf(closed),
                file.badLines());
    }

    /** The same counts with only the first lines of each list, for a page. */
    public DirectoryDifference first(int lines) {
        return new DirectoryDifference(
                known,
                addedCount,
                changedCount,
                closedCount,
                unchangedCount,
                badLineCount,
                head(added, lines),
                head(changed, lines),
                head(closed, lines),
                head(badLines, lines));
    }

    public boolean changesNothing() {
        return addedCount + changedCount + closedCount == 0;
    }

    /**
     * True if the file would close so many schools that it is probably incomplete. A person must
     * then confirm it before it is applied.
     */
    public boolean isAlarming() {
        return closedCount > FEW && closedCount * 100L > (long) known * ALARMING_PERCENT;
    }

    /** Two differences with the same fingerprint do the same. */
    String fingerprint() {
        return SecretTokens.hash(added + "\n" + changed + "\n" + closed);
    }

    private static <T> List<T> head(List<T> all, int lines) {
        return List.copyOf(all.subList(0, Math.min(lines, all.size())));
    }

    private static Line line(SchoolFacts facts, List<ColumnChange> changes) {
        return new Line(facts.scheme(), facts.code(), facts.name(), facts.comunaCode(), changes);
    }

    private static List<ColumnChange> changes(SchoolFacts old, SchoolFacts now) {
        return Stream.of(
                        change(SchoolField.DIGITO, old.checkDigit(), now.checkDigit()),
                        change(SchoolField.NOMBRE, old.name(), now.name()),
                        change(SchoolField.COMUNA, old.comunaCode(), now.comunaCode()),
                        change(SchoolField.ESTADO, old.status(), now.status()),
                        change(SchoolField.RURALIDAD, old.rural(), now.rural()),
                        change(SchoolField.UBICACION, place(old), place(now)),
                        change(SchoolField.MATRICULA, old.enrolment(), now.enrolment()),
                        change(SchoolField.ENSENANZA, old.teaching(), now.teaching()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ColumnChange change(SchoolField field, Object old, Object now) {
        return Objects.equals(old, now) ? null : new ColumnChange(field, text(old), text(now));
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String place(SchoolFacts facts) {
        return facts.latitude() == null ? null : facts.latitude() + " " + facts.longitude();
    }
}
