package cl.soser.canal.web.gestion.contract;

import cl.soser.canal.shared.NotAllowedException;
import java.io.Serializable;

/** The hours of a motive; blank where it has no term. */
public class MotiveHours implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String motive;
    private final String label;
    private final Integer now;
    private String hours;

    MotiveHours(String motive, String label, Integer now) {
        this.motive = motive;
        this.label = label;
        this.now = now;
        this.hours = now == null ? "" : now.toString();
    }

    String getMotive() {
        return motive;
    }

    public String getLabel() {
        return label;
    }

    public Integer getNow() {
        return now;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(String hours) {
        this.hours = hours;
    }

    boolean isGiven() {
        return hours != null && !hours.isBlank();
    }

    int number() {
        if (!hours.strip().matches("\\d{1,4}")) {
            throw new NotAllowedException("contractTerm.number");
        }
        return Integer.parseInt(hours.strip());
    }
}
