package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.catalogue.Channel;
import cl.soser.canal.survey.SurveyReviewState;
import cl.soser.canal.survey.result.SatisfactionCriteria;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.form.FilterChoices;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                        errors.value("meses", months, SatisfactionAddress::period, YEAR),
                        code("area", area, choices.getAreas()),
                        code("tema", topic, choices.getTopics()),
                        errors.option("canal", channel, Channel.values(), null));
        pile =
                errors.value(
                        "ver",
                        shown,
                        code -> Optional.ofNullable(PILES.get(code)),
                        SurveyReviewState.ABIERTA);
        after = errors.value("desde", from, SatisfactionAddress::id, null);
    }

    private static Optional<Integer> period(String text) {
        return PERIODS.stream().filter(n -> n.toString().equals(text)).findAny();
    }

    private static Optional<Long> id(String text) {
        return Optional.of(text).filter(id -> id.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private String code(String name, String asked, List<SelectItem> offered) {
        return errors.value(
                name,
                asked,
                code ->
                        offered.stream()
                                .map(one -> one.getValue().toString())
                                .filter(code::equals)
                                .findAny(),
                null);
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
