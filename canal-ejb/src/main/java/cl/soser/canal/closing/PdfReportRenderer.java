package cl.soser.canal.closing;

import static cl.soser.canal.closing.ReportLabels.word;

import cl.soser.canal.reporting.FigureSet;
import cl.soser.canal.reporting.FigureUnit;
import cl.soser.canal.reporting.criteria.CaseStanding;
import cl.soser.canal.shared.JsonProvider;
import cl.soser.canal.shared.pdf.PdfRenderer;
import cl.soser.canal.ticket.Timeliness;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Renders a report as PDF: tagged, with titles, bars beside their numbers, lists of the late and
 * the annulled requests by number, and the hash at the foot of each page.
 */
final class PdfReportRenderer {

    /** The values of Timeliness that the list of late requests shows. */
    private static final List<String> LATE =
            CaseStanding.FUERA_DE_PLAZO.timeliness().stream().map(Timeliness::name).toList();

    private static final int MOST = 100;

    private final FrozenReport frozen;
    private final PdfReportPage page;

    private PdfReportRenderer(FrozenReport frozen) {
        this.frozen = frozen;
        this.page =
                new PdfReportPage(
                        ReportFormatter.title(frozen.report()),
                        frozen.report().getName(),
                        frozen.report().getHash());
    }

    static void write(FrozenReport frozen, OutputStream out) throws IOException {
        PdfReportRenderer report = new PdfReportRenderer(frozen);
        report.head();
        ReportSection.printed().forEach(report::section);
        report.requests();
        report.adjustments();
        report.check();
        PdfRenderer.printTagged(report.page.xhtml(), out);
    }

    private void head() {
        page.title(ReportFormatter.title(frozen.report()), frozen.report().getName());
        page.facts(ReportFormatter.head(frozen));
    }

    private void section(ReportSection section) {
        if (section == ReportSection.OPORTUNIDAD) {
            contractShares();
        } else if (section == ReportSection.METAS) {
            targets();
        } else if (section.isSingle()) {
            pair(section);
        } else if (section.isTimeliness()) {
            timeliness(section);
        } else if (section.isVolume()) {
            counted(section);
        } else {
            table(section);
        }
    }

    /** What the contract judges: complaints, suggestions and all of them together. */
    private void contractShares() {
        page.heading(word("pdf.contract"));
        page.paragraph(word("pdf.contract.how"));
        List<List<String>> rows = new ArrayList<>();
        for (String motive : List.of("RECLAMO", "SUGERENCIA")) {
            rows.add(
                    row(ReportSection.OPORTUNIDAD_MOTIVO, motive)
                            .map(one -> contractShare(one.getString("nombre"), one))
                            .orElseGet(() -> noCases(motive)));
        }
        frozen.one(ReportSection.OPORTUNIDAD)
                .ifPresent(one -> rows.add(contractShare(word("pdf.all"), one)));
        page.table(
                word("pdf.contract"),
                List.of(
                        word("pdf.of"),
                        word("column.enPlazo"),
                        word("pdf.decided"),
                        word("column.cumplimiento"),
                        word("column.meta"),
                        word("pdf.targetMet")),
                rows);
    }

    private Optional<JsonObject> row(ReportSection section, String code) {
        return frozen.rows(section).stream()
                .filter(one -> code.equals(one.getString("codigo")))
                .findAny();
    }

    private List<String> noCases(String motive) {
        return List.of(
                ReportLabels.of("motive", motive),
                "0",
                "0",
                word("pdf.noCases"),
                row(ReportSection.METAS, motive)
                        .map(one -> one.getJsonNumber("meta").bigDecimalValue())
                        .map(target -> ReportFormatter.percent(target, false))
                        .orElse(word("nothing")),
                word("nothing"));
    }

    private static List<String> contractShare(String name, JsonObject one) {
        long decided = one.getInt("enPlazo") + (long) one.getInt("fueraDePlazo");
        JsonValue met = one.get("cumple");
        return List.of(
                name,
                String.valueOf(one.getInt("enPlazo")),
                String.valueOf(decided),
                shown(ReportSection.OPORTUNIDAD, "cumplimiento", one),
                ReportFormatter.percent(one.getJsonNumber("meta").bigDecimalValue(), false),
                met == JsonValue.NULL
                        ? word("nothing")
                        : word(met == JsonValue.TRUE ? "pdf.met" : "pdf.missed"));
    }

    private void timeliness(ReportSection section) {
        List<JsonObject> rows = frozen.rows(section);
        if (rows.isEmpty()) {
            return;
        }
        List<String> names = columns(section, frozen.report().getEdition());
        String title = word("section." + section.label());
        page.heading(title);
        page.bars(
                title,
                names.stream().map(name -> word("column." + name)).toList(),
                rows.stream()
                        .map(
                                one ->
                                        new PdfReportPage.Bar(
                                                names.stream()
                                                        .map(name -> shown(section, name, one))
                                                        .toList(),
                                                share(one.get("cumplimiento")),
                                                one.get("cumple") != JsonValue.FALSE))
                        .toList());
    }

    /** The name of each row, its counts and its share; a page has no room for more. */
    private static List<String> columns(ReportSection section, int edition) {
        return Stream.concat(
                        Stream.of("nombre"),
                        section.figures().ofEdition(edition).figures().stream()
                                .filter(
                                        one ->
                                                one.unit() == FigureUnit.COUNT && !one.optional()
                                                        || one.unit() == FigureUnit.SHARE)
                                .map(FigureSet.Figure::name))
                .toList();
    }

    private static String shown(ReportSection section, String name, JsonObject one) {
        return ReportFormatter.shown(section.unit(name), name, one.get(name));
    }

    private static double share(JsonValue value) {
        return value instanceof JsonNumber number ? number.doubleValue() : -1;
    }

    private void counted(ReportSection section) {
        List<JsonObject> rows = frozen.rows(section);
        long most = rows.stream().mapToLong(one -> one.getInt("cantidad")).max().orElse(0);
        if (most > 0) {
            String title = word("section." + section.label());
            page.heading(title);
            page.bars(
                    title,
                    List.of(word("column.nombre"), word("column.cantidad")),
                    rows.stream()
                            .map(
                                    one ->
                                            new PdfReportPage.Bar(
                                                    List.of(
                                                            one.getString("nombre"),
                                                            shown(section, "cantidad", one)),
                                                    one.getInt("cantidad") / (double) most,
                                                    true))
                            .toList());
        }
    }

    /** One object, a line for each of its members. */
    private void pair(ReportSection section) {
        page.heading(word("section." + section.label()));
        if (!section.isTold(frozen.report())) {
            page.paragraph(word("section.notYet"));
            return;
        }
        String how = "section.how." + section.label();
        if (ReportLabels.has(how)) {
            page.paragraph(word(how));
        }
        frozen.one(section)
                .ifPresentOrElse(
                        one -> page.pairs(section, one), () -> page.paragraph(word("pdf.nothing")));
        String note = "section.note." + section.label();
        if (ReportLabels.has(note)) {
            page.paragraph(word(note));
        }
    }

    private void table(ReportSection section) {
        String title = word("section." + section.label());
        page.heading(title);
        if (!section.isTold(frozen.report())) {
            page.paragraph(word("section.notYet"));
            return;
        }
        objects(
                title,
                frozen.rows(section),
                section::unit,
                word("section.none." + section.label()));
    }

    private void targets() {
        page.heading(word("section.metas"));
        page.paragraph(word("pdf.targets"));
        page.table(
                word("section.metas"),
                List.of(word("pdf.indicator"), word("column.meta")),
                frozen.rows(ReportSection.METAS).stream()
                        .map(one -> List.of(one.getString("nombre"), target(one)))
                        .toList());
    }

    private static String target(JsonObject one) {
        String code = one.getString("codigo");
        var value = one.getJsonNumber("meta").bigDecimalValue();
        if (code.equals("VENTANAS_CUENTAN")) {
            return word("yesNo." + (value.signum() > 0));
        }
        String limit =
                code.startsWith("EVENTO")
                        ? value.toPlainString().replace('.', ',')
                        : ReportFormatter.percent(value, false);
        return word(one.getBoolean("esMaximo") ? "pdf.most" : "pdf.least", limit);
    }

    /** Those people ask about: late ones and annulled ones, by their number. */
    private void requests() {
        List<JsonObject> late = new ArrayList<>();
        List<JsonObject> annulled = new ArrayList<>();
        int[] more = new int[2];
        frozen.requests()
                .each(
                        one -> {
                            if (one.getString("estado").equals("ANULADO")) {
                                more[1]++;
                                keep(annulled, one, "ingreso", "motivo", "tema", "institucion");
                            } else if (LATE.contains(one.getString("plazo", ""))) {
                                more[0]++;
                                keep(late, one, "motivo", "vence", "primeraRespuesta", "plazo");
                            }
                        });
        listed("pdf.late", late, more[0]);
        listed("pdf.annulled", annulled, more[1]);
    }

    private static void keep(List<JsonObject> into, JsonObject one, String... names) {
        if (into.size() < MOST) {
            var row = JsonProvider.object().add("id", one.get("id"));
            for (String name : names) {
                row.add(name, one.get(name));
            }
            into.add(row.build());
        }
    }

    private void listed(String key, List<JsonObject> rows, int all) {
        page.heading(word(key));
        page.paragraph(word(key + ".how", all));
        if (all > rows.size()) {
            page.paragraph(word("pdf.more", rows.size()));
        }
        objects(word(key), rows, name -> FigureUnit.NUMBER, null);
    }

    private void adjustments() {
        page.heading(word("pdf.adjustments"));
        page.paragraph(word("pdf.adjustments.how"));
        objects(
                word("pdf.adjustments"),
                frozen.adjustments().stream().map(ReportFormatter::toJson).toList(),
                name -> FigureUnit.NUMBER,
                word("adjustments.none"));
    }

    /**
     * @param none the text if there are no rows; null for no text
     */
    private void objects(
            String title, List<JsonObject> rows, Function<String, FigureUnit> units, String none) {
        if (rows.isEmpty()) {
            if (none != null) {
                page.paragraph(none);
            }
            return;
        }
        page.table(
                title,
                rows.get(0).keySet().stream().map(name -> word("column." + name)).toList(),
                rows.stream()
                        .map(
                                one ->
                                        one.entrySet().stream()
                                                .map(
                                                        each ->
                                                                each.getValue() == JsonValue.NULL
                                                                        ? "–"
                                                                        : ReportFormatter.shown(
                                                                                units.apply(
                                                                                        each
                                                                                                .getKey()),
                                                                                each.getKey(),
                                                                                each.getValue()))
                                                .toList())
                        .toList());
    }

    private void check() {
        page.heading(word("pdf.check"));
        page.paragraph(word("pdf.check.how"));
        page.code("jq -cj .informe informe.json | sha256sum");
        page.code(frozen.report().getHash());
    }
}
