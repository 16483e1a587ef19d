package cl.soser.canal.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cl.soser.canal.contract.Indicator;
import cl.soser.canal.reporting.CaseShare;
import cl.soser.canal.reporting.FigureSet.Figure;
import cl.soser.canal.reporting.FigureSet.Named;
import cl.soser.canal.reporting.FigureUnit;
import cl.soser.canal.reporting.PublishedFigures;
import cl.soser.canal.reporting.PublishedFigures.Target;
import cl.soser.canal.sla.Compliance;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the sections declare: names and order are hashed, labels are read by people. */
class ReportSectionTest {

    private static final String TIMELINESS =
            "recibidos vencenEnPeriodo enPlazo fueraDePlazo abiertosVencidos cumplimiento meta"
                    + " cumple atrasosDisponibles";

    private static final String LINE =
            "ofrecidas atendidas atendidasAntesDe15s abandonadas formula nivelServicio"
                    + " nivelServicioMeta nivelServicioCumple abandono abandonoMeta abandonoCumple"
                    + " disponibilidad disponibilidadMeta disponibilidadCumple";

    /** The first two editions; what was closed in them keeps its hash only if this stays. */
    @Test
    void namesAndOrderStayAsTheyWereHashed() {
        assertEquals(
                List.of(
                        "metas: codigo nombre meta esMaximo",
                        "oportunidad: " + TIMELINESS,
                        "oportunidadPorInstitucion: codigo nombre " + TIMELINESS,
                        "oportunidadPorContrato: codigo nombre " + TIMELINESS,
                        "oportunidadPorMotivo: codigo nombre " + TIMELINESS,
                        "oportunidadPorTema: codigo nombre " + TIMELINESS,
                        "oportunidadPorCanal: codigo nombre " + TIMELINESS,
                        "oportunidadPorArea: codigo nombre " + TIMELINESS,
                        "oportunidadPorRegion: codigo nombre " + TIMELINESS,
                        "oportunidadPorComuna: codigo nombre " + TIMELINESS,
                        "volumen: ingresados anulados",
                        "volumenPorEstado: codigo nombre cantidad",
                        "volumenPorSubtema: codigo nombre cantidad",
                        "volumenPorUrgencia: codigo nombre cantidad",
                        "pertinencia: respuestas muestra auditadas pertinentes proporcion",
                        "satisfaccion: preguntadas respondidas promedio satisfechas nota1 nota2"
                                + " nota3 nota4 nota5",
                        "linea800: " + LINE,
                        "disponibilidad: minutosMedidos minutosCaida minutosPlanificados"
                                + " disponibilidad meta cumple caidasDelAnio maximoCaidasDelAnio",
                        "caidas: inicio fin minutos planificada excedeMaximo",
                        "promesas: prometidas cumplidas incumplidas cumplimiento",
                        "reaperturas: reabiertas vencenEnPeriodo enPlazo fueraDePlazo"
                                + " abiertosVencidos cumplimiento"),
                Stream.of(ReportSection.values())
                        .filter(section -> section.isOf(2))
                        .map(section -> section.label() + ": " + names(section))
                        .toList());
        assertEquals(
                EnumSet.of(ReportSection.PROMESAS, ReportSection.REAPERTURAS),
                Stream.of(ReportSection.values())
                        .filter(section -> section.isOf(2) && !section.isOf(1))
                        .collect(
                                Collectors.toCollection(
                                        () -> EnumSet.noneOf(ReportSection.class))));
    }

    private static String names(ReportSection section) {
        return section.figures().ofEdition(2).figures().stream()
                .map(Figure::name)
                .collect(Collectors.joining(" "));
    }

    /** The pertinence of each institution, unmeasured minutes, and shares of the line cut. */
    @Test
    void theThirdEditionAddsNoSectionAndOneFigure() {
        MonthReport old = report(2, "JUNJI");
        assertFalse(ReportSection.PERTINENCIA.isTold(old));
        assertTrue(ReportSection.PERTINENCIA.isTold(report(2, MonthReport.WHOLE)));
        assertTrue(ReportSection.PERTINENCIA.isTold(report(3, "JUNJI")));
        assertEquals(
                List.of("minutosSinMedir"),
                Stream.of(ReportSection.values())
                        .flatMap(
                                section -> {
                                    List<String> newer = names(section, 3);
                                    newer.removeAll(names(section, 2));
                                    return newer.stream();
                                })
                        .toList());
        assertEquals(
                names(ReportSection.LINEA, 2),
                names(ReportSection.LINEA, 3),
                "the same, computed otherwise");
    }

    @Test
    void theFourthEditionAddsWhatLeftATermAndTheTermsUsed() {
        assertEquals(4, ReportSection.newestEdition());
        assertEquals(
                List.of(ReportSection.RECLASIFICADAS, ReportSection.PLAZOS),
                Stream.of(ReportSection.values()).filter(section -> !section.isOf(3)).toList());
    }

    private static MonthReport report(int edition, String institution) {
        Instant closed = Instant.parse("2026-11-05T13:15:00Z");
        MonthClose close =
                new MonthClose(YearMonth.of(2026, 10), closed, 1L, closed) {
                    @Override
                    int getEdition() {
                        return edition;
                    }
                };
        return new MonthReport(close, institution, institution);
    }

    private static List<String> names(ReportSection section, int edition) {
        return section.figures().ofEdition(edition).figures().stream()
                .map(Figure::name)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    @Test
    void everythingHasItsLabels() {
        Set<String> missing = new TreeSet<>();
        for (ReportSection section : ReportSection.values()) {
            require("section." + section.label(), missing);
            if (section.dimension() != null) {
                require("sheet." + section.label(), missing);
            }
            section.figures().figures().forEach(one -> require("column." + one.name(), missing));
        }
        assertEquals(Set.of(), missing);
    }

    private static void require(String key, Set<String> missing) {
        if (!ReportLabels.has(key)) {
            missing.add(key);
        }
    }

    @Test
    void thePrintedReportHasEverySectionButTheTwoLongestLists() {
        Set<ReportSection> printed = EnumSet.copyOf(ReportSection.printed());
        assertEquals(
                EnumSet.of(ReportSection.OPORTUNIDAD_COMUNA, ReportSection.VOLUMEN_URGENCIA),
                EnumSet.complementOf(EnumSet.copyOf(printed)));
        assertEquals(
                List.of(
                        ReportSection.PERTINENCIA,
                        ReportSection.PROMESAS,
                        ReportSection.REAPERTURAS),
                ReportSection.printed().stream()
                        .filter(
                                section ->
                                        ReportSection.PERTINENCIA == section
                                                || section == ReportSection.PROMESAS
                                                || section == ReportSection.REAPERTURAS)
                        .toList());
    }

    @Test
    void figuresAreWrittenByTheirUnitAndNoneIsNull() {
        assertEquals(
                "{\"prometidas\":40,\"cumplidas\":37,\"incumplidas\":3,\"cumplimiento\":0.925}",
                new CanonicalJson()
                        .figures(
                                CaseShare.PROMESAS.figures(),
                                new CaseShare.Counted(
                                        Map.of(
                                                "cumplidas",
                                                37L,
                                                "incumplidas",
                                                3L,
                                                "pendientes",
                                                9L),
                                        37,
                                        40))
                        .build()
                        .toString());
        assertEquals(
                "{\"recibidos\":3,\"vencenEnPeriodo\":0,\"enPlazo\":0,\"fueraDePlazo\":0,"
                        + "\"abiertosVencidos\":0,\"cumplimiento\":null,\"meta\":0.98,"
                        + "\"cumple\":null,\"atrasosDisponibles\":null}",
                new CanonicalJson()
                        .figures(PublishedFigures.TIMELINESS, new Compliance(3, 0, 0, 0, 0))
                        .build()
                        .toString());
        assertEquals(
                "{\"codigo\":\"LINEA_ABANDONO\",\"nombre\":\"Abandono\",\"meta\":0.05,"
                        + "\"esMaximo\":true}",
                new CanonicalJson()
                        .figures(
                                PublishedFigures.TARGETS,
                                new Named<>(
                                        "LINEA_ABANDONO",
                                        "Abandono",
                                        new Target(
                                                Indicator.LINEA_ABANDONO,
                                                new BigDecimal("0.0500"))))
                        .build()
                        .toString());
    }

    @Test
    void sharesAreOnesOfFilesAndOfPeople() {
        assertTrue(ReportSection.LINEA.unit("nivelServicio").isShare());
        assertEquals(FigureUnit.SHARE_AT_MOST, ReportSection.LINEA.unit("abandono"));
        assertEquals(FigureUnit.TARGET, ReportSection.METAS.unit("meta"));
        assertEquals(
                FigureUnit.NUMBER,
                ReportSection.PROMESAS.unit("quitada"),
                "of an edition no longer made");
    }
}
