package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationCursor;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.HistoryCriteria;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.error.HistoryLine;
import cl.soser.canal.web.shared.error.HistoryView;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Servlets;

/** admin/cambios.xhtml: every change of the configuration, by what, by whom and when. */
@Named
@RequestScoped
public class ChangesView {

    private static final String PAGE = "/admin/cambios";
    private static final String KIND = "que";
    private static final String AUTHOR = "quien";
    private static final String FROM = "desde";
    private static final String UNTIL = "hasta";
    private static final String PLACE = HistoryView.PLACE;
    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject AddressErrors errors;

    @Param(name = KIND, converterClass = WordsConverter.class)
    String kind;

    @Param(name = AUTHOR, converterClass = WordsConverter.class)
    String author;

    @Param(name = FROM, converterClass = WordsConverter.class)
    String from;

    @Param(name = UNTIL, converterClass = WordsConverter.class)
    String until;

    @Param(name = PLACE)
    String place;

    private final Map<String, String> values = new LinkedHashMap<>();
    private Slice<ConfigurationEntry> page;
    private List<HistoryLine> rows;

    @PostConstruct
    void open() {
        errors.expect(Set.of(KIND, AUTHOR, FROM, UNTIL, PLACE));
        take(KIND, kind);
        take(AUTHOR, author);
        take(FROM, from);
        take(UNTIL, until);
        HistoryCriteria filter = new HistoryCriteria(kind(), author(), day(FROM), day(UNTIL));
        if (isRight()) {
            page = configurationHistoryQuery.search(filter, from(), listSize.of(ROWS));
            rows = page.rows().stream().map(HistoryLine::of).toList();
        }
    }

    private void take(String name, String given) {
        if (given != null) {
            values.put(name, given);
        }
    }

    private ConfigurationKind kind() {
        return Stream.of(ConfigurationKind.values())
                .filter(one -> one.name().equals(values.get(KIND)))
                .findFirst()
                .orElseGet(() -> unknown(KIND));
    }

    private Long author() {
        String id = values.get(AUTHOR);
        return id != null && id.matches("\\d{1,18}") ? Long.valueOf(id) : unknown(AUTHOR);
    }

    private LocalDate day(String name) {
        try {
            return values.containsKey(name) ? LocalDate.parse(values.get(name)) : null;
        } catch (DateTimeException e) {
            return unknown(name);
        }
    }

    private <T> T unknown(String name) {
        if (values.containsKey(name)) {
            errors.add(name, Bundles.text("changes.unknown"));
        }
        return null;
    }

    public boolean isRight() {
        return errors.isNone();
    }

    private ConfigurationCursor from() {
        return ConfigurationCursor.parse(place).orElse(null);
    }

    public List<HistoryLine> getRows() {
        return rows;
    }

    public boolean isFiltered() {
        return !values.isEmpty();
    }

    /** Null on the first page. */
    public String getFirst() {
        return from() == null ? null : address(Map.of());
    }

    /** Null on the last page. */
    public String getNext() {
        return page.more()
                ? address(
                        Map.of(
                                PLACE,
                                ConfigurationCursor.after(page.rows().get(ROWS - 1)).toString()))
                : null;
    }

    public String value(String name) {
        return values.get(name);
    }

    private String address(Map<String, String> beside) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> parameters.put(name, List.of(value)));
        beside.forEach((name, value) -> parameters.put(name, List.of(value)));
        return parameters.isEmpty() ? PAGE : PAGE + "?" + Servlets.toQueryString(parameters);
    }

    public List<SelectItem> getKinds() {
        return Stream.of(ConfigurationKind.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("configurationKind." + one)))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
    }

    public List<SelectItem> getAuthors() {
        return configurationHistoryQuery.authors().entrySet().stream()
                .map(one -> new SelectItem(one.getKey().toString(), one.getValue()))
                .toList();
    }
}
