package cl.soser.canal.web.gestion.ticket;

import cl.soser.canal.ticket.tracking.FollowCodeWays;
import cl.soser.canal.ticket.tracking.SpokenCodeService;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Messages;

/**
 * The code with which a person who left only a telephone follows her request. It is shown once, and
 * kept in no view.
 */
@Named
@RequestScoped
public class SpokenCodeView {

    @Inject SpokenCodeService spokenCodeService;
    @Inject TicketView view;
    @Inject TicketPage page;

    private FollowCodeWays ways;
    private String telephone;
    private String code;

    public void readOut() {
        code = spokenCodeService.readOut(view.getNumber(), telephone);
        telephone = null;
    }

    public void text() {
        spokenCodeService.text(view.getNumber());
        Messages.addGlobalInfo("spokenCode.texted");
    }

    public FollowCodeWays getWays() {
        if (ways == null) {
            ways = spokenCodeService.ways(page.getTicket());
        }
        return ways;
    }

    /** Whether the part is in use, so that it stays open: also after a telephone that was wrong. */
    public boolean isOpen() {
        return code != null || telephone != null;
    }

    /** In two halves, as people read it out; null until it is given. */
    public String getCode() {
        return code == null ? null : code.substring(0, 4) + " " + code.substring(4);
    }

    /** "A de Ana", sign by sign, so that no letter is taken for another. */
    public List<String> getSpelled() {
        return code.chars().mapToObj(Character::toString).map(SpokenCodeView::sign).toList();
    }

    private static String sign(String sign) {
        return Character.isDigit(sign.charAt(0))
                ? sign
                : Bundles.text("spokenCode.sign", sign, Bundles.text("spokenCode.letter." + sign));
    }

    public String getTelephone() {
        return telephone;
    }

    public void setTelephone(String telephone) {
        this.telephone = telephone;
    }
}
