package cl.soser.canal.closing;

import java.io.Serializable;
import java.util.Objects;

/** The key of a {@link ReportFigure}. */
class ReportFigureId implements Serializable {

    private static final long serialVersionUID = 1L;

    private long report;
    private ReportSection section;
    private int place;

    @Override
    public boolean equals(Object other) {
        return other instanceof ReportFigureId that
                && report == that.report
                && section == that.section
                && place == that.place;
    }

    @Override
    public int hashCode() {
        return Objects.hash(report, section, place);
    }
}
