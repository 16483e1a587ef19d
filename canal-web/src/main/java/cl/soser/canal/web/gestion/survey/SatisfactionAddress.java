package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.survey.result.SatisfactionCriteria;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.form.FilterChoices;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;

/** What the address of gestion/satisfaccion.xhtml asks for; what it may not ask for is reported. */
@Named
@RequestScoped
public class SatisfactionAddress {

    private static final int YEAR = 12;
    static final List<Integer> PERIODS = List.of(1, 3, 6, YEAR, 2 * YEAR);
    private static final Set<String> NAMES =
            Set.of("meses", "area", "tema", "canal", "ver", "desde");
    private static final Map<String, SurveyReviewState> PILES =
            Map.of("abiertas", SurveyReviewState.ABIERTA, "cerradas", SurveyReviewState.CERRADA);

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

    @Inject FilterChoices choices;
    @Inject AddressErrors errors;

    private SatisfactionCriteria filter;
    private SurveyReviewState pile;
    private Long after;

    @PostConstruct
    void read() {
        errors.expect(NAMES);
        filter =
                new SatisfactionCriteria(
                        period(months),
                        code("area", area, choices.getAreas()),
                        code("tema", topic, choices.getTopics()),
                        channel(channel));
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

    /** Null for the first page of the low answers. */
    Long after() {
        return after;
    }

    public SurveyReviewState getPile() {
        return pile;
    }
}
