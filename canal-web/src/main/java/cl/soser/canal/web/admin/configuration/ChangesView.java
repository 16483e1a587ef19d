package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationCursor;
import cl.soser.canal.configuration.ConfigurationEntry;
import cl.soser.canal.configuration.ConfigurationHistoryQuery;
import cl.soser.canal.configuration.ConfigurationKind;
import cl.soser.canal.shared.Slice;
import cl.soser.canal.web.shared.error.HistoryLine;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.list.ListSize;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** admin/cambios.xhtml: every change of the configuration, by what, by whom and when. */
@Named
@RequestScoped
public class ChangesView {

    private static final int ROWS = 25;

    @Inject ListSize listSize;
    @Inject ConfigurationHistoryQuery configurationHistoryQuery;
    @Inject ChangesAddress address;

    private Slice<ConfigurationEntry> page;
    private List<HistoryLine> rows;

    @PostConstruct
    void open() {
        if (address.isRight()) {
            page =
                    configurationHistoryQuery.search(
                            address.criteria(), address.from(), listSize.of(ROWS));
            rows = page.rows().stream().map(HistoryLine::of).toList();
        }
    }

    public List<HistoryLine> getRows() {
        return rows;
    }

    /** Null on the first page. */
    public String getFirst() {
        return address.from() == null ? null : address.after(null);
    }

    /** Null on the last page. */
    public String getNext() {
        return page.more()
                ? address.after(ConfigurationCursor.after(page.rows().get(ROWS - 1)))
                : null;
    }

    public List<SelectItem> getKinds() {
        return Stream.of(ConfigurationKind.values())
                .map(one -> new SelectItem(one.name(), Bundles.text("configurationKind." + one)))
                .sorted(Comparator.comparing(SelectItem::getLabel))
                .toList();
    }

    public List<SelectItem> getAuthors() {
        return configurationHistoryQuery.authors().entrySet().stream()
                .map(one -> new SelectItem(one.getKey().toString(), one.getValue()))
                .toList();
    }
}
