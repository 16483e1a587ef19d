package cl.soser.canal.web.portal;

import cl.soser.canal.reporting.PublicMonthFigures;
import cl.soser.canal.reporting.criteria.Dimension;
import cl.soser.canal.web.reporting.address.FigureNames;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The public figures by region and by topic. */
@Named
@RequestScoped
public class ServiceLevelTables {

    @Inject ServiceLevelView view;
    @Inject FigureNames names;

    /** From north to south, those without any too; those without a region last. */
    public List<ServiceLevelRow> getRegions() {
        Map<String, PublicMonthFigures.Cell> found =
                view.board().regions().stream()
                        .collect(
                                Collectors.toMap(
                                        PublicMonthFigures.Cell::code, Function.identity()));
        List<ServiceLevelRow> rows =
                names.getRegions().stream()
                        .map(
                                region ->
                                        row(
                                                region.getShortName(),
                                                found.getOrDefault(
                                                        region.getCode(),
                                                        new PublicMonthFigures.Cell(
                                                                region.getCode(),
                                                                0L,
                                                                false,
                                                                null))))
                        .collect(Collectors.toList());
        if (found.containsKey("")) {
            rows.add(row(names.of(Dimension.REGION, ""), found.get("")));
        }
        return rows;
    }

    public List<ServiceLevelRow> getTopics() {
        return view.board().topics().stream()
                .map(cell -> row(names.of(Dimension.TEMA, cell.code()), cell))
                .toList();
    }

    private ServiceLevelRow row(String name, PublicMonthFigures.Cell cell) {
        Integer percent = cell.percent();
        boolean met =
                percent != null
                        && BigDecimal.valueOf(percent)
                                        .compareTo(view.board().total().target().movePointRight(2))
                                >= 0;
        return new ServiceLevelRow(
                name,
                cell.received() != null
                        ? Bundles.number(cell.received())
                        : Bundles.text(cell.few() ? "serviceLevel.few" : "serviceLevel.covered"),
                percent != null
                        ? percent + " %"
                        : Bundles.text(
                                cell.received() != null && cell.received() == 0
                                        ? "figures.noCases"
                                        : "serviceLevel.untold"),
                percent == null ? "neutral" : met ? "ok" : "danger",
                percent == null ? "minus" : met ? "check" : "alert");
    }
}
