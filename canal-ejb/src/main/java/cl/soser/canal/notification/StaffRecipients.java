package cl.soser.canal.notification;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.Role;
import cl.soser.canal.account.StaffRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The staff who receive a message; active accounts only. */
@ApplicationScoped
public class StaffRecipients {

    @Inject StaffRepository staff;

    public List<Account> withRole(String role) {
        return staff.withRole(role);
    }

    /**
     * The administrators receive the messages of an area without people, and those of the channel
     * itself.
     */
    public List<Account> ofArea(String area) {
        List<Account> members = staff.ofArea(area);
        return members.isEmpty() ? withRole(Role.ADMINISTRADOR) : members;
    }
}
