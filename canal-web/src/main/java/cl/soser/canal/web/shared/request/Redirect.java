package cl.soser.canal.web.shared.request;

import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** How a page answers an act that worked: it leads to a page that says so. */
public final class Redirect {

    private Redirect() {}

    /**
     * @param address ready to be asked for: nothing in it is filled in or encoded
     * @param message key of what the page says, with its arguments
     */
    public static void to(String address, String message, Object... arguments) {
        Messages.addFlashGlobalInfo(message, arguments);
        Faces.redirect(address.replace("%", "%%"));
    }
}
