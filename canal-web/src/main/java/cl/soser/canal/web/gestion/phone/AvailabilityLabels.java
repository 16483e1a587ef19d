package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.availability.ChannelOutageRow;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures of the channel's availability as pages write them, staff's and the public's. */
@Named
@ApplicationScoped
public class AvailabilityLabels {

    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    /** "8 h 32 min"; "9 min". */
    public String time(BigDecimal minutes) {
        BigDecimal whole = minutes.setScale(0, RoundingMode.UP);
        long hours = whole.divideToIntegralValue(HOUR).longValue();
        long rest = whole.remainder(HOUR).longValue();
        return hours == 0 ? rest + " min" : "%d h %d min".formatted(hours, rest);
    }

    /** "43.200"; nothing is cut that says less than a minute. */
    public String minutes(BigDecimal minutes) {
        return LineLabels.number(minutes.doubleValue(), 0, 2);
    }

    /** "No se podía ingresar solicitudes: respondía con un error". */
    public String cause(ChannelOutageRow outage) {
        String[] part = outage.cause().split(":", 2);
        String how = part.length < 2 ? "" : part[1].startsWith("HTTP_") ? "HTTP" : part[1];
        return Bundles.text("service.what." + part[0]) + ": " + Bundles.text("service.how." + how);
    }

    /** What of it people noticed. */
    public String what(ChannelOutageRow outage) {
        return Bundles.text("service.what." + outage.cause().split(":", 2)[0]);
    }
}
