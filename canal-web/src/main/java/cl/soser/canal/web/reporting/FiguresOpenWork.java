package cl.soser.canal.web.reporting;

import cl.soser.canal.reporting.OpenWork;
import cl.soser.canal.reporting.OpenWorkQuery;
import cl.soser.canal.reporting.criteria.CaseAge;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.reporting.figure.BarLength;
import cl.soser.canal.web.reporting.figure.OpenWorkCounters;
import cl.soser.canal.web.reporting.figure.OpenWorkRow;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of what is open at this instant: how old it is, and which area owes it. */
@Named
@RequestScoped
public class FiguresOpenWork {

    @Inject OpenWorkQuery openWorkQuery;
    @Inject FiguresRequest figuresRequest;
    @Inject FigureNames names;

    private OpenWork work;

    @PostConstruct
    void look() {
        work = openWorkQuery.of(figuresRequest.filter());
    }

    /** All ages and areas together. */
    OpenWork.Aged total() {
        return work.total();
    }

    public boolean isAnythingOpen() {
        return work.total().open() > 0;
    }

    public List<OpenWorkRow> getAges() {
        long most = work.ages().values().stream().mapToLong(OpenWork.Aged::open).max().orElse(0);
        return Stream.of(CaseAge.values()).map(age -> row(age, most)).toList();
    }

    private OpenWorkRow row(CaseAge age, long most) {
        OpenWork.Aged aged = work.ages().get(age);
        return new OpenWorkRow(
                Bundles.text("figures.age." + age),
                counters(Map.of()).open("", aged, age),
                counters(Map.of()).overdue("", aged, age),
                BarLength.of(aged.open(), most),
                null,
                null,
                List.of());
    }

    /** All ages, and all areas, together; who is in two areas is no sum of people. */
    public OpenWorkRow getAll() {
        OpenWorkCounters all = counters(Map.of());
        return new OpenWorkRow(
                Bundles.text("figures.total"),
                all.open("", work.total(), null),
                all.overdue("", work.total(), null),
                "0%",
                null,
                null,
                all.ages(work.ages()));
    }

    public boolean isManned() {
        return !figuresRequest.isOfInstitution();
    }

    public List<OpenWorkRow> getAreas() {
        long most = work.areas().stream().mapToLong(OpenWork.Load::open).max().orElse(0);
        return work.areas().stream().map(load -> row(load, most)).toList();
    }

    private OpenWorkRow row(OpenWork.Load load, long most) {
        OpenWorkCounters area = counters(Map.of(Dimension.AREA, load.area()));
        OpenWork.Aged aged = new OpenWork.Aged(load.open(), load.overdue());
        return new OpenWorkRow(
                names.of(Dimension.AREA, load.area()),
                area.open("", aged, null),
                area.overdue("", aged, null),
                BarLength.of(load.open(), most),
                load.people(),
                words(load.perPerson()),
                area.ages(load.ages()));
    }

    private static String words(Double perPerson) {
        return perPerson == null
                ? null
                : Shares.number(BigDecimal.valueOf(perPerson).setScale(1, RoundingMode.HALF_UP));
    }

    private OpenWorkCounters counters(Map<Dimension, String> also) {
        return new OpenWorkCounters(figuresRequest.address(), also);
    }
}
