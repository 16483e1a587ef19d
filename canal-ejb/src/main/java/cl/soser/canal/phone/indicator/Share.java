package cl.soser.canal.phone.indicator;

import cl.soser.canal.shared.Rounding;
import java.io.Serializable;
import java.math.BigDecimal;

/** A part of a whole. If the whole is zero there is no share, which is not a share of zero. */
public record Share(long part, long whole) implements Serializable {

    public Share {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException("cases are counted from zero");
        }
    }

    /** From 0 to 1; null where there is nothing to share. */
    public BigDecimal value() {
        return Rounding.share(part, whole);
    }
}
