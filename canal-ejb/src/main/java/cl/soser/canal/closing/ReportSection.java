package cl.soser.canal.closing;

import static cl.soser.canal.closing.SectionFigures.list;
import static cl.soser.canal.closing.SectionFigures.one;
import static cl.soser.canal.closing.SectionFigures.oneOrNone;
import static cl.soser.canal.closing.SectionFigures.share;
import static cl.soser.canal.closing.SectionFigures.timelinessBy;
import static cl.soser.canal.closing.SectionFigures.volumeBy;

import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.reporting.FigureUnit;
import cl.soser.canal.reporting.PublishedFigures;
import cl.soser.canal.reporting.criteria.Dimension;
import jakarta.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sections of a report's figures in the order of its JSON. Each is declared once, with its
 * place in the PDF; files, recount and OpenAPI document are drawn from here: whatever a report has,
 * a recount compares.
 */
public enum ReportSection {
    METAS("metas", Chapter.TARGETS, list(PublishedFigures.TARGETS, MonthFigureCollector::targets)),
    OPORTUNIDAD(
            "oportunidad",
            Chapter.TIMELINESS,
            one(PublishedFigures.TIMELINESS, MonthFigureCollector::timeliness)),
    OPORTUNIDAD_INSTITUCION(
            "oportunidadPorInstitucion", Chapter.TIMELINESS, timelinessBy(Dimension.INSTITUCION)),
    OPORTUNIDAD_CONTRATO(
            "oportunidadPorContrato", Chapter.TIMELINESS, timelinessBy(Dimension.CONTRATO)),
    OPORTUNIDAD_MOTIVO("oportunidadPorMotivo", Chapter.TIMELINESS, timelinessBy(Dimension.MOTIVO)),
    OPORTUNIDAD_TEMA("oportunidadPorTema", Chapter.TIMELINESS, timelinessBy(Dimension.TEMA)),
    OPORTUNIDAD_CANAL("oportunidadPorCanal", Chapter.TIMELINESS, timelinessBy(Dimension.CANAL)),
    OPORTUNIDAD_AREA("oportunidadPorArea", Chapter.TIMELINESS, timelinessBy(Dimension.AREA)),
    OPORTUNIDAD_REGION("oportunidadPorRegion", Chapter.TIMELINESS, timelinessBy(Dimension.REGION)),
    OPORTUNIDAD_COMUNA("oportunidadPorComuna", Chapter.UNPRINTED, timelinessBy(Dimension.COMUNA)),
    VOLUMEN("volumen", Chapter.VOLUME, one(PublishedFigures.VOLUME, MonthFigureCollector::volume)),
    VOLUMEN_ESTADO("volumenPorEstado", Chapter.VOLUME, volumeBy(Dimension.ESTADO)),
    VOLUMEN_SUBTEMA("volumenPorSubtema", Chapter.VOLUME, volumeBy(Dimension.SUBTEMA)),
    VOLUMEN_URGENCIA("volumenPorUrgencia", Chapter.UNPRINTED, volumeBy(Dimension.URGENCIA)),
    PERTINENCIA(
            "pertinencia",
            Chapter.ANSWERS,
            oneOrNone(PublishedFigures.PERTINENCE, MonthFigureCollector::qualitySample)
                    .ofEachSince(3)),
    SATISFACCION(
            "satisfaccion",
            Chapter.PEOPLE,
            one(PublishedFigures.SATISFACTION, MonthFigureCollector::satisfaction)),
    LINEA("linea800", Chapter.CHANNEL, one(PublishedFigures.LINE, MonthFigureCollector::line)),
    DISPONIBILIDAD(
            "disponibilidad",
            Chapter.CHANNEL,
            one(PublishedFigures.AVAILABILITY, MonthFigureCollector::availability)),
    CAIDAS(
            "caidas",
            Chapter.CHANNEL,
            list(PublishedFigures.OUTAGES, MonthFigureCollector::outages)),
    PROMESAS("promesas", Chapter.ANSWERS, share(CaseShare.PROMESAS).since(2)),
    REAPERTURAS(
            "reaperturas",
            Chapter.ANSWERS,
            one(PublishedFigures.REOPENINGS, MonthFigureCollector::reopenings).since(2)),
    RECLASIFICADAS(
            "reclasificadas",
            Chapter.TIMELINESS,
            list(PublishedFigures.RECLASSIFIED, MonthFigureCollector::reclassified).since(4)),
    PLAZOS(
            "plazosAplicados",
            Chapter.TARGETS,
            list(PublishedFigures.TERMS, MonthFigureCollector::terms).since(4));

    /** The parts of the PDF in their order. */
    private enum Chapter {
        TIMELINESS,
        VOLUME,
        ANSWERS,
        PEOPLE,
        CHANNEL,
        TARGETS,
        /** In the workbook and in JSON only. */
        UNPRINTED
    }

    private final String label;
    private final Chapter chapter;
    private final SectionFigures<?> content;

    ReportSection(String label, Chapter chapter, SectionFigures<?> content) {
        this.label = label;
        this.chapter = chapter;
        this.content = content;
    }

    /** In the order of the PDF. */
    static List<ReportSection> printed() {
        return Stream.of(values())
                .filter(one -> one.chapter != Chapter.UNPRINTED)
                .sorted(Comparator.comparing(one -> one.chapter))
                .toList();
    }

    /** The edition of reports that are closed now. */
    static int newestEdition() {
        return Stream.of(values())
                .flatMapToInt(
                        one ->
                                IntStream.of(
                                        one.content.edition(),
                                        one.content.ofEach(),
                                        one.figures().newestEdition()))
                .max()
                .orElseThrow();
    }

    /** Whether reports of that edition contain it; older editions do not. */
    boolean isOf(int reportEdition) {
        return content.edition() <= reportEdition;
    }

    /** Whether that report tells it; others say that it was not included then. */
    boolean isTold(MonthReport report) {
        return content.isTold(report.getEdition(), report.isWhole());
    }

    /** Its name in JSON. */
    public String label() {
        return label;
    }

    /** One object; the others are lists. */
    public boolean isSingle() {
        return content.shape() != SectionFigures.Shape.LIST;
    }

    /** Null in reports that have none. */
    public boolean isOptional() {
        return content.shape() == SectionFigures.Shape.OBJECT_OR_NULL;
    }

    public FigureSet<?> figures() {
        return content.figures();
    }

    /** Of a member of its rows; a number for what is not declared any more. */
    FigureUnit unit(String name) {
        return figures().unit(name).orElse(FigureUnit.NUMBER);
    }

    /** What its rows are by; null where they are by nothing. */
    Dimension dimension() {
        return content.dimension();
    }

    List<JsonObject> rows(MonthFigureCollector all, ReportSubject subject) {
        return content.rows(all, subject);
    }

    boolean isTimeliness() {
        return content.figures() == PublishedFigures.TIMELINESS_BY;
    }

    boolean isVolume() {
        return content.figures() == PublishedFigures.VOLUME_BY;
    }
}
