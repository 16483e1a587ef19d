package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationCursor;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.configuration.HistoryCriteria;
import cl.soser.canal.web.shared.address.WordsConverter;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.error.HistoryView;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Servlets;

/** What the address of admin/cambios.xhtml asks for; what it may not ask for is reported. */
@Named
@RequestScoped
public class ChangesAddress {

    private static final String PAGE = "/admin/cambios";
    private static final String KIND = "que";
    private static final String AUTHOR = "quien";
    private static final String FROM = "desde";
    private static final String UNTIL = "hasta";
    private static final String PLACE = HistoryView.PLACE;

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
    private HistoryCriteria criteria;

    @PostConstruct
    void read() {
        errors.expect(Set.of(KIND, AUTHOR, FROM, UNTIL, PLACE));
        values.put(KIND, kind);
        values.put(AUTHOR, author);
        values.put(FROM, from);
        values.put(UNTIL, until);
        values.values().removeIf(Objects::isNull);
        criteria = new HistoryCriteria(kind(), author(), day(FROM), day(UNTIL));
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

    HistoryCriteria criteria() {
        return criteria;
    }

    ConfigurationCursor from() {
        return ConfigurationCursor.parse(place).orElse(null);
    }

    /** The same list from there on; null for its beginning. */
    String after(ConfigurationCursor end) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        values.forEach((name, value) -> parameters.put(name, List.of(value)));
        if (end != null) {
            parameters.put(PLACE, List.of(end.toString()));
        }
        return parameters.isEmpty() ? PAGE : PAGE + "?" + Servlets.toQueryString(parameters);
    }

    /** Whether the address asks for nothing that is not there. */
    public boolean isRight() {
        return errors.isNone();
    }

    public boolean isFiltered() {
        return !values.isEmpty();
    }

    /** As the form shows it again; null for nothing. */
    public String value(String name) {
        return values.get(name);
    }
}
