package cl.soser.canal.web.reporting;

import cl.soser.canal.account.Role;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.export.ExportService;
import cl.soser.canal.reporting.cases.CaseQuery;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseCursor;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.shared.list.ListOrder;
import cl.soser.canal.sla.DeadlineLabels;
import cl.soser.canal.ticket.TicketStatus;
import cl.soser.canal.ticket.Timeliness;
import cl.soser.canal.web.shared.address.CodeConverter;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;

/**
 * gestion/cifras/solicitudes.xhtml and institucion/solicitudes.xhtml: the requests behind one
 * number, as many as it says.
 */
@Named
@RequestScoped
public class CasesView {

    private static final int PAGE = 25;
    private static final String LIST = "lista";
    private static final String AFTER = "desdeFila";
    private static final String ORDER = "orden";
    private static final String REVERSED = CodeConverter.code(ListOrder.INVERSO);

    /** What the form of the list itself offers; the rest of an address is kept beside it. */
    private static final Set<String> OFFERED =
            Set.of(
                    FiguresAddress.PERIOD,
                    "desde",
                    "hasta",
                    FiguresAddress.SCHOOL,
                    "resultado",
                    Dimension.MOTIVO.label(),
                    Dimension.TEMA.label(),
                    Dimension.REGION.label(),
                    Dimension.ESTADO.label());

    /** All that the address of a list may say. */
    static final Set<String> NAMES =
            Stream.concat(
                            CaseCriteriaParser.NAMES.stream(),
                            Stream.of(AFTER, ORDER, FiguresAddress.VIEW, FiguresAddress.PERIOD))
                    .collect(Collectors.toUnmodifiableSet());

    @Inject CaseQuery caseQuery;
    @Inject CaseCriteriaParser caseCriteriaParser;
    @Inject CaseCriteriaLabels caseCriteriaLabels;
    @Inject ExportService exports;
    @Inject AddressErrors errors;
    @Inject Caller caller;
    @Inject Clock clock;

    private Map<String, String> values;
    private CaseCriteria filter;
    private String period;
    private Slice<CaseRow> page;
    private long total;
    private long threshold;

    @PostConstruct
    void look() {
        values = new LinkedHashMap<>(Faces.getRequestParameterMap());
        values.values().removeIf(String::isBlank);
        errors.expect(NAMES);
        enterIn(values.remove(FiguresAddress.PERIOD));
        CaseCriteriaParser.Read read =
                caseCriteriaParser.readProgress(values, CaseCriteriaParser.start(values));
        errors.add(read.errors());
        filter = read.filter();
        period = filter.entered() == null ? null : periodOf(filter.entered());
        CaseCursor after = after();
        if (errors.isNone()) {
            page = caseQuery.page(filter, isAscending(), after, PAGE);
            total = caseQuery.count(filter);
            threshold = exports.threshold();
        }
    }

    /** The days of a month or year, as the rest of the channel writes them. */
    private void enterIn(String period) {
        if (period == null) {
            return;
        }
        FiguresPeriod.read(period, LocalDate.now(clock))
                .ifPresentOrElse(
                        days -> {
                            values.put("desde", days.from().toString());
                            values.put("hasta", days.until().toString());
                        },
                        () ->
                                errors.add(
                                        FiguresAddress.PERIOD,
                                        Bundles.text("figures.period.unknown")));
    }

    private CaseCursor after() {
        String text = values.get(AFTER);
        if (text == null || text.isBlank()) {
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

    private Map<String, String> narrowed() {
        Map<String, String> narrowed = new LinkedHashMap<>(values);
        narrowed.remove(AFTER);
        narrowed.remove(ORDER);
        narrowed.remove(FiguresAddress.VIEW);
        return narrowed;
    }

    public boolean isRight() {
        return errors.isNone();
    }

    public List<CaseRow> getRows() {
        return page.rows();
    }

    public long getTotal() {
        return total;
    }

    public boolean isOfInstitution() {
        return caller.has(Role.INSTITUCION);
    }

    /** Where the figures are. */
    public String getFigures() {
        return isOfInstitution() ? "/institucion" : "/gestion/cifras";
    }

    /** The view of them that led here, with what it was narrowed to. */
    public String getBack() {
        return FiguresAddress.read(getFigures(), QueryText.parse(values.get(FiguresAddress.VIEW)))
                .whence();
    }

    private String path() {
        return getFigures() + "/solicitudes";
    }

    /** Whether the oldest, or what was due first, comes first. */
    public boolean isAscending() {
        return REVERSED.equals(values.get(ORDER));
    }

    /** Whether it is in the order of what was due, and not of what came in. */
    public boolean isByTerm() {
        return filter.due() != null;
    }

    /** The same list from its other end. */
    public String getReversed() {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        other.remove(ORDER);
        if (!isAscending()) {
            other.put(ORDER, REVERSED);
        }
        return path() + FiguresAddress.query(other);
    }

    /** The first page, from any other. */
    public String getFirst() {
        return values.get(AFTER) == null ? null : address(null);
    }

    public String getNext() {
        if (!page.more()) {
            return null;
        }
        CaseCursor last = caseQuery.key(filter, page.rows().get(page.rows().size() - 1));
        return address(last.instant() + "_" + last.id() + "_" + mark());
    }

    /** The same list as a file. */
    public String file(String extension) {
        return path() + "." + extension + FiguresAddress.query(narrowed());
    }

    /** The same with those annulled since; null where they are among them. */
    public String getWithAnnulled() {
        if (filter.annulled()) {
            return null;
        }
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        other.put("anuladas", "true");
        return path() + FiguresAddress.query(other);
    }

    private String address(String after) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(AFTER);
        if (after != null) {
            other.put(AFTER, after);
        }
        return path() + FiguresAddress.query(other);
    }

    /** A request opens where the caller works on it, or reads it and comes back to this list. */
    public String href(CaseRow row) {
        return isOfInstitution()
                ? "/institucion/tickets/" + row.number() + FiguresAddress.query(here())
                : "/gestion/tickets/" + row.number();
    }

    private Map<String, String> here() {
        String query = FiguresAddress.query(values);
        return query.isEmpty() ? Map.of() : Map.of(LIST, query.substring(1));
    }

    /**
     * The list that led to a request, made anew of what is known of it.
     *
     * @param query as {@link #href} gave it
     * @return null where none did
     */
    public static String list(String query) {
        Map<String, String> values = QueryText.parse(query);
        values.keySet().retainAll(NAMES);
        return values.isEmpty() ? null : "/institucion/solicitudes" + FiguresAddress.query(values);
    }

    /** What the form of the list holds under that name; null for nothing. */
    public String value(String name) {
        return values.get(name);
    }

    /** The months and years in which requests may have entered. */
    public List<SelectItem> getPeriods() {
        return FiguresPeriod.offered(LocalDate.now(clock)).stream()
                .map(one -> new SelectItem(one[0], one[1]))
                .toList();
    }

    /** Which of them the list is of; null for other days, or any. */
    public String getPeriod() {
        return period;
    }

    private String periodOf(DayRange days) {
        LocalDate today = LocalDate.now(clock);
        return FiguresPeriod.offered(today).stream()
                .map(one -> one[0])
                .filter(one -> FiguresPeriod.read(one, today).filter(days::equals).isPresent())
                .findFirst()
                .orElse(null);
    }

    public List<SelectItem> getStates() {
        return Stream.of(TicketStatus.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("ticketStatus." + one)))
                .toList();
    }

    public List<SelectItem> getOutcomes() {
        return Stream.of(CaseStanding.values())
                .map(one -> new SelectItem(one.label(), Bundles.text("cases.outcome." + one)))
                .toList();
    }

    /** What else the address narrows the list to: sent along with the form. */
    public List<Map.Entry<String, String>> getBeside() {
        return narrowed().entrySet().stream()
                .filter(one -> !OFFERED.contains(one.getKey()))
                .toList();
    }

    /** All requests, whatever led here. */
    public String getWhole() {
        return narrowed().isEmpty() ? null : path();
    }

    /** What the list is narrowed to, each in words. */
    public List<String> getNarrowing() {
        return caseCriteriaLabels.words(filter, values);
    }

    /** It is too long to be sent at once: a server makes the file meanwhile. */
    public boolean isLong() {
        return total > threshold;
    }

    public long getThreshold() {
        return threshold;
    }

    /** Where files made meanwhile are asked for and found. */
    public String getExports() {
        return ExportsView.path(caller);
    }

    /** The filters of this list, as its address has them. */
    public List<Map.Entry<String, String>> getTerms() {
        return values.entrySet().stream()
                .filter(one -> CaseCriteriaParser.NAMES.contains(one.getKey()))
                .toList();
    }

    /** "2 días 3 h de atraso"; null for one that is not late. */
    public String delay(CaseRow row) {
        Duration delay = row.delay(clock.instant());
        return delay == null ? null : Bundles.text("cases.delay", DeadlineLabels.span(delay));
    }

    /** "En plazo", "Fuera de plazo"…; null where no figure counts it. */
    public String timeliness(CaseRow row) {
        Timeliness timeliness = row.timeliness(clock.instant());
        return timeliness == null ? null : Bundles.text("cases.verdict." + timeliness);
    }

    public String tone(CaseRow row) {
        Timeliness timeliness = row.timeliness(clock.instant());
        return timeliness == null
                ? "neutral"
                : switch (timeliness) {
                    case EN_PLAZO -> "ok";
                    case PENDIENTE -> "brand";
                    case FUERA_DE_PLAZO, ABIERTO_VENCIDO -> "danger";
                };
    }

    public String icon(CaseRow row) {
        Timeliness timeliness = row.timeliness(clock.instant());
        return timeliness == null
                ? "minus"
                : switch (timeliness) {
                    case EN_PLAZO -> "check";
                    case PENDIENTE -> "clock";
                    case FUERA_DE_PLAZO, ABIERTO_VENCIDO -> "alert";
                };
    }
}
