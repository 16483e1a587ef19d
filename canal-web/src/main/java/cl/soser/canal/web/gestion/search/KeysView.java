package cl.soser.canal.web.gestion.search;

import cl.soser.canal.account.Role;
import cl.soser.canal.savedview.KeyboardShortcutService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the frame of the back office asks about keys. */
@Named
@RequestScoped
public class KeysView {

    @Inject KeyboardShortcutService keyboardShortcutService;
    @Inject HttpServletRequest request;

    private boolean staff;
    private boolean off;

    @PostConstruct
    void look() {
        staff = Role.OF_STAFF.stream().anyMatch(request::isUserInRole);
        off = staff && keyboardShortcutService.areOff();
    }

    /** Whether the user is staff, who have pages to go to. */
    public boolean isStaff() {
        return staff;
    }

    public boolean isOff() {
        return off;
    }

    public String getState() {
        return off ? "off" : "on";
    }
}
