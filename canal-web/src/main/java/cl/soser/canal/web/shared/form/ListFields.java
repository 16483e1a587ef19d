package cl.soser.canal.web.shared.form;

import cl.soser.canal.shared.list.DaySpan;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Servlets;

/**
 * What a list is narrowed by, as its address says it. The name of a field is the id of the column
 * under whose header it stands ({@code canal:filter}), unless another is named. Like everything in
 * the address of a list, what a field does not offer counts as not given.
 */
public final class ListFields implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;
    private static final String ORDER = "orden";

    private final String page;
    private final Map<String, String> kept = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<Field> fields = new ArrayList<>();
    private boolean open;
    private ListOrder order;
    private boolean ascending;
    private String ordering;

    /** What is entered into a field. */
    public enum Kind {
        TEXT,
        CHOICE,
        /** Two days, of which each may stay open. */
        DAYS
    }

    /**
     * One field.
     *
     * @param column id of the column it stands under
     * @param label key of its words
     * @param items what a choice offers
     */
    public record Field(Kind kind, String name, String column, String label, List<SelectItem> items)
            implements Serializable {

        public String from() {
            return name + "Desde";
        }

        public String until() {
            return name + "Hasta";
        }

        private Set<String> parameters() {
            return kind == Kind.DAYS ? Set.of(from(), until()) : Set.of(name);
        }
    }

    private ListFields(String page) {
        this.page = page;
    }

    /**
     * @param page address of the list, without parameters
     */
    public static ListFields of(String page) {
        return new ListFields(page);
    }

    /** Which list of the page it is; clearing the fields does not change it. */
    public ListFields keep(String name, String value) {
        if (value != null) {
            kept.put(name, value);
        }
        return this;
    }

    /**
     * The list can be read from its other end too ({@code canal:order}).
     *
     * @param column id of the column it is in the order of
     * @param normally whether the oldest comes first unless something else is asked for
     * @param asked null for the normal order
     */
    public ListFields ordered(String column, boolean normally, ListOrder asked) {
        ordering = column;
        order = asked == null ? ListOrder.NORMAL : asked;
        ascending = order.isAscending(normally);
        return keep(ORDER, code(order));
    }

    private static String code(ListOrder order) {
        return order == ListOrder.NORMAL ? null : CodeConverter.code(order);
    }

    /** People come to this page to search: its fields are shown from the start. */
    public ListFields shown() {
        open = true;
        return this;
    }

    public ListFields text(String name, String label, String value) {
        String typed = value == null ? "" : value.strip();
        int end = Math.min(typed.length(), LONGEST);
        return add(new Field(Kind.TEXT, name, name, label, List.of()), typed.substring(0, end));
    }

    public ListFields choice(String name, String label, Object value, List<SelectItem> items) {
        String chosen = value == null ? "" : value.toString();
        boolean offered = items.stream().anyMatch(item -> chosen.equals(item.getValue()));
        return add(new Field(Kind.CHOICE, name, name, label, items), offered ? chosen : "");
    }

    /** A choice among the constants of a type, whose words have a common beginning of their key. */
    public <E extends Enum<E>> ListFields option(
            String name, String label, E value, E[] all, String words) {
        return choice(
                name,
                label,
                value,
                Stream.of(all)
                        .map(one -> new SelectItem(one.name(), Bundles.text(words + "." + one)))
                        .toList());
    }

    public ListFields days(String name, String label, DaySpan days) {
        Field field = new Field(Kind.DAYS, name, name, label, List.of());
        put(field.from(), days.from());
        put(field.until(), days.until());
        return add(field, "");
    }

    /** The field named last stands under a column that has another id. */
    public ListFields under(String column) {
        Field last = fields.remove(fields.size() - 1);
        fields.add(new Field(last.kind(), last.name(), column, last.label(), last.items()));
        return this;
    }

    private ListFields add(Field field, String value) {
        fields.add(field);
        put(field.name(), value);
        return this;
    }

    private void put(String name, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }

    /** What a field is set to; null for any. */
    public String value(String parameter) {
        return values.get(parameter);
    }

    public ListOrder getOrder() {
        return order;
    }

    /** Id of the column the list is in the order of. */
    public String getOrdering() {
        return ordering;
    }

    /** Whether the oldest comes first. */
    public boolean isAscending() {
        return ascending;
    }

    /** The same list from its other end; null for one that has but one order. */
    public String getReversed() {
        if (order == null) {
            return null;
        }
        Map<String, String> all = new LinkedHashMap<>(kept);
        all.putAll(values);
        all.remove(ORDER);
        if (code(order.other()) != null) {
            all.put(ORDER, code(order.other()));
        }
        return address(all);
    }

    public List<Field> getFields() {
        return fields;
    }

    /** How many fields are set. */
    public int getCount() {
        return (int)
                fields.stream()
                        .filter(field -> field.parameters().stream().anyMatch(values::containsKey))
                        .count();
    }

    public boolean isActive() {
        return !values.isEmpty();
    }

    /** Whether the fields are shown when the page comes. */
    public boolean isOpen() {
        return open || isActive();
    }

    public String getPage() {
        return page;
    }

    /** What the form of the fields sends beside them. */
    public List<Map.Entry<String, String>> getKept() {
        return List.copyOf(kept.entrySet());
    }

    /** The first page of the list so narrowed. */
    public String getAddress() {
        Map<String, String> all = new LinkedHashMap<>(kept);
        all.putAll(values);
        return address(all);
    }

    /** The same list, its page that begins after the place. */
    public String after(String name, Object place) {
        Map<String, String> all = new LinkedHashMap<>(kept);
        all.putAll(values);
        all.put(name, place.toString());
        return address(all);
    }

    /** The whole list. */
    public String getClear() {
        return address(kept);
    }

    private String address(Map<String, String> parameters) {
        Map<String, List<String>> lists =
                parameters.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        one -> List.of(one.getValue()),
                                        (one, other) -> one,
                                        LinkedHashMap::new));
        return lists.isEmpty() ? page : page + "?" + Servlets.toQueryString(lists);
    }
}
