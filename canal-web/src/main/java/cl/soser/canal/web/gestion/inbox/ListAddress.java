package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.savedview.ListCriteria;
import cl.soser.canal.ticket.EntrySpan;
import cl.soser.canal.ticket.PlaceCriteria;
import cl.soser.canal.ticket.TicketCriteria;
import cl.soser.canal.ticket.TicketPile;
import cl.soser.canal.ticket.search.TicketOrder;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A list as its address says it: pile, filters and order. A wrong value in an address counts as
 * absent, so that an old link still opens a list; but for a person, who is named by a handle or is
 * not found.
 */
public final class ListAddress implements Serializable {

    static final String BOX = ListCriteria.BOX;
    static final String ORDER = ListCriteria.ORDER;
    static final String DIRECTION = ListCriteria.DIRECTION;
    public static final String WORDS = ListCriteria.WORDS;
    static final String PERSON = ListCriteria.PERSON;
    static final String SCHOOL = ListCriteria.SCHOOL;
    static final String ENTERED = ListCriteria.ENTERED;

    /** One day instead of the words of {@link #ENTERED}; the address keeps it under that name. */
    private static final String DAY = "dia";

    /** The saved view it comes from. */
    public static final String VIEW = "vista";

    private static final long serialVersionUID = 1L;
    private static final String DOWN = "desc";
    private static final List<String> NAMES =
            Stream.concat(ListCriteria.NAMES.stream(), Stream.of(VIEW)).toList();
    private static final List<String> FILTERS =
            ListCriteria.NAMES.stream()
                    .filter(name -> !Set.of(BOX, ORDER, DIRECTION).contains(name))
                    .toList();

    private final String path;
    private final LinkedHashMap<String, String> values;

    /** Whom the handle among the values names; null if there is none. */
    private final Long person;

    private ListAddress(String path, Map<String, String> values, Long person) {
        this.path = path;
        this.values = new LinkedHashMap<>(values);
        this.person = person;
    }

    /**
     * @param person of a handle, who throws for one that is not the caller's: nobody goes through
     *     people by counting
     */
    public static ListAddress read(
            String path, Map<String, String> parameters, ToLongFunction<String> person) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String name : NAMES) {
            String value = parameters.get(name);
            if (value != null && !value.isBlank()) {
                values.put(name, value.strip());
            }
        }
        String day = parameters.get(DAY);
        if (day != null && EntrySpan.read(day.strip()).isPresent()) {
            values.put(ENTERED, day.strip());
        }
        String handle = values.get(PERSON);
        return new ListAddress(path, values, handle == null ? null : person.applyAsLong(handle));
    }

    /** The same list but for one thing, which is not its person; null unsays it. */
    ListAddress with(String name, Object value) {
        ListAddress other = new ListAddress(path, values, person);
        if (value == null) {
            other.values.remove(name);
        } else {
            other.values.put(name, value.toString());
        }
        return other;
    }

    /** The whole pile. */
    ListAddress withoutFilters() {
        ListAddress other = new ListAddress(path, values, null);
        FILTERS.forEach(other.values::remove);
        other.values.remove(VIEW);
        return other;
    }

    /** What makes a saved view of it; that is good for longer than a handle, and names an id. */
    public ListCriteria terms() {
        Map<String, String> kept = new LinkedHashMap<>(values);
        kept.computeIfPresent(PERSON, (name, handle) -> person.toString());
        return new ListCriteria(kept);
    }

    /** Its parameters without the view it comes from, for another address or a form. */
    String parameters() {
        return new ListCriteria(values).toString();
    }

    /**
     * The list of a saved view; other parameters of the address no longer apply.
     *
     * @param handle for whom the caller's own view names
     */
    ListAddress of(long view, ListCriteria terms, LongFunction<String> handle) {
        Long named = number(terms.get(ListCriteria.PERSON));
        ListAddress other = new ListAddress(path, terms.values(), named);
        other.values.remove(PERSON);
        if (named != null) {
            other.values.put(PERSON, handle.apply(named));
        }
        other.values.put(VIEW, Long.toString(view));
        return other;
    }

    /** Whether the address states nothing, or only a view. */
    boolean isBare() {
        return values.isEmpty() || values.size() == 1 && values.containsKey(VIEW);
    }

    /** The view named; none where the name is no number. */
    Optional<Long> view() {
        return Optional.ofNullable(number(get(VIEW)));
    }

    boolean isFiltered() {
        return filters() > 0;
    }

    int filters() {
        return (int) FILTERS.stream().filter(values::containsKey).count();
    }

    String get(String name) {
        return values.get(name);
    }

    public TicketPile box(TicketPile first) {
        return constant(TicketPile.class, get(BOX)).orElse(first);
    }

    /**
     * What is open is sorted by what ends first; what is not, or may not be, by what moved last.
     */
    public TicketOrder order(TicketPile pile) {
        return constant(TicketOrder.class, get(ORDER))
                .orElse(isWork(pile) ? TicketOrder.VENCE : TicketOrder.MOVIMIENTO);
    }

    public boolean ascending(TicketPile pile) {
        return get(DIRECTION) == null
                ? get(ORDER) != null || isWork(pile)
                : !DOWN.equals(get(DIRECTION));
    }

    private static boolean isWork(TicketPile pile) {
        return pile != TicketPile.TODAS
                && pile != TicketPile.CERRADAS
                && pile != TicketPile.ANULADAS;
    }

    ListAddress sorted(TicketOrder order, boolean ascending) {
        return with(ORDER, order).with(DIRECTION, ascending ? null : DOWN);
    }

    public TicketCriteria filter(TicketPile first) {
        return new TicketCriteria(
                box(first),
                get(ListCriteria.AREA),
                get(ListCriteria.MOTIVE),
                get(ListCriteria.TOPIC),
                constant(Urgency.class, get(ListCriteria.URGENCY)).orElse(null),
                new PlaceCriteria(get(ListCriteria.INSTITUTION), number(get(SCHOOL))),
                person,
                EntrySpan.read(get(ENTERED)).orElse(null),
                get(WORDS));
    }

    /** The one day of which the list shows what entered; null for none. */
    String day() {
        return EntrySpan.read(get(ENTERED)).map(EntrySpan::day).map(Object::toString).orElse(null);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Stream.of(type.getEnumConstants()).filter(one -> one.name().equals(name)).findAny();
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    @Override
    public String toString() {
        String query =
                values.entrySet().stream()
                        .map(
                                one ->
                                        one.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
