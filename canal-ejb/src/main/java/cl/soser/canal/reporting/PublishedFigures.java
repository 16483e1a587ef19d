package cl.soser.canal.reporting;

import static cl.soser.canal.reporting.FigureUnit.COUNT;
import static cl.soser.canal.reporting.FigureUnit.INSTANT;
import static cl.soser.canal.reporting.FigureUnit.NUMBER;
import static cl.soser.canal.reporting.FigureUnit.SCORE;
import static cl.soser.canal.reporting.FigureUnit.SHARE;
import static cl.soser.canal.reporting.FigureUnit.SHARE_AT_MOST;
import static cl.soser.canal.reporting.FigureUnit.TARGET;
import static cl.soser.canal.reporting.FigureUnit.TARGET_MET;
import static cl.soser.canal.reporting.FigureUnit.TARGET_SHARE;
import static cl.soser.canal.reporting.FigureUnit.TEXT;
import static cl.soser.canal.reporting.FigureUnit.YES_NO;

import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.contract.Indicator;
import cl.soser.canal.phone.LineFormula;
import cl.soser.canal.phone.indicator.LineCounts;
import cl.soser.canal.phone.indicator.LineIndicator;
import cl.soser.canal.phone.indicator.LinePeriod;
import cl.soser.canal.qualitysample.QualitySampleResult;
import cl.soser.canal.reporting.FigureSet.Named;
import cl.soser.canal.reporting.answers.CauseCounts;
import cl.soser.canal.reporting.answers.QualityCounts;
import cl.soser.canal.reporting.answers.ReopeningCounts;
import cl.soser.canal.reporting.cases.ReclassifiedCase;
import cl.soser.canal.reporting.counts.TermUse;
import cl.soser.canal.shared.Rounding;
import cl.soser.canal.sla.Compliance;
import cl.soser.canal.survey.result.SatisfactionFigure;
import java.math.BigDecimal;

/**
 * The published figures, declared once: the name of each in JSON, its unit and its formula over the
 * counts; shares of requests are in {@link CaseShare}. Names and their order are part of the hash
 * of closed months.
 */
public final class PublishedFigures {

    public static final FigureSet<Compliance> TIMELINESS =
            FigureSet.<Compliance>of("CifrasOportunidad")
                    .with("recibidos", COUNT, Compliance::received)
                    .with("vencenEnPeriodo", COUNT, Compliance::due)
                    .with("enPlazo", COUNT, Compliance::inTime)
                    .with("fueraDePlazo", COUNT, Compliance::late)
                    .with("abiertosVencidos", COUNT, Compliance::stillOpen)
                    .with("cumplimiento", SHARE, Compliance::share)
                    .with("meta", TARGET, Compliance::target)
                    .with("cumple", TARGET_MET, Compliance::met)
                    .withOptional("atrasosDisponibles", COUNT, Compliance::lateAllowed);

    public static final FigureSet<Named<Compliance>> TIMELINESS_BY =
            TIMELINESS.named("OportunidadInformePor");

    public static final FigureSet<Entries> VOLUME =
            FigureSet.<Entries>of("VolumenInforme")
                    .with("ingresados", COUNT, Entries::entered)
                    .with("anulados", COUNT, Entries::annulled);

    public static final FigureSet<Named<Long>> VOLUME_BY =
            FigureSet.<Long>of("")
                    .with("cantidad", COUNT, count -> count)
                    .named("VolumenInformePor");

    public static final FigureSet<Named<Target>> TARGETS =
            FigureSet.<Target>of("")
                    .with("meta", TARGET, Target::value)
                    .with("esMaximo", YES_NO, one -> one.indicator().isCeiling())
                    .named("MetaInforme");

    public static final FigureSet<QualitySampleResult> PERTINENCE =
            FigureSet.<QualitySampleResult>of("PertinenciaInforme")
                    .with("respuestas", COUNT, QualitySampleResult::population)
                    .with("muestra", COUNT, QualitySampleResult::size)
                    .with("auditadas", COUNT, QualitySampleResult::judged)
                    .with("pertinentes", COUNT, QualitySampleResult::pertinent)
                    .with("proporcion", SHARE, one -> share(one.pertinent(), one.judged()));

    /** Of answers that left in a period that may still run. */
    public static final FigureSet<QualityCounts> QUALITY =
            FigureSet.<QualityCounts>of("CifrasPertinencia")
                    .with("enviadas", COUNT, QualityCounts::sent)
                    .with("confirmadasAlEnviar", COUNT, QualityCounts::confirmed)
                    .with("muestra", COUNT, QualityCounts::sampled)
                    .with("auditadas", COUNT, QualityCounts::judged)
                    .with("pertinentes", COUNT, QualityCounts::pertinent)
                    .with("pertinencia", SHARE, one -> share(one.pertinent(), one.judged()));

    /** Concluded complaints by their cause. */
    public static final FigureSet<CauseCounts> CAUSES =
            FigureSet.<CauseCounts>of("CifrasCausa")
                    .with("casos", COUNT, CauseCounts::cases)
                    .with("acciones", COUNT, CauseCounts::actions)
                    .with("accionesVencidas", COUNT, CauseCounts::overdue)
                    .with("accionesEficaces", COUNT, CauseCounts::effective);

    /** The same rounds as {@link #REOPENINGS}, of a period that may still run. */
    public static final FigureSet<ReopeningCounts> REOPENED =
            FigureSet.<ReopeningCounts>of("CifrasReaperturas")
                    .with("reabiertas", COUNT, ReopeningCounts::opened)
                    .with("respondidasEnPlazo", COUNT, ReopeningCounts::inTime)
                    .with("fueraDePlazo", COUNT, ReopeningCounts::late)
                    .with("pendientes", COUNT, ReopeningCounts::pending);

    /** Separate, because the contract's own figure includes none of them. */
    public static final FigureSet<ReopeningCounts> REOPENINGS =
            FigureSet.<ReopeningCounts>of("ReaperturasInforme")
                    .with("reabiertas", COUNT, ReopeningCounts::opened)
                    .with("vencenEnPeriodo", COUNT, ReopeningCounts::due)
                    .with("enPlazo", COUNT, ReopeningCounts::inTime)
                    .with("fueraDePlazo", COUNT, ReopeningCounts::late)
                    .with("abiertosVencidos", COUNT, ReopeningCounts::stillOpen)
                    .with("cumplimiento", SHARE, one -> share(one.inTime(), one.decided()));

    public static final FigureSet<SatisfactionFigure> SATISFACTION =
            FigureSet.<SatisfactionFigure>of("SatisfaccionInforme")
                    .with("preguntadas", COUNT, SatisfactionFigure::asked)
                    .with("respondidas", COUNT, SatisfactionFigure::answered)
                    .with("promedio", SCORE, one -> Rounding.of(one.mean(), 2))
                    .with(
                            "satisfechas",
                            SHARE,
                            one -> Rounding.of(one.content(), Rounding.PROGRAMS))
                    .with("nota1", COUNT, one -> one.of(1))
                    .with("nota2", COUNT, one -> one.of(2))
                    .with("nota3", COUNT, one -> one.of(3))
                    .with("nota4", COUNT, one -> one.of(4))
                    .with("nota5", COUNT, one -> one.of(5));

    public static final FigureSet<Line> LINE =
            FigureSet.<Line>of("LineaInforme")
                    .with("ofrecidas", COUNT, one -> one.total().offered())
                    .with("atendidas", COUNT, one -> one.total().answered())
                    .with("atendidasAntesDe15s", COUNT, one -> one.total().quick())
                    .with("abandonadas", COUNT, one -> one.total().abandoned())
                    .with("formula", TEXT, Line::formulaName)
                    .with("nivelServicio", SHARE, one -> rounded(one.serviceLevel()))
                    .since(3, one -> shown(one.serviceLevel()))
                    .with("nivelServicioMeta", TARGET_SHARE, one -> one.serviceLevel().target())
                    .with("nivelServicioCumple", TARGET_MET, one -> one.serviceLevel().met())
                    .with("abandono", SHARE_AT_MOST, one -> rounded(one.abandonment()))
                    .since(3, one -> shown(one.abandonment()))
                    .with("abandonoMeta", TARGET_SHARE, one -> one.abandonment().target())
                    .with("abandonoCumple", TARGET_MET, one -> one.abandonment().met())
                    .with("disponibilidad", SHARE, one -> one.period().uptime().rounded())
                    .since(3, one -> one.period().uptime().shown())
                    .with(
                            "disponibilidadMeta",
                            TARGET_SHARE,
                            one -> one.period().targets().uptime())
                    .with("disponibilidadCumple", TARGET_MET, one -> one.period().uptime().met());

    public static final FigureSet<Service> AVAILABILITY =
            FigureSet.<Service>of("DisponibilidadInforme")
                    .with("minutosMedidos", NUMBER, one -> one.month().measuredMinutes())
                    .with("minutosCaida", NUMBER, one -> one.month().downMinutes())
                    .with("minutosPlanificados", NUMBER, one -> one.month().plannedMinutes())
                    .with("minutosSinMedir", NUMBER, one -> one.month().unknownMinutes())
                    .since(3)
                    .with("disponibilidad", SHARE, one -> one.month().shown())
                    .with("meta", TARGET, one -> one.month().target())
                    .with("cumple", TARGET_MET, one -> one.month().met())
                    .with("caidasDelAnio", COUNT, Service::outagesOfYear)
                    .with("maximoCaidasDelAnio", NUMBER, Service::mostOfYear);

    public static final FigureSet<ChannelOutageRow> OUTAGES =
            FigureSet.<ChannelOutageRow>of("CaidaInforme")
                    .with("inicio", INSTANT, ChannelOutageRow::startedAt)
                    .withOptional("fin", INSTANT, ChannelOutageRow::endedAt)
                    .with("minutos", NUMBER, ChannelOutageRow::minutes)
                    .with("planificada", YES_NO, ChannelOutageRow::isPlanned)
                    .with("excedeMaximo", YES_NO, ChannelOutageRow::isTooLong);

    /** What took a request out of a term, so that every reader sees it beside the share. */
    public static final FigureSet<ReclassifiedCase> RECLASSIFIED =
            FigureSet.<ReclassifiedCase>of("ReclasificadaInforme")
                    .with("id", TEXT, ReclassifiedCase::number)
                    .with("clase", TEXT, one -> one.kind().name())
                    .with("de", TEXT, ReclassifiedCase::from)
                    .with("a", TEXT, ReclassifiedCase::to)
                    .with("fecha", INSTANT, ReclassifiedCase::at)
                    .withOptional("razon", TEXT, ReclassifiedCase::reason)
                    .with("segundaPersona", YES_NO, ReclassifiedCase::second);

    /** The terms that the requests of the month were given. */
    public static final FigureSet<Named<TermUse>> TERMS =
            FigureSet.<TermUse>of("")
                    .with("horas", COUNT, TermUse::hours)
                    .with("vencenEnPeriodo", COUNT, TermUse::requests)
                    .named("PlazoInforme");

    private PublishedFigures() {}

    /** Requests that entered, and those of them annulled since. */
    public record Entries(long entered, long annulled) {}

    /** What the contract asks of an indicator. */
    public record Target(Indicator indicator, BigDecimal value) {}

    /** A month of the line by the formula in force. */
    public record Line(LinePeriod period, LineFormula formula) {

        LineCounts total() {
            return period.total();
        }

        LineIndicator serviceLevel() {
            return period.serviceLevel(formula);
        }

        LineIndicator abandonment() {
            return period.abandonment(formula);
        }

        String formulaName() {
            return formula.averaging() + " sobre " + formula.base();
        }
    }

    /**
     * A month of the web channel.
     *
     * @param outagesOfYear those that count, up to the end of the month
     * @param mostOfYear no more than these
     */
    public record Service(MonthAvailability month, long outagesOfYear, BigDecimal mostOfYear) {}

    /** Null if the whole is zero. */
    static BigDecimal share(long part, long whole) {
        return Rounding.of(Rounding.share(part, whole), Rounding.PROGRAMS);
    }

    private static BigDecimal shown(LineIndicator one) {
        return one.shown(one.value());
    }

    private static BigDecimal rounded(LineIndicator one) {
        return one.rounded(one.value());
    }
}
