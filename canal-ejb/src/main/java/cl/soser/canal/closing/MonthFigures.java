package cl.soser.canal.closing;

import cl.soser.canal.availability.MonthFigure;
import cl.soser.canal.availability.OutageFigure;
import cl.soser.canal.availability.ServiceRecord;
import cl.soser.canal.availability.YearFigure;
import cl.soser.canal.contract.Contracts;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.contract.TargetBook;
import cl.soser.canal.oversight.PertinenceResult;
import cl.soser.canal.oversight.PertinenceResults;
import cl.soser.canal.phone.LineCounts;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.LineIndicator;
import cl.soser.canal.phone.LineMonths;
import cl.soser.canal.phone.LinePeriod;
import cl.soser.canal.reporting.Dimension;
import cl.soser.canal.reporting.MonthCounts;
import cl.soser.canal.reporting.PromiseFigures.Promises;
import cl.soser.canal.reporting.Reopenings;
import cl.soser.canal.reporting.TimelinessReport;
import cl.soser.canal.shared.Rounded;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.survey.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All figures of a month's report as they are now, from the same sources as the pages. Line,
 * availability and pertinence are of the whole channel in every report.
 */
@ApplicationScoped
class MonthFigures {

    private static final int DIGITS = 4;

    @PersistenceContext EntityManager em;
    @Inject MonthCounts counts;
    @Inject PertinenceResults pertinence;
    @Inject LineMonths line;
    @Inject ServiceRecord service;
    @Inject Contracts contracts;
    @Inject Clock clock;

    /**
     * @param institution null for all of them
     */
    Map<Section, List<JsonObject>> of(YearMonth month, String institution) {
        ReportNames names = new ReportNames(em);
        Map<Section, List<JsonObject>> told = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            if (section == Section.OPORTUNIDAD_INSTITUCION && institution != null) {
                continue;
            }
            if (section.isTimeliness()) {
                told.put(section, timeliness(month, section.dimension(), institution, names));
            } else if (section.isVolume()) {
                told.put(section, volume(month, section.dimension(), institution, names));
            }
        }
        told.put(Section.METAS, targets(month, institution));
        told.put(Section.OPORTUNIDAD, List.of(timeliness(month, institution)));
        told.put(Section.VOLUMEN, List.of(volume(month, institution)));
        told.put(Section.PERTINENCIA, institution == null ? pertinence(month) : List.of());
        told.put(Section.PROMESAS, List.of(promises(month, institution)));
        told.put(Section.REAPERTURAS, List.of(reopenings(month, institution)));
        told.put(Section.SATISFACCION, List.of(satisfaction(month, institution)));
        told.put(Section.LINEA, List.of(line(month)));
        YearFigure year = service.year(month.getYear());
        told.put(Section.DISPONIBILIDAD, List.of(availability(year, month)));
        told.put(Section.CAIDAS, outages(year, month));
        return told;
    }

    /**
     * Of these, the ones that a closed month is compared with; the rest adds nothing.
     *
     * @param form of the reports of that month
     */
    Map<Section, List<JsonObject>> watched(YearMonth month, String institution, int form) {
        Map<Section, List<JsonObject>> told = new EnumMap<>(Section.class);
        told.put(Section.OPORTUNIDAD, List.of(timeliness(month, institution)));
        told.put(
                Section.OPORTUNIDAD_MOTIVO,
                timeliness(month, Dimension.MOTIVO, institution, new ReportNames(em)));
        told.put(Section.VOLUMEN, List.of(volume(month, institution)));
        if (institution == null) {
            told.put(Section.PERTINENCIA, pertinence(month));
        }
        told.put(Section.LINEA, List.of(line(month)));
        told.put(
                Section.DISPONIBILIDAD,
                List.of(availability(service.year(month.getYear()), month)));
        if (Section.PROMESAS.isOf(form)) {
            told.put(Section.PROMESAS, List.of(promises(month, institution)));
            told.put(Section.REAPERTURAS, List.of(reopenings(month, institution)));
        }
        return told;
    }

    private JsonObject timeliness(YearMonth month, String institution) {
        return add(new Told(), counts.timeliness(month, List.of(), institution).total()).build();
    }

    private List<JsonObject> timeliness(
            YearMonth month, Dimension by, String institution, ReportNames names) {
        TimelinessReport report = counts.timeliness(month, List.of(by), institution);
        return report.groups().stream()
                .filter(one -> one.figures().recibidos() + one.figures().vencenEnPeriodo() > 0)
                .map(one -> add(named(by, one.key().get(by), names), one.figures()).build())
                .toList();
    }

    private static Told named(Dimension by, String code, ReportNames names) {
        return new Told().text("codigo", code).text("nombre", names.of(by, code));
    }

    private static Told add(Told told, Compliance figures) {
        return told.number("recibidos", figures.recibidos())
                .number("vencenEnPeriodo", figures.vencenEnPeriodo())
                .number("enPlazo", figures.enPlazo())
                .number("fueraDePlazo", figures.fueraDePlazo())
                .number("abiertosVencidos", figures.abiertosVencidos())
                .number("cumplimiento", figures.cumplimiento())
                .number("meta", figures.meta())
                .yesNo("cumple", figures.cumple())
                .number("atrasosDisponibles", figures.atrasosDisponibles());
    }

    private JsonObject volume(YearMonth month, String institution) {
        long entered = counts.volume(month, List.of(), institution).total();
        long counted = counts.timeliness(month, List.of(), institution).total().recibidos();
        return new Told()
                .number("ingresados", entered)
                .number("anulados", entered - counted)
                .build();
    }

    private List<JsonObject> volume(
            YearMonth month, Dimension by, String institution, ReportNames names) {
        return counts.volume(month, List.of(by), institution).groups().stream()
                .map(
                        one ->
                                named(by, one.key().get(by), names)
                                        .number("cantidad", one.count())
                                        .build())
                .toList();
    }

    private List<JsonObject> targets(YearMonth month, String institution) {
        TargetBook book = contracts.targets();
        return Stream.of(Indicator.values())
                .map(
                        one ->
                                new Told()
                                        .text("codigo", one.name())
                                        .text("nombre", ReportWords.of("indicator", one.name()))
                                        .number("meta", book.of(one, month, institution))
                                        .yesNo("esMaximo", one.isCeiling())
                                        .build())
                .toList();
    }

    /** One sample is drawn of all that left, so it has no figure per institution. */
    private List<JsonObject> pertinence(YearMonth month) {
        return pertinence.of(month).stream().map(MonthFigures::told).toList();
    }

    private static JsonObject told(PertinenceResult result) {
        return new Told()
                .number("respuestas", result.population())
                .number("muestra", result.size())
                .number("auditadas", result.judged())
                .number("pertinentes", result.pertinent())
                .number("proporcion", share(result.pertinent(), result.judged()))
                .build();
    }

    /** Null of none. */
    private static BigDecimal share(long part, long whole) {
        return Rounded.of(Rounded.share(part, whole), DIGITS);
    }

    private JsonObject promises(YearMonth month, String institution) {
        Promises promises = counts.promises(month, institution);
        return new Told()
                .number("prometidas", promises.decided())
                .number("cumplidas", promises.kept())
                .number("incumplidas", promises.broken())
                .number("cumplimiento", share(promises.kept(), promises.decided()))
                .build();
    }

    /** Apart, as the contract's own figure has none of them. */
    private JsonObject reopenings(YearMonth month, String institution) {
        Reopenings rounds = counts.reopenings(month, institution);
        return new Told()
                .number("reabiertas", rounds.opened())
                .number("vencenEnPeriodo", rounds.due())
                .number("enPlazo", rounds.inTime())
                .number("fueraDePlazo", rounds.late())
                .number("abiertosVencidos", rounds.stillOpen())
                .number("cumplimiento", share(rounds.inTime(), rounds.due()))
                .build();
    }

    private JsonObject satisfaction(YearMonth month, String institution) {
        Figure figure = counts.satisfaction(month, institution);
        Told told =
                new Told()
                        .number("preguntadas", figure.asked())
                        .number("respondidas", figure.answered())
                        .number("promedio", Rounded.of(figure.mean(), 2))
                        .number("satisfechas", Rounded.of(figure.content(), DIGITS));
        for (int score = 1; score <= figure.scores().length; score++) {
            told.number("nota" + score, figure.of(score));
        }
        return told.build();
    }

    private JsonObject line(YearMonth month) {
        LineFormula formula = line.formula();
        LinePeriod period = line.month(month);
        LineCounts total = period.total();
        LineIndicator level = period.serviceLevel(formula);
        LineIndicator abandonment = period.abandonment(formula);
        return new Told()
                .number("ofrecidas", total.offered())
                .number("atendidas", total.answered())
                .number("atendidasAntesDe15s", total.quick())
                .number("abandonadas", total.abandoned())
                .text("formula", formula.averaging() + " sobre " + formula.base())
                .number("nivelServicio", level.shown(level.value()))
                .number("nivelServicioMeta", level.target())
                .yesNo("nivelServicioCumple", level.met())
                .number("abandono", abandonment.shown(abandonment.value()))
                .number("abandonoMeta", abandonment.target())
                .yesNo("abandonoCumple", abandonment.met())
                .number("disponibilidad", period.uptime().shown())
                .number("disponibilidadMeta", period.targets().uptime())
                .yesNo("disponibilidadCumple", period.uptime().met())
                .build();
    }

    private JsonObject availability(YearFigure year, YearMonth month) {
        MonthFigure one = year.month(month);
        return new Told()
                .number("minutosMedidos", one.measuredMinutes())
                .number("minutosCaida", one.downMinutes())
                .number("minutosPlanificados", one.plannedMinutes())
                .number("disponibilidad", one.shown())
                .number("meta", one.target())
                .yesNo("cumple", one.met())
                .number("caidasDelAnio", year.counted(month, clock.getZone()))
                .number("maximoCaidasDelAnio", year.most())
                .build();
    }

    /** Those that began in the month, the first first. */
    private List<JsonObject> outages(YearFigure year, YearMonth month) {
        return year.outages().stream()
                .filter(one -> one.began(clock.getZone()).equals(month))
                .sorted(java.util.Comparator.comparing(OutageFigure::startedAt))
                .map(
                        one ->
                                new Told()
                                        .text("inicio", Told.instant(one.startedAt()))
                                        .text("fin", Told.instant(one.endedAt()))
                                        .number("minutos", one.minutes())
                                        .yesNo("planificada", one.isPlanned())
                                        .yesNo("excedeMaximo", one.isTooLong())
                                        .build())
                .toList();
    }
}
