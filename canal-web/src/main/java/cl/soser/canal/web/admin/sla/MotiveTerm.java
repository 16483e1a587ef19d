package cl.soser.canal.web.admin.sla;

import java.io.Serializable;
import java.time.Duration;

/** The hours of a motive; blank where it has no term. */
public class MotiveTerm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String label;
    private final String hours;

    MotiveTerm(String label, Duration term) {
        this.label = label;
        this.hours = term == null ? "" : Hours.format(term);
    }

    public String getLabel() {
        return label;
    }

    public String getHours() {
        return hours;
    }
}
