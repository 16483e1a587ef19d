package cl.soser.canal.web.gestion;

import cl.soser.canal.account.AnswerChannel;
import cl.soser.canal.desk.PhoneDesk;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** llamada.xhtml: the empty form of a call; what happens in it is asked of the desk's feeds. */
@Named
@RequestScoped
public class CallDeskView {

    @Inject PhoneDesk desk;
    @Inject HttpServletRequest request;

    private String key;
    private int waiting;

    public void look() {
        key = desk.newKey();
        waiting = desk.waiting();
    }

    /** The same for every sending of this form. */
    public String getKey() {
        return key;
    }

    /** How many wait for a call, a text or a letter. */
    public int getWaiting() {
        return waiting;
    }

    /** What is typed is kept for this operator alone, in this tab. */
    public String getRemembered() {
        return "llamada-" + request.getRemoteUser();
    }

    public AnswerChannel[] getChannels() {
        return AnswerChannel.values();
    }
}
