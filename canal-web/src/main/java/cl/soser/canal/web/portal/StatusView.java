package cl.soser.canal.web.portal;

import cl.soser.canal.availability.MonthAvailability;
import cl.soser.canal.availability.PublicStatusQuery;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** estado.xhtml: the public status of the channel. */
@Named
@RequestScoped
public class StatusView {

    @Inject PublicStatusQuery publicStatusQuery;

    private PublicStatusQuery.Now now;

    @PostConstruct
    void look() {
        now = publicStatusQuery.now();
    }

    public PublicStatusQuery.Now getNow() {
        return now;
    }

    public String getTone() {
        return switch (now.state()) {
            case SIRVE -> "ok";
            case CAIDA -> "danger";
            case SIN_MEDIR -> "warn";
        };
    }

    public MonthAvailability getMonth() {
        return now.month();
    }

    public String getMonthName() {
        return DateLabels.month(now.month().month());
    }

    /** "99,87 %" */
    public String getShare() {
        return Shares.format(now.month().shown(), 0);
    }

    public String getTarget() {
        return Shares.percent(now.month().target()) + " %";
    }
}
