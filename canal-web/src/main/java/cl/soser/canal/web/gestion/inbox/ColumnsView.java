package cl.soser.canal.web.gestion.inbox;

import cl.soser.canal.savedview.ListColumn;
import cl.soser.canal.savedview.ListPreferenceContent;
import cl.soser.canal.savedview.ListPreferenceService;
import cl.soser.canal.savedview.RowDensity;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.omnifaces.util.Components;
import org.primefaces.component.datatable.DataTable;

/** How the user wants the lists of tickets: tall or short rows, which columns, what alerts do. */
@Named
@RequestScoped
public class ColumnsView {

    private static final String TABLE = "lista:tickets";

    @Inject ListPreferenceService listPreferenceService;

    private ListPreferenceContent kept;
    private List<ListColumn> columns;
    private boolean changed;

    @PostConstruct
    void read() {
        kept = listPreferenceService.mine();
        columns = kept.columns();
    }

    /** The class of the list; without a choice the style sheet looks at the window. */
    public String getRows() {
        return kept.density() == null ? "auto" : kept.density().name().toLowerCase(Locale.ROOT);
    }

    public RowDensity getDensity() {
        return kept.density();
    }

    public boolean isAlertSound() {
        return kept.alertSound();
    }

    public boolean isAlertNotice() {
        return kept.alertNotice();
    }

    /** Those that are shown, in their order. */
    public List<ListColumn> getColumns() {
        return columns;
    }

    public boolean shows(String column) {
        return columns.contains(ListColumn.valueOf(column));
    }

    /** Where it stands among the columns. */
    public int place(String column) {
        return 1 + columns.indexOf(ListColumn.valueOf(column));
    }

    /** The shown ones in their order, then the others. */
    public List<ColumnChoice> getChoices() {
        return ColumnChoice.of(columns);
    }

    /** Whether the page answers to a change of the columns. */
    public boolean isChanged() {
        return changed;
    }

    public void move(ListColumn column, int places) {
        List<ListColumn> other = new ArrayList<>(columns);
        int to = other.indexOf(column) + places;
        if (other.remove(column)) {
            other.add(Math.max(0, Math.min(to, other.size())), column);
            arrange(other);
        }
    }

    public void turn(ListColumn column) {
        List<ListColumn> other = new ArrayList<>(columns);
        if (!other.remove(column)) {
            other.add(column);
        }
        arrange(other);
    }

    private void arrange(List<ListColumn> other) {
        listPreferenceService.arrange(other);
        again();
    }

    public void arrangeAsUsual() {
        listPreferenceService.arrangeAsUsual();
        again();
    }

    /**
     * @param density its name; empty for what the window has room for
     */
    public void makeRows(String density) {
        listPreferenceService.makeRows(density.isEmpty() ? null : RowDensity.valueOf(density));
        again();
    }

    public void tellAlerts(boolean sound, boolean notice) {
        listPreferenceService.tellAlerts(sound, notice);
        again();
    }

    /** The table has put its columns in order before the action, and does so once. */
    private void again() {
        read();
        changed = true;
        DataTable table = Components.findComponent(TABLE);
        if (table != null) {
            table.resetColumns();
        }
    }
}
