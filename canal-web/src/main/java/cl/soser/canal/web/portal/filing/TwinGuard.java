package cl.soser.canal.web.portal.filing;

import cl.soser.canal.web.shared.address.TextConverter;
import cl.soser.canal.web.shared.error.SessionEndedException;
import cl.soser.canal.web.shared.request.JsonAnswer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/**
 * What is sent twice is filed once: a page whose request was filed, before or meanwhile, leads to
 * its number. A script is led in words, because it has to know that the request was taken in.
 */
@RequestScoped
class TwinGuard {

    @Inject CurrentDraft draft;
    @Inject DraftForm form;

    @Param(name = "como", converterClass = TextConverter.class)
    String writer;

    static void lead(String address) {
        if (isAskedByScript()) {
            tell(new LeadAnswer(address));
        } else {
            Faces.redirect(address);
        }
    }

    static boolean isAskedByScript() {
        return JsonAnswer.isAwaited(Faces.getRequestHeader("Accept"));
    }

    static void tell(Record answer) {
        try {
            JsonAnswer.send(Faces.getResponse(), HttpServletResponse.SC_OK, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Faces.responseComplete();
    }

    /** A page from before the sending leads to the number, and changes nothing. */
    boolean isAlreadyFiled() {
        requireSameWriter();
        if (draft.number() != null) {
            lead(FormPage.RECEIPT);
            return true;
        }
        return false;
    }

    /** Keeps what was typed, or leads to the number its twin got since this request began. */
    boolean isFiledMeanwhile() {
        if (form.keep()) {
            return false;
        }
        lead(FormPage.RECEIPT);
        return true;
    }

    /** Only the person to whom a page was shown while signed in may send it. */
    private void requireSameWriter() {
        if (writer != null && !writer.equals(Faces.getRemoteUser())) {
            throw new SessionEndedException();
        }
    }
}
