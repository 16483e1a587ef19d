package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.account.Role;
import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.survey.result.SatisfactionCriteria;
import cl.soser.canal.survey.result.SatisfactionFigure;
import cl.soser.canal.survey.result.SatisfactionQuery;
import cl.soser.canal.survey.result.SatisfactionResults;
import cl.soser.canal.survey.result.SurveyReviewRow;
import cl.soser.canal.survey.result.SurveyReviewService;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** gestion/satisfaccion.xhtml: what people answered, and the low answers that are looked into. */
@Named
@RequestScoped
public class SatisfactionView {

    private static final String PAGE = "/gestion/satisfaccion";
    private static final int ROWS = 20;
    private static final int YEAR = 12;
    private static final List<Integer> PERIODS = List.of(1, 3, 6, YEAR, 2 * YEAR);
    private static final Set<String> NAMES =
            Set.of("meses", "area", "tema", "canal", "ver", "desde");
    private static final Map<String, SurveyReviewState> PILES =
            Map.of("abiertas", SurveyReviewState.ABIERTA, "cerradas", SurveyReviewState.CERRADA);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MMM yy", Bundles.LOCALE);

    @Inject SatisfactionQuery satisfactionQuery;
    @Inject SurveyReviewService reviews;
    @Inject CatalogueLabels labels;
    @Inject FilterChoices choices;
    @Inject CurrentUser user;
    @Inject AddressErrors errors;

    @Param(name = "meses")
    String months;

    @Param String area;

    @Param(name = "tema")
    String topic;

    @Param(name = "canal")
    String channel;

    @Param(name = "ver")
    String shown;

    @Param(name = "desde")
    String from;

    private SatisfactionCriteria filter;
    private SatisfactionResults found;
    private SurveyReviewState pile;
    private Long after;
    private Slice<SurveyReviewRow> page;

    /** A line of a table. */
    public record Line(String name, SatisfactionFigure figure) {}

    /** How many said so. */
    public record ReasonCount(String name, long count, String share) {}

    @PostConstruct
    void look() {
        errors.expect(NAMES);
        filter =
                new SatisfactionCriteria(
                        period(months),
                        code("area", area, choices.getAreas()),
                        code("tema", topic, choices.getTopics()),
                        channel(channel));
        found = satisfactionQuery.of(filter);
        pile =
                parsed(
                        "ver",
                        shown,
                        () -> Optional.ofNullable(PILES.get(shown)),
                        SurveyReviewState.ABIERTA);
        after =
                parsed(
                        "desde",
                        from,
                        () ->
                                Optional.of(from)
                                        .filter(id -> id.matches("[0-9]{1,18}"))
                                        .map(Long::valueOf),
                        null);
        page = reviews.page(pile, after, ROWS);
    }

    private int period(String text) {
        return parsed(
                "meses",
                text,
                () -> PERIODS.stream().filter(n -> n.toString().equals(text)).findAny(),
                YEAR);
    }

    private String code(String name, String asked, List<SelectItem> offered) {
        return parsed(
                name,
                asked,
                () ->
                        offered.stream()
                                .map(one -> one.getValue().toString())
                                .filter(asked::equals)
                                .findAny(),
                null);
    }

    private Channel channel(String code) {
        return parsed(
                "canal",
                code,
                () -> Stream.of(Channel.values()).filter(one -> one.name().equals(code)).findAny(),
                null);
    }

    /** A missing parameter means all; an unknown value is reported. */
    private <T> T parsed(String name, String text, Supplier<Optional<T>> found, T otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        Optional<T> one = found.get();
        if (one.isEmpty()) {
            errors.add(name, Bundles.text("figures.value.unknown"));
        }
        return one.orElse(otherwise);
    }

    /** Whether the address asks for nothing that is not there. */
    public boolean isRight() {
        return errors.isNone();
    }

    public SatisfactionCriteria getFilter() {
        return filter;
    }

    public SatisfactionResults getFound() {
        return found;
    }

    public List<SelectItem> getPeriods() {
        return PERIODS.stream()
                .map(n -> new SelectItem(n, Bundles.text("satisfaction.period." + n)))
                .toList();
    }

    public List<SelectItem> getChannels() {
        return Stream.of(Channel.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("channel." + one)))
                .toList();
    }

    public List<SelectItem> getAreas() {
        return choices.getAreas();
    }

    public List<SelectItem> getTopics() {
        return choices.getTopics();
    }

    /** Whether the user sees every area. */
    public boolean isLeader() {
        return user.is(Role.ADMINISTRADOR) || user.is(Role.OPERACIONES);
    }

    public List<SurveyChart.Bar> getBars() {
        return SurveyChart.bars(found.total());
    }

    public List<SurveyChart.Point> getTrend() {
        return SurveyChart.trend(found.months(), SHORT::format);
    }

    public String getTrendLine() {
        return getTrend().stream()
                .map(point -> point.x() + "," + point.y())
                .collect(Collectors.joining(" "));
    }

    public List<Line> getMonths() {
        return lines(found.months(), MONTH::format);
    }

    public List<Line> getByArea() {
        return lines(found.areas(), labels::area);
    }

    public List<Line> getByTopic() {
        return lines(found.topics(), labels::topic);
    }

    public List<Line> getByChannel() {
        return lines(found.channels(), code -> Bundles.text("channel." + code));
    }

    private static <K> List<Line> lines(
            Map<K, SatisfactionFigure> figures, Function<K, String> name) {
        return figures.entrySet().stream()
                .map(one -> new Line(name.apply(one.getKey()), one.getValue()))
                .toList();
    }

    public List<ReasonCount> getSolved() {
        return reasonCounts(found.solved(), "survey.solved.");
    }

    public List<ReasonCount> getEffect() {
        return reasonCounts(found.effect(), "survey.held.");
    }

    private static List<ReasonCount> reasonCounts(Map<Solved, Long> counts, String words) {
        long whole = counts.values().stream().mapToLong(Long::longValue).sum();
        return Stream.of(Solved.values())
                .map(
                        one -> {
                            long n = counts.getOrDefault(one, 0L);
                            return new ReasonCount(
                                    Bundles.text(words + one), n, SurveyLabels.of(n, whole));
                        })
                .toList();
    }

    public SurveyReviewState getPile() {
        return pile;
    }

    public long count(SurveyReviewState state) {
        return reviews.count(state);
    }

    public List<SurveyReviewRow> getRows() {
        return page.rows();
    }

    public String getNext() {
        return page.more()
                ? here() + "&desde=" + page.rows().get(page.rows().size() - 1).id() + "#bajas"
                : null;
    }

    public String getFirst() {
        return after == null ? null : here() + "#bajas";
    }

    private String here() {
        return PAGE + "?ver=" + (pile == SurveyReviewState.ABIERTA ? "abiertas" : "cerradas");
    }
}
