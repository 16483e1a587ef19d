package cl.soser.canal.web.terreno;

import cl.soser.canal.field.DayState;
import cl.soser.canal.field.FieldRow;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import java.util.List;

/** One school on the phone, in the words it is shown with. */
public record SchoolCard(FieldRow row) {

    public long id() {
        return row.school().id();
    }

    public String name() {
        return row.school().name();
    }

    /** "RBD 2220-5 · Talca" */
    public String detail() {
        return row.school().scheme()
                + " "
                + row.school().fullCode()
                + " · "
                + row.school().comuna();
    }

    public String state() {
        if (row.isClosed()) {
            return Bundles.text("field.state.closed");
        }
        if (row.photos() > 0) {
            return Bundles.text("field.state.photos", row.photos());
        }
        if (row.isQuiet()) {
            return Bundles.text("field.state.quiet");
        }
        return Bundles.text(row.due() == null ? "field.state.free" : "field.state.missing");
    }

    public String tone() {
        if (row.isClosed() || !row.isReported() && row.due() == null) {
            return "neutral";
        }
        return row.isReported() ? "ok" : "warn";
    }

    public String icon() {
        if (row.isClosed()) {
            return "lock";
        }
        return row.isReported() ? "check" : row.due() == null ? "minus" : "clock";
    }

    /** Until when, or when it was done. */
    public String hint() {
        if (row.isClosed()) {
            return Bundles.text("field.closed." + row.school().status());
        }
        if (row.isQuiet()) {
            return Bundles.text("field.quiet.said", DateLabels.time(row.quietAt(), row.zone()));
        }
        if (row.isReported()) {
            return row.state() == DayState.TARDE ? Bundles.text("field.late") : "";
        }
        return row.due() == null
                ? Bundles.text("field.free")
                : Bundles.text("field.until", DateLabels.time(row.due(), row.zone()));
    }

    /** Whether "Sin novedades" can be reported. */
    public boolean mayBeQuiet() {
        return !row.isClosed() && !row.isQuiet() && row.photos() == 0;
    }

    public boolean quiet() {
        return row.isQuiet();
    }

    public List<PhotoCard> photos() {
        return row.mine().stream().map(photo -> new PhotoCard(photo, row.zone())).toList();
    }
}
