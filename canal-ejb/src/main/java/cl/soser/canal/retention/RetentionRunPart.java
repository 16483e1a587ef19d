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

    @Column(name = "held_by_order")
    private Long heldByOrder;

    @Column(name = "held_by_block")
    private Long heldByBlock;

    @Column(name = "held_by_right")
    private Long heldByRight;

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

    void counted(long newDue, HeldRows newHeld, String newExamples) {
        due = newDue;
        held = newHeld.all();
        heldByOrder = newHeld.byOrder();
        heldByBlock = newHeld.byBlock();
        heldByRight = newHeld.byRight();
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
        HeldRows kept = new HeldRows(held, heldByOrder, heldByBlock, heldByRight);
        return new RetentionRunPartRow(of, months, before, due, kept, done, examples);
    }
}
