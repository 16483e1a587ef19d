package cl.soser.canal.web.gestion.callcentre;

import cl.soser.canal.callcentre.CallIntakeService;
import cl.soser.canal.inbound.InboundMail;
import cl.soser.canal.inbound.InboundMailService;
import cl.soser.canal.person.AnswerChannel;
import cl.soser.canal.web.shared.address.IdConverter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/**
 * llamada.xhtml: the empty form of a call, or that of a mail with what it says; what happens in it
 * is asked of the desk's feeds.
 */
@Named
@RequestScoped
public class CallIntakeView {

    @Inject CallIntakeService callIntakeService;
    @Inject HttpServletRequest request;

    @Inject InboundMailService mails;

    @Param(name = "correo", converterClass = IdConverter.class)
    Long asked;

    private String key;
    private int waiting;
    private InboundMail mail;

    public void look() {
        if (asked != null) {
            mail = open(asked);
        }
        key = mail == null ? callIntakeService.newKey() : mail.getSubmissionKey();
        waiting = callIntakeService.waiting();
    }

    private InboundMail open(long asked) {
        InboundMail found = mails.open(asked).mail();
        if (!found.getState().isMovable()) { // its result is shown on its own page
            Messages.addFlashGlobalWarn("mail.settled");
            Faces.redirect("/gestion/correo/ver?id=" + found.getId());
        }
        return found;
    }

    /** What it is made of; null for a call. */
    public InboundMail getMail() {
        return mail;
    }

    /** The first half of the sender's name: one word of two or three, two of four. */
    public String getFirstNames() {
        String[] words = names();
        return String.join(" ", List.of(words).subList(0, halfOf(words)));
    }

    public String getLastNames() {
        String[] words = names();
        return String.join(" ", List.of(words).subList(halfOf(words), words.length));
    }

    private String[] names() {
        String name = mail == null ? "" : mail.getSenderName();
        return name.isBlank() || name.contains("@") ? new String[0] : name.split(" ");
    }

    private static int halfOf(String[] words) {
        return words.length < 2 ? words.length : Math.max(1, words.length / 2);
    }

    /** Without what mail programs put before it. */
    public String getSubject() {
        String subject =
                mail == null
                        ? ""
                        : mail.getSubject().replaceFirst("(?i)^((re|rv|fwd?)\\s*:\\s*)+", "");
        return subject.length() <= 150 ? subject : subject.substring(0, 150);
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
        return mail == null
                ? "llamada-" + request.getRemoteUser()
                : "correo-" + mail.getId() + "-" + request.getRemoteUser();
    }

    public AnswerChannel[] getChannels() {
        return AnswerChannel.values();
    }
}
