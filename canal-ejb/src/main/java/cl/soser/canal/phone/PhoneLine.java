package cl.soser.canal.phone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * The one line: the name its queue has at the exchange and the formula in force. Writing calls
 * locks its row, so that two files never make one call twice.
 */
@Entity
@Table(name = "phone_line")
public class PhoneLine {

    private static final short THE_ONE = 1;

    @Id private short id;

    @Column(name = "queue_name")
    private String queue;

    @Enumerated(EnumType.STRING)
    private LineFormula.Averaging averaging;

    @Enumerated(EnumType.STRING)
    private LineFormula.Base base;

    @Version private int version;

    protected PhoneLine() {
        // for JPA
    }

    public static PhoneLine of(EntityManager em) {
        return em.find(PhoneLine.class, THE_ONE);
    }

    public static PhoneLine held(EntityManager em) {
        return em.find(PhoneLine.class, THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }

    public void measureBy(LineFormula formula) {
        averaging = formula.averaging();
        base = formula.base();
    }

    void answerTo(String queueName) {
        queue = queueName;
    }

    public String getQueue() {
        return queue;
    }

    public LineFormula getFormula() {
        return new LineFormula(averaging, base);
    }
}
