package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.reporting.address.QueryText;
import cl.soser.canal.web.shared.address.CodeConverter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the list of the requests behind a number is narrowed to, as its address says it. */
public final class CaseListAddress {

    static final String AFTER = "desdeFila";
    private static final String ORDER = "orden";
    private static final String REVERSED = CodeConverter.code(ListOrder.INVERSO);

    /** All that the address of a list may say. */
    static final Set<String> NAMES =
            Stream.concat(
                            CaseCriteriaParser.NAMES.stream(),
                            Stream.of(AFTER, ORDER, FiguresAddress.VIEW, FiguresAddress.PERIOD))
                    .collect(Collectors.toUnmodifiableSet());

    private final String path;
    private final Map<String, String> values;

    CaseListAddress(String path, Map<String, String> values) {
        this.path = path;
        this.values = values;
    }

    /**
     * The list that led to a request, made anew of what is known of it.
     *
     * @param query as {@link CasesView#href} gave it
     * @return null where none did
     */
    public static String list(String query) {
        Map<String, String> values = QueryText.parse(query);
        values.keySet().retainAll(NAMES);
        return values.isEmpty() ? null : "/institucion/solicitudes" + FiguresAddress.query(values);
    }

    String path() {
        return path;
    }

    Map<String, String> values() {
        return values;
    }

    String get(String name) {
        return values.get(name);
    }

    /** Whether the oldest, or what was due first, comes first. */
    boolean isAscending() {
        return REVERSED.equals(values.get(ORDER));
    }

    boolean isContinued() {
        String after = values.get(AFTER);
        return after != null && !after.isBlank();
    }

    /** Where the list goes on; empty where that is no place of this list. */
    Optional<CaseCursor> after() {
        String[] parts = values.get(AFTER).split("_");
        try {
            CaseCursor key = new CaseCursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            return Optional.of(key).filter(one -> parts.length == 3 && parts[2].equals(mark()));
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Identifies this list, so that a place of another list is rejected. */
    private String mark() {
        Map<String, String> narrowed = new TreeMap<>(narrowed());
        narrowed.put(ORDER, String.valueOf(isAscending()));
        return Integer.toHexString(FiguresAddress.query(narrowed).hashCode());
    }

    Map<String, String> narrowed() {
        Map<String, String> narrowed = new LinkedHashMap<>(values);
        narrowed.remove(AFTER);
        narrowed.remove(ORDER);
        narrowed.remove(FiguresAddress.VIEW);
        return narrowed;
    }

    /** The same list from its other end. */
    String reversed() {
        Map<String, String> other = begun();
        other.remove(ORDER);
        if (!isAscending()) {
            other.put(ORDER, REVERSED);
        }
        return path + FiguresAddress.query(other);
    }

    String first() {
        return path + FiguresAddress.query(begun());
    }

    /** The page that begins after that row. */
    String next(CaseCursor last) {
        return with(AFTER, last.instant() + "_" + last.id() + "_" + mark());
    }

    /** The same list with one thing said besides, from its beginning. */
    String with(String name, String value) {
        Map<String, String> other = begun();
        other.put(name, value);
        return path + FiguresAddress.query(other);
    }

    private Map<String, String> begun() {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        return other;
    }

    /** The same list as a file. */
    String file(String extension) {
        return path + "." + extension + FiguresAddress.query(narrowed());
    }
}
