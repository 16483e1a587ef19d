package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.account.Role;
import cl.soser.canal.survey.Solved;
import cl.soser.canal.survey.result.SatisfactionFigure;
import cl.soser.canal.survey.result.SatisfactionQuery;
import cl.soser.canal.survey.result.SatisfactionResults;
import cl.soser.canal.web.shared.CurrentUser;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** gestion/satisfaccion.xhtml: what people answered, and the low answers that are looked into. */
@Named
@RequestScoped
public class SatisfactionView {

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Bundles.LOCALE);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("MMM yy", Bundles.LOCALE);

    @Inject SatisfactionQuery satisfactionQuery;
    @Inject CatalogueLabels labels;
    @Inject CurrentUser user;
    @Inject SatisfactionAddress address;

    private SatisfactionResults found;

    @PostConstruct
    void look() {
        found = satisfactionQuery.of(address.getFilter());
    }

    public SatisfactionResults getFound() {
        return found;
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

    public List<SatisfactionLine> getMonths() {
        return lines(found.months(), MONTH::format);
    }

    public List<SatisfactionLine> getByArea() {
        return lines(found.areas(), labels::area);
    }

    public List<SatisfactionLine> getByTopic() {
        return lines(found.topics(), labels::topic);
    }

    public List<SatisfactionLine> getByChannel() {
        return lines(found.channels(), code -> Bundles.text("channel." + code));
    }

    private static <K> List<SatisfactionLine> lines(
            Map<K, SatisfactionFigure> figures, Function<K, String> name) {
        return figures.entrySet().stream()
                .map(one -> new SatisfactionLine(name.apply(one.getKey()), one.getValue()))
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
}
