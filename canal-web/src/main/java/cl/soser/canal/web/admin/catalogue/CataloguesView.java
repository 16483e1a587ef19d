package cl.soser.canal.web.admin.catalogue;

import cl.soser.canal.account.staff.AreaStaffService;
import cl.soser.canal.catalogue.CatalogueKind;
import cl.soser.canal.catalogue.CatalogueRow;
import cl.soser.canal.catalogue.CatalogueService;
import cl.soser.canal.web.shared.error.StaleDecision;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/catalogos.xhtml and admin/areas.xhtml: the lists in their order. */
@Named
@ViewScoped
public class CataloguesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CatalogueService catalogueService;
    @Inject AreaStaffService areaStaffService;

    private final Map<CatalogueKind, List<CatalogueRow>> lists = new EnumMap<>(CatalogueKind.class);
    private Map<String, Integer> counts;

    public List<CatalogueRow> rows(String kind) {
        return lists.computeIfAbsent(CatalogueKind.valueOf(kind), catalogueService::all);
    }

    /** Each topic with its subtopics after it. */
    public List<CatalogueRow> getTopics() {
        return rows(CatalogueKind.TEMA.name()).stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic), subtopics(topic)))
                .toList();
    }

    private Stream<CatalogueRow> subtopics(CatalogueRow topic) {
        return rows(CatalogueKind.SUBTEMA.name()).stream()
                .filter(row -> row.parent().equals(topic.code()));
    }

    /** How many people work for it. */
    public int members(CatalogueRow area) {
        counts = counts == null ? new HashMap<>(areaStaffService.counts()) : counts;
        return counts.getOrDefault(area.code(), 0);
    }

    public boolean isFirst(CatalogueRow row) {
        return own(row).get(0).code().equals(row.code());
    }

    public boolean isLast(CatalogueRow row) {
        List<CatalogueRow> own = own(row);
        return own.get(own.size() - 1).code().equals(row.code());
    }

    private List<CatalogueRow> own(CatalogueRow row) {
        return rows(row.kind().name()).stream()
                .filter(other -> row.parent() == null || row.parent().equals(other.parent()))
                .toList();
    }

    public void up(CatalogueRow row) {
        move(row, true);
    }

    public void down(CatalogueRow row) {
        move(row, false);
    }

    private void move(CatalogueRow row, boolean up) {
        StaleDecision.orShow(
                () -> catalogueService.move(row.kind(), row.code(), row.version(), up),
                lists::clear);
        Messages.addFlashGlobalInfo("catalogue.moved", row.label());
        Faces.redirect(
                (row.kind() == CatalogueKind.AREA ? "/admin/areas" : "/admin/catalogos") + "#%s",
                row.kind() + "-" + row.code());
    }
}
