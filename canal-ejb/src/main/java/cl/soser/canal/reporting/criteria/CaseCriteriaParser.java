package cl.soser.canal.reporting.criteria;

import cl.soser.canal.catalogue.CatalogueQuery;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Subtopic;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.contract.ContractQuery;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.School;
import cl.soser.canal.directory.SchoolScheme;
import cl.soser.canal.shared.Century;
import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.ticket.CauseKind;
import cl.soser.canal.ticket.TicketStatus;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a {@link CaseCriteria} from the parameters of an address; the same names and the same
 * messages for programs and for people. Errors are never ignored: a misspelt code would silently
 * widen the answer.
 */
@Dependent
@OpenToAll("It only reads parameters; the query that uses them says who may ask.")
public class CaseCriteriaParser {

    /** The code, in an address, of those that have none. */
    public static final String NONE = "-";

    /** The names it reads; other parameters are no filters. */
    public static final Set<String> NAMES =
            Stream.concat(
                            Dimension.attributes().stream().map(Dimension::label),
                            Stream.of(
                                    "desde",
                                    "hasta",
                                    "venceDesde",
                                    "venceHasta",
                                    "rbd",
                                    "resultado",
                                    "vencido",
                                    "actualizadoDesde",
                                    "anuladas",
                                    "abierta",
                                    "edad",
                                    "respondidaDesde",
                                    "respondidaHasta",
                                    "prometidaDesde",
                                    "prometidaHasta",
                                    "promesa",
                                    "concluidaDesde",
                                    "concluidaHasta",
                                    "causa"))
                    .collect(Collectors.toUnmodifiableSet());

    /** The first day if an address leaves it open. */
    public static final LocalDate FIRST = LocalDate.of(Century.FIRST, 1, 1);

    /** The last day if an address leaves it open. */
    public static final LocalDate END = LocalDate.of(Century.LAST + 1, 1, 1);

    private static final String DATE = "No es una fecha como 2026-10-01.";
    private static final String INSTANT = "No es un instante como 2026-10-01T09:30:00-03:00.";
    private static final String YEAR =
            "El año debe estar entre " + Century.FIRST + " y " + Century.LAST + ".";

    @Inject CatalogueQuery catalogueQuery;
    @Inject DirectoryQuery directoryQuery;
    @Inject ContractQuery contractQuery;

    /**
     * @param errors errors by parameter; the filter contains the rest
     */
    public record Read(CaseCriteria filter, Map<String, String> errors) implements Serializable {

        public boolean isRight() {
            return errors.isEmpty();
        }
    }

    /**
     * The filter of a page: the contract's figures exclude annulled requests; a list shows them on
     * demand.
     */
    public static CaseCriteria start(Map<String, String> parameters) {
        return "ANULADO".equals(parameters.get("estado"))
                        || "true".equals(parameters.get("anuladas"))
                ? CaseCriteria.ALL
                : CaseCriteria.COUNTED;
    }

    /**
     * @param parameters values by parameter; other parameters are ignored
     * @param start what it narrows
     */
    public Read read(Map<String, String> parameters, CaseCriteria start) {
        Map<String, String> errors = new LinkedHashMap<>();
        CaseCriteria filter =
                start.entered(days(parameters, "desde", "hasta", errors))
                        .due(days(parameters, "venceDesde", "venceHasta", errors));
        for (Map.Entry<Dimension, String> one : codes(parameters, errors).entrySet()) {
            filter = filter.with(one.getKey(), one.getValue());
        }
        String rbd = value(parameters, "rbd");
        if (rbd != null) {
            Optional<School> school = school(rbd);
            if (school.isEmpty()) {
                errors.put("rbd", "Ningún establecimiento del directorio tiene ese código.");
            } else {
                filter = filter.at(school.get().getId());
            }
        }
        filter =
                filter.standing(
                                one(
                                        parameters,
                                        "resultado",
                                        CaseStanding::of,
                                        labels(CaseStanding.values(), CaseStanding::label),
                                        errors))
                        .overdue(flag(parameters, "vencido", errors));
        return new Read(
                filter.changedSince(instant(parameters, "actualizadoDesde", errors)),
                Map.copyOf(errors));
    }

    /** The same with progress, which pages use and programs do not. */
    public Read readProgress(Map<String, String> parameters, CaseCriteria start) {
        Read read = read(parameters, start);
        Map<String, String> errors = new LinkedHashMap<>(read.errors());
        flag(parameters, "anuladas", errors);
        CaseProgressCriteria far =
                new CaseProgressCriteria(
                        flag(parameters, "abierta", errors),
                        one(
                                parameters,
                                "edad",
                                CaseAge::of,
                                labels(CaseAge.values(), CaseAge::label),
                                errors),
                        days(parameters, "respondidaDesde", "respondidaHasta", errors),
                        days(parameters, "prometidaDesde", "prometidaHasta", errors),
                        one(
                                parameters,
                                "promesa",
                                PromiseStanding::of,
                                labels(PromiseStanding.values(), PromiseStanding::label),
                                errors),
                        days(parameters, "concluidaDesde", "concluidaHasta", errors),
                        one(
                                parameters,
                                "causa",
                                name ->
                                        Stream.of(CauseKind.values())
                                                .filter(kind -> kind.name().equals(name))
                                                .findAny(),
                                labels(CauseKind.values(), CauseKind::name),
                                errors));
        require(parameters, "promesa", "prometidaDesde", errors);
        require(parameters, "causa", "concluidaDesde", errors);
        return new Read(read.filter().progress(far), Map.copyOf(errors));
    }

    /**
     * The inverse: the parameters of a list's address. A school and an instant of change have no
     * form that is the same everywhere, and are left out.
     */
    public static Map<String, String> of(CaseCriteria filter) {
        Map<String, String> parameters = new LinkedHashMap<>();
        CaseProgressCriteria far = filter.progress();
        put(parameters, "desde", "hasta", filter.entered());
        put(parameters, "venceDesde", "venceHasta", filter.due());
        filter.codes()
                .forEach(
                        (dimension, code) ->
                                parameters.put(dimension.label(), code.isEmpty() ? NONE : code));
        put(parameters, "resultado", filter.standing(), CaseStanding::label);
        put(parameters, "abierta", far.open(), Object::toString);
        put(parameters, "vencido", filter.overdue(), Object::toString);
        put(parameters, "edad", far.age(), CaseAge::label);
        put(parameters, "respondidaDesde", "respondidaHasta", far.answered());
        put(parameters, "prometidaDesde", "prometidaHasta", far.promised());
        put(parameters, "promesa", far.promise(), PromiseStanding::label);
        put(parameters, "concluidaDesde", "concluidaHasta", far.concluded());
        put(parameters, "causa", far.cause(), CauseKind::name);
        return parameters;
    }

    private static void put(
            Map<String, String> parameters, String first, String end, DayRange days) {
        if (days != null) {
            parameters.put(first, days.from().toString());
            parameters.put(end, days.until().toString());
        }
    }

    private static <T> void put(
            Map<String, String> parameters, String name, T value, Function<T, String> label) {
        if (value != null) {
            parameters.put(name, label.apply(value));
        }
    }

    /** Without days it would not narrow the list, and so silently widen it. */
    private static void require(
            Map<String, String> parameters, String name, String days, Map<String, String> errors) {
        if (value(parameters, name) != null && value(parameters, days) == null) {
            errors.putIfAbsent(name, "Necesita también «" + days + "».");
        }
    }

    private static <T> T one(
            Map<String, String> parameters,
            String name,
            Function<String, Optional<T>> reader,
            String known,
            Map<String, String> errors) {
        String text = value(parameters, name);
        if (text == null) {
            return null;
        }
        Optional<T> one = reader.apply(text);
        if (one.isEmpty()) {
            errors.put(name, "No es uno de: " + known + ".");
        }
        return one.orElse(null);
    }

    private static <T> String labels(T[] values, Function<T, String> label) {
        return Stream.of(values).map(label).collect(Collectors.joining(", "));
    }

    private static Boolean flag(
            Map<String, String> parameters, String name, Map<String, String> errors) {
        String text = value(parameters, name);
        if (text == null) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            errors.put(name, "Debe ser true o false.");
        }
        return Boolean.valueOf(text);
    }

    private Map<Dimension, String> codes(
            Map<String, String> parameters, Map<String, String> errors) {
        Map<Dimension, String> codes = new EnumMap<>(Dimension.class);
        for (Dimension dimension : Dimension.attributes()) {
            String code = value(parameters, dimension.label());
            if (code == null) {
                continue;
            }
            if (code.equals(NONE)) {
                codes.put(dimension, "");
            } else if (isKnown(dimension, code)) {
                codes.put(dimension, code);
            } else {
                errors.put(dimension.label(), "No se conoce ese código.");
            }
        }
        return codes;
    }

    private boolean isKnown(Dimension dimension, String code) {
        return switch (dimension) {
            case MOTIVO -> catalogueQuery.motive(code).isPresent();
            case TEMA -> catalogueQuery.topic(code).isPresent();
            case SUBTEMA ->
                    catalogueQuery.subtopics().stream()
                            .map(Subtopic::getCode)
                            .anyMatch(code::equals);
            case AREA -> catalogueQuery.area(code).isPresent();
            case CANAL -> isOneOf(Channel.values(), code);
            case CONTEXTO -> isOneOf(Context.values(), code);
            case ESTADO -> isOneOf(TicketStatus.values(), code);
            case URGENCIA -> isOneOf(Urgency.values(), code);
            case CONTRATO -> contractQuery.isKnown(code);
            case INSTITUCION ->
                    directoryQuery.institutions().stream()
                            .anyMatch(one -> one.getCode().equals(code));
            case REGION ->
                    directoryQuery.regions().stream().anyMatch(one -> one.getCode().equals(code));
            case COMUNA -> directoryQuery.comuna(code).isPresent();
            case MES, DIA, ESTABLECIMIENTO, CAUSA -> false;
        };
    }

    /** "RBD:1234", or a bare RBD with or without its digit. */
    private Optional<School> school(String code) {
        int colon = code.indexOf(':');
        if (colon < 0) {
            return directoryQuery.school(SchoolScheme.RBD, code);
        }
        return Stream.of(SchoolScheme.values())
                .filter(scheme -> scheme.name().equals(code.substring(0, colon)))
                .findAny()
                .flatMap(scheme -> directoryQuery.school(scheme, code.substring(colon + 1)));
    }

    private static DayRange days(
            Map<String, String> parameters, String first, String end, Map<String, String> errors) {
        LocalDate from = date(parameters, first, errors);
        LocalDate until = date(parameters, end, errors);
        if (from == null && until == null) {
            return null;
        }
        LocalDate start = from == null ? FIRST : from;
        LocalDate stop = until == null ? END : until;
        if (!start.isBefore(stop)) {
            errors.putIfAbsent(end, "Debe ser posterior a «" + first + "».");
            return null;
        }
        return new DayRange(start, stop);
    }

    private static LocalDate date(
            Map<String, String> parameters, String name, Map<String, String> errors) {
        return temporal(parameters, name, LocalDate::parse, DATE, errors);
    }

    private static Instant instant(
            Map<String, String> parameters, String name, Map<String, String> errors) {
        OffsetDateTime time = temporal(parameters, name, OffsetDateTime::parse, INSTANT, errors);
        return time == null ? null : time.toInstant();
    }

    private static <T extends TemporalAccessor> T temporal(
            Map<String, String> parameters,
            String name,
            Function<String, T> reader,
            String unreadable,
            Map<String, String> errors) {
        String text = value(parameters, name);
        if (text == null) {
            return null;
        }
        try {
            T read = reader.apply(text);
            if (Century.holds(read)) {
                return read;
            }
            errors.put(name, YEAR);
        } catch (DateTimeException e) {
            errors.put(name, unreadable);
        }
        return null;
    }

    private static String value(Map<String, String> parameters, String name) {
        String text = parameters.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean isOneOf(Enum<?>[] values, String code) {
        return Stream.of(values).anyMatch(value -> value.name().equals(code));
    }
}
