package cl.soser.canal.web.reporting.address;

import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseCriteriaParser;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.reporting.criteria.DayRange;
import cl.soser.canal.reporting.criteria.Dimension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page of figures is narrowed to, as its address says it, and where each number leads; the
 * same words in both, so that a view can be shared.
 */
public final class FiguresAddress {

    public static final String PERIOD = "periodo";
    public static final String BY = "por";
    public static final String PART = "ver";
    public static final String PLACE = "pagina";
    public static final String SCHOOL = "rbd";

    /** In the address of a list: which view of the figures led to it. */
    public static final String VIEW = "vista";

    private static final List<Dimension> NARROWING =
            List.of(
                    Dimension.MOTIVO,
                    Dimension.TEMA,
                    Dimension.CANAL,
                    Dimension.CONTEXTO,
                    Dimension.CONTRATO,
                    Dimension.INSTITUCION,
                    Dimension.REGION,
                    Dimension.COMUNA,
                    Dimension.AREA);

    /** The names it reads; a page of figures knows no others. */
    public static final Set<String> NAMES =
            Stream.concat(
                            Stream.of(PART, PERIOD, "desde", "hasta", SCHOOL, PLACE, BY),
                            NARROWING.stream().map(Dimension::label))
                    .collect(Collectors.toUnmodifiableSet());

    private final String page;
    private final Map<String, String> values;

    private FiguresAddress(String page, Map<String, String> values) {
        this.page = page;
        this.values = values;
    }

    /**
     * @param page the page's own path
     */
    public static FiguresAddress read(String page, Map<String, String> parameters) {
        Map<String, String> values = new LinkedHashMap<>();
        keep(values, PART, parameters);
        keep(values, PERIOD, parameters);
        keep(values, "desde", parameters);
        keep(values, "hasta", parameters);
        NARROWING.forEach(dimension -> keep(values, dimension.label(), parameters));
        keep(values, SCHOOL, parameters);
        keep(values, PLACE, parameters);
        keep(values, BY, parameters);
        return new FiguresAddress(page, values);
    }

    private static void keep(
            Map<String, String> values, String name, Map<String, String> parameters) {
        String value = parameters.get(name);
        if (value != null && !value.isBlank()) {
            values.put(name, value.strip());
        }
    }

    public String get(String name) {
        return values.get(name);
    }

    /** Those of these names that are said. */
    public Map<String, String> valuesOf(String... names) {
        Map<String, String> some = new LinkedHashMap<>();
        Stream.of(names).filter(values::containsKey).forEach(one -> some.put(one, values.get(one)));
        return some;
    }

    public String page() {
        return page;
    }

    /** The same part of the page, narrowed to nothing. */
    public String whole() {
        return page + (values.containsKey(PART) ? query(Map.of(PART, values.get(PART))) : "");
    }

    /** What narrows the requests; the period is apart. */
    public Map<String, String> narrowing() {
        Map<String, String> codes = new LinkedHashMap<>(values);
        List.of(PART, PERIOD, "desde", "hasta", BY, PLACE).forEach(codes::remove);
        return codes;
    }

    public boolean isNarrowed() {
        return !narrowing().isEmpty();
    }

    /** The same page with one thing said otherwise; null unsays it. */
    public String with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.remove(PLACE);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return page + query(other);
    }

    /** The same page of another period. */
    public String inPeriod(String period) {
        Map<String, String> other = new LinkedHashMap<>(values);
        List.of("desde", "hasta", PLACE).forEach(other::remove);
        other.put(PERIOD, period);
        return page + query(other);
    }

    /** The page narrowed to one group of a table, which then is the next finer. */
    public String into(Dimension dimension, String code, Dimension next) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put(name(dimension), code.isEmpty() ? CaseCriteriaParser.NONE : code);
        other.put(BY, next.label());
        other.remove(PLACE);
        return page + query(other);
    }

    /** The requests that entered in those days. */
    public String entered(DayRange days, Map<Dimension, String> also) {
        return list(CaseCriteria.COUNTED.entered(days), also);
    }

    /**
     * The requests whose term ends in those days.
     *
     * @param standing how they stand; null for all of them
     */
    public String due(DayRange days, CaseStanding standing, Map<Dimension, String> also) {
        return list(CaseCriteria.COUNTED.due(days).standing(standing), also);
    }

    /** The same of those codes alone, whatever the page itself is narrowed to. */
    public String dueOf(DayRange days, CaseStanding standing, Map<Dimension, String> codes) {
        return new FiguresAddress(page, Map.of()).due(days, standing, codes)
                + (values.isEmpty()
                        ? ""
                        : "&" + query(Map.of(VIEW, query(values).substring(1))).substring(1));
    }

    /** The requests of a filter, within what the page is narrowed to. */
    public String list(CaseCriteria filter, Map<Dimension, String> also) {
        Map<String, String> list = new LinkedHashMap<>(narrowing());
        also.forEach(
                (dimension, code) ->
                        list.put(name(dimension), code.isEmpty() ? CaseCriteriaParser.NONE : code));
        if (!values.isEmpty()) {
            list.put(VIEW, query(values).substring(1));
        }
        list.putAll(CaseCriteriaParser.of(filter));
        return page + "/solicitudes" + query(list);
    }

    /** The punctuality of one month, narrowed to those codes alone. */
    public String of(YearMonth month, Map<Dimension, String> codes) {
        Map<String, String> other = new LinkedHashMap<>();
        other.put(PERIOD, month.toString());
        codes.forEach((dimension, code) -> other.put(dimension.label(), code));
        return page + query(other);
    }

    private static String name(Dimension dimension) {
        return dimension == Dimension.ESTABLECIMIENTO ? SCHOOL : dimension.label();
    }

    /** The whole of it, as it is. */
    public String whence() {
        return page + query(values);
    }

    public static String query(Map<String, String> values) {
        return values.isEmpty()
                ? ""
                : values.entrySet().stream()
                        .map(
                                one ->
                                        one.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        one.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
