package cl.soser.canal.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One row of the figures of a report, stored in the exact text of the report. */
@Entity
@Table(name = "month_figure")
@IdClass(ReportFigureId.class)
@NamedQuery(
        name = ReportFigure.OF_REPORT,
        query = "SELECT f FROM ReportFigure f WHERE f.report = :report ORDER BY f.place")
class ReportFigure {

    static final String OF_REPORT = "ReportFigure.ofReport";

    @Id
    @Column(name = "report_id")
    private long report;

    @Id
    @Enumerated(EnumType.STRING)
    private ReportSection section;

    @Id private int place;
    private String content;

    protected ReportFigure() {
        // for JPA
    }

    ReportFigure(long report, ReportSection section, int place, String content) {
        this.report = report;
        this.section = section;
        this.place = place;
        this.content = content;
    }

    ReportSection getSection() {
        return section;
    }

    /** An object of JSON. */
    String getContent() {
        return content;
    }
}
