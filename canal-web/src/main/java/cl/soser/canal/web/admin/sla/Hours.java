package cl.soser.canal.web.admin.sla;

import cl.soser.canal.shared.NotAllowedException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** A term as the page of terms writes it: in hours, with a comma. */
final class Hours {

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private Hours() {}

    /** Inside, half hours are the finest the page speaks of. */
    static Duration halves(Duration term) {
        if (term.toMinutes() % 30 != 0) {
            throw new NotAllowedException("sla.halves", format(term));
        }
        return term;
    }

    static Duration parse(String typed) {
        String text = typed.strip().replace(',', '.');
        if (text.matches("-?\\d+(\\.\\d+)?") && !text.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new NotAllowedException("sla.range", typed.strip());
        }
        if (!text.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new NotAllowedException("sla.hours", typed.strip());
        }
        return Duration.ofMinutes(new BigDecimal(text).multiply(MINUTES).longValue());
    }

    /** "24", "1,5". */
    static String format(Duration term) {
        return BigDecimal.valueOf(term.toMinutes())
                .divide(MINUTES, 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
