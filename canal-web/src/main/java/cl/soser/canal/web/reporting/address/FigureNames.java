package cl.soser.canal.web.reporting.address;

import cl.soser.canal.directory.Comuna;
import cl.soser.canal.directory.DirectoryQuery;
import cl.soser.canal.directory.Region;
import cl.soser.canal.reporting.cases.CaseRow;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.shared.form.CatalogueLabels;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of the codes figures are grouped by, read once a request. */
@Named
@RequestScoped
public class FigureNames {

    @Inject CatalogueLabels labels;
    @Inject DirectoryQuery directoryQuery;

    private List<Region> regions;

    /** The word for a code; or the word for "none". */
    public String of(Dimension dimension, String code) {
        if (code.isEmpty()) {
            return Bundles.text("figures.none." + dimension);
        }
        return switch (dimension) {
            case MOTIVO ->
                    labels.getMotives().stream()
                            .filter(one -> one.getCode().equals(code))
                            .map(one -> one.getLabel())
                            .findAny()
                            .orElse(code);
            case TEMA -> labels.topic(code);
            case SUBTEMA -> labels.subtopic(code);
            case AREA -> labels.area(code);
            case CANAL -> Bundles.text("channel." + code);
            case CONTEXTO -> Bundles.text("context." + code);
            case ESTADO -> Bundles.text("ticketStatus." + code);
            case URGENCIA -> Bundles.text("urgency." + code);
            case REGION -> region(code);
            case COMUNA -> directoryQuery.comuna(code).map(Comuna::getName).orElse(code);
            case CAUSA -> Bundles.text("causeKind." + code);
            case INSTITUCION, CONTRATO, MES, DIA, ESTABLECIMIENTO -> code;
        };
    }

    /**
     * Where it happened, told from other places of that name by code and comuna; and the region.
     */
    public String place(CaseRow row) {
        String comuna = row.comuna() == null ? "" : of(Dimension.COMUNA, row.comuna());
        String region = row.region() == null ? "" : region(row.region());
        if (row.school() == null) {
            return listed(row.place() == null ? "" : row.place(), comuna, region);
        }
        String code = row.scheme() + " " + row.school();
        return row.place() + " (" + listed(code, comuna, region) + ")";
    }

    private static String listed(String... words) {
        return Stream.of(words).filter(one -> !one.isEmpty()).collect(Collectors.joining(", "));
    }

    /** An establishment by its key, told from others of its name. */
    public String school(Long id) {
        return directoryQuery.school(id).getTitle();
    }

    public String region(String code) {
        return getRegions().stream()
                .filter(one -> one.getCode().equals(code))
                .map(Region::getShortName)
                .findAny()
                .orElse(code);
    }

    /** From north to south. */
    public List<Region> getRegions() {
        regions = regions == null ? directoryQuery.regions() : regions;
        return regions;
    }

    public List<SelectItem> getRegionChoices() {
        return getRegions().stream()
                .map(one -> new SelectItem(one.getCode(), one.getShortName()))
                .toList();
    }

    public List<SelectItem> getChannelChoices() {
        return Stream.of("WEB", "LINEA_800", "PAPEL")
                .map(one -> new SelectItem(one, Bundles.text("channel." + one)))
                .toList();
    }

    public List<SelectItem> getContextChoices() {
        return Stream.of("SERVICIO_REGULAR", "ENTREGA_CANASTAS")
                .map(one -> new SelectItem(one, Bundles.text("context." + one)))
                .toList();
    }
}
