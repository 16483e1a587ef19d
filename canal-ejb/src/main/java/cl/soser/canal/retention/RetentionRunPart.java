package cl.soser.canal.retention;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;

/** What a run finds and does of one class of data. */
@Embeddable
class RetentionRunPart {

    @Enumerated(STRING)
    @Column(name = "class_code")
    private RetentionClass of;

    private int months;

    @Column(name = "before_day")
    private LocalDate before;

    private long due;
    private long held;
    private long done;
    private String examples;

    protected RetentionRunPart() {
        // for JPA
    }

    RetentionRunPart(RetentionClass of, int months, LocalDate before) {
        this.of = of;
        this.months = months;
        this.before = before;
    }

    void counted(long newDue, long newHeld, String newExamples) {
        due = newDue;
        held = newHeld;
        examples = newExamples;
    }

    void advance(int rows) {
        done += rows;
        due = Math.max(due, done);
    }

    RetentionClass getOf() {
        return of;
    }

    LocalDate getBefore() {
        return before;
    }

    long getDone() {
        return done;
    }

    RetentionRunPartRow row() {
        return new RetentionRunPartRow(of, months, before, due, held, done, examples);
    }
}
