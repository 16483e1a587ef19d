package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.OpenWork;
import cl.soser.canal.reporting.OpenWorkQuery;
import cl.soser.canal.reporting.TodayFigureQuery;
import cl.soser.canal.reporting.criteria.CaseAge;
import cl.soser.canal.reporting.criteria.CaseCriteria;
import cl.soser.canal.reporting.criteria.CaseProgressCriteria;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.reporting.figure.FigureLine;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The part of the figures about this day: what came, what is due, what waits and where. */
@Named
@RequestScoped
public class FiguresToday {

    @Inject TodayFigureQuery todayFigureQuery;
    @Inject OpenWorkQuery work;
    @Inject FiguresRequest figuresRequest;
    @Inject FigureNames names;

    private TodayFigureQuery.Today today;
    private OpenWork open;

    /** A number that leads to its requests. */
    public record Counter(String words, long count, String href, String tone) {}

    /**
     * A row of the tables of open requests.
     *
     * @param length of its bar, of a hundred
     * @param perPerson null without people
     */
    public record Row(
            String name,
            Counter open,
            Counter overdue,
            String length,
            Long people,
            String perPerson,
            List<Counter> ages) {}

    @PostConstruct
    void look() {
        today = todayFigureQuery.of(figuresRequest.filter());
        open = work.of(figuresRequest.filter());
    }

    public String getDay() {
        return Dates.inDigits(today.days().from());
    }

    public List<Counter> getCounters() {
        FigureLine line = getLine();
        return List.of(
                new Counter(
                        Bundles.text("figures.today.entered"),
                        today.due().received(),
                        line.getReceivedHref(),
                        ""),
                new Counter(
                        Bundles.text("figures.today.due"),
                        today.due().due(),
                        line.getDueHref(),
                        ""),
                new Counter(
                        Bundles.text("figures.today.answered"),
                        today.answered(),
                        list(CaseProgressCriteria.answered(today.days()), null, Map.of()),
                        ""),
                open(Bundles.text("figures.work.open"), open.total(), null, Map.of()),
                overdue(Bundles.text("figures.work.overdue"), open.total(), null, Map.of()));
    }

    /** What falls due today, with the share of what is decided. */
    public FigureLine getLine() {
        return new FigureLine(
                Bundles.text("figures.today.due"),
                null,
                today.due(),
                figuresRequest.address(),
                today.days(),
                Map.of());
    }

    public boolean isAnythingOpen() {
        return open.total().open() > 0;
    }

    public List<Row> getAges() {
        long most = open.ages().values().stream().mapToLong(OpenWork.Aged::open).max().orElse(0);
        return Stream.of(CaseAge.values())
                .map(
                        age -> {
                            OpenWork.Aged aged = open.ages().get(age);
                            return new Row(
                                    Bundles.text("figures.age." + age),
                                    open("", aged, age, Map.of()),
                                    overdue("", aged, age, Map.of()),
                                    length(aged.open(), most),
                                    null,
                                    null,
                                    List.of());
                        })
                .toList();
    }

    /** All ages, and all areas, together; who is in two areas is no sum of people. */
    public Row getAll() {
        return new Row(
                Bundles.text("figures.total"),
                open("", open.total(), null, Map.of()),
                overdue("", open.total(), null, Map.of()),
                "0%",
                null,
                null,
                Stream.of(CaseAge.values())
                        .map(
                                age ->
                                        open(
                                                Bundles.text("figures.age." + age),
                                                open.ages().get(age),
                                                age,
                                                Map.of()))
                        .toList());
    }

    public boolean isManned() {
        return !figuresRequest.isOfInstitution();
    }

    public List<Row> getAreas() {
        long most = open.areas().stream().mapToLong(OpenWork.Load::open).max().orElse(0);
        return open.areas().stream().map(load -> row(load, most)).toList();
    }

    private Row row(OpenWork.Load load, long most) {
        Map<Dimension, String> area = Map.of(Dimension.AREA, load.area());
        OpenWork.Aged all = new OpenWork.Aged(load.open(), load.overdue());
        return new Row(
                names.of(Dimension.AREA, load.area()),
                open("", all, null, area),
                overdue("", all, null, area),
                length(load.open(), most),
                load.people(),
                load.perPerson() == null
                        ? null
                        : Shares.number(
                                BigDecimal.valueOf(load.perPerson())
                                        .setScale(1, RoundingMode.HALF_UP)),
                Stream.of(CaseAge.values())
                        .map(
                                age ->
                                        open(
                                                Bundles.text("figures.age." + age),
                                                load.ages().get(age),
                                                age,
                                                area))
                        .toList());
    }

    private Counter open(
            String words, OpenWork.Aged aged, CaseAge age, Map<Dimension, String> also) {
        return new Counter(
                words, aged.open(), list(CaseProgressCriteria.open(age), null, also), "");
    }

    private Counter overdue(
            String words, OpenWork.Aged aged, CaseAge age, Map<Dimension, String> also) {
        return new Counter(
                words,
                aged.overdue(),
                list(CaseProgressCriteria.open(age), true, also),
                aged.overdue() == 0 ? "" : "counter-danger");
    }

    private String list(CaseProgressCriteria far, Boolean overdue, Map<Dimension, String> also) {
        return figuresRequest
                .address()
                .list(CaseCriteria.COUNTED.overdue(overdue).progress(far), also);
    }

    static String length(long part, long most) {
        return most == 0 ? "0%" : Math.round(1000.0 * part / most) / 10.0 + "%";
    }
}
