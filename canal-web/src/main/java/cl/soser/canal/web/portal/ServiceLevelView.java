package cl.soser.canal.web.portal;

import cl.soser.canal.reporting.PublicFigureQuery;
import cl.soser.canal.reporting.PublicMonthFigures;
import cl.soser.canal.web.shared.Shares;
import cl.soser.canal.web.shared.error.AddressErrors;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Set;

/** cifras.xhtml: the public figures of the channel. */
@Named
@RequestScoped
public class ServiceLevelView {

    /** What others add to a link they pass on. */
    private static final Set<String> LINKERS =
            Set.of(
                    "fbclid",
                    "gclid",
                    "utm_source",
                    "utm_medium",
                    "utm_campaign",
                    "utm_term",
                    "utm_content");

    @Inject PublicFigureQuery publicFigureQuery;
    @Inject AddressErrors errors;

    private PublicMonthFigures board;

    @PostConstruct
    void read() {
        errors.expect(LINKERS);
        if (errors.isNone()) {
            board = publicFigureQuery.board().orElse(null);
        }
    }

    /** The page takes no filter: whether its address asks for none. */
    public boolean isRight() {
        return errors.isNone();
    }

    /** False while there are too few cases to say anything. */
    public boolean isKnown() {
        return board != null;
    }

    PublicMonthFigures board() {
        return board;
    }

    public String getMonth() {
        return DateLabels.month(board.month());
    }

    /** When it was counted. */
    public Instant getAt() {
        return board.at();
    }

    /** The month is not over. */
    public boolean isRunning() {
        return board.total().pending() > 0;
    }

    public String getReceived() {
        return Bundles.number(board.total().received());
    }

    public String getInTime() {
        return Bundles.number(board.total().inTime());
    }

    public String getDecided() {
        return Bundles.number(decided());
    }

    private long decided() {
        return board.total().inTime() + board.total().late();
    }

    public String getShare() {
        return Shares.judged(board.total());
    }

    public boolean isMet() {
        return board.total().met();
    }

    public String getTarget() {
        return Shares.percent(board.total().target());
    }

    /** "20 horas"; null where nothing was answered. */
    public String getTypical() {
        return board.typical() == null
                ? null
                : Bundles.text("serviceLevel.hours", Math.max(1, board.typical().toHours()));
    }

    public boolean isWatched() {
        return board.service().isMeasured();
    }

    public String getServed() {
        return Shares.format(board.service().shown(), 0);
    }
}
