package cl.soser.canal.web.reporting.cases;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.web.reporting.address.FiguresAddress;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/** What the address of a list of requests says: which, from which end, and from which row on. */
@RequestScoped
class CasesRequest {

    private static final String AFTER = "desdeFila";
    private static final String ORDER = "orden";
    private static final String REVERSED = CodeConverter.code(ListOrder.INVERSO);

    /** All that the address of a list may say. */
    static final Set<String> NAMES =
            Stream.concat(
                            CaseCriteriaParser.NAMES.stream(),
                            Stream.of(
                                    AFTER,
                                    ORDER,
                                    FiguresAddress.VIEW,
                                    FiguresAddress.PERIOD,
                                    CasesPeriod.DATE))
                    .collect(Collectors.toUnmodifiableSet());

    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject AddressErrors errors;
    @Inject Caller caller;
    @Inject Clock clock;

    private Map<String, String> values;
    private CaseCriteria filter;
    private CaseCursor after;

    @PostConstruct
    void read() {
        values = new LinkedHashMap<>(Faces.getRequestParameterMap());
        values.values().removeIf(String::isBlank);
        errors.expect(NAMES);
        errors.add(CasesPeriod.enter(values, today()));
        CaseCriteriaParser.Read read =
                caseCriteriaParser.readProgress(values, CaseCriteriaParser.start(values));
        errors.add(read.errors());
        filter = read.filter();
        after = readAfter();
    }

    private CaseCursor readAfter() {
        String text = values.get(AFTER);
        if (text == null) {
            return null;
        }
        String[] parts = text.split("_");
        try {
            CaseCursor key = new CaseCursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
            if (parts.length == 3 && parts[2].equals(mark())) {
                return key;
            }
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            // reported below, like a place of another list
        }
        errors.add(AFTER, Bundles.text("cases.after.unknown"));
        return null;
    }

    /** Identifies this list, so that a place of another list is rejected. */
    private String mark() {
        Map<String, String> narrowed = new TreeMap<>(narrowed());
        narrowed.put(ORDER, String.valueOf(isAscending()));
        return Integer.toHexString(FiguresAddress.query(narrowed).hashCode());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    boolean isRight() {
        return errors.isNone();
    }

    CaseCriteria filter() {
        return filter;
    }

    /** Where the page before ended; null for the first. */
    CaseCursor after() {
        return after;
    }

    /** Whether the oldest, or what was due first, comes first. */
    boolean isAscending() {
        return REVERSED.equals(values.get(ORDER));
    }

    boolean isOfInstitution() {
        return caller.has(Role.INSTITUCION);
    }

    /** Where the figures are. */
    String figures() {
        return isOfInstitution() ? "/institucion" : "/gestion/cifras";
    }

    String path() {
        return figures() + "/solicitudes";
    }

    /** All that it says, but a period of the form: that is days here. */
    Map<String, String> values() {
        return values;
    }

    /** What it narrows the list to, whatever part of it is shown. */
    Map<String, String> narrowed() {
        Map<String, String> narrowed = new LinkedHashMap<>(values);
        Stream.of(AFTER, ORDER, FiguresAddress.VIEW).forEach(narrowed::remove);
        return narrowed;
    }

    /** The first page of the same list from its other end. */
    String reversed() {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        other.remove(ORDER);
        if (!isAscending()) {
            other.put(ORDER, REVERSED);
        }
        return path() + FiguresAddress.query(other);
    }

    /**
     * The page of the same list after another.
     *
     * @param last where that ends; null for the first page
     */
    String after(CaseCursor last) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        if (last != null) {
            other.put(AFTER, last.instant() + "_" + last.id() + "_" + mark());
        }
        return path() + FiguresAddress.query(other);
    }

    /** The first page of the list without these filters, and with others. */
    String instead(Collection<String> names, Map<String, String> said) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        other.keySet().removeAll(names);
        other.putAll(said);
        return path() + FiguresAddress.query(other);
    }
}
