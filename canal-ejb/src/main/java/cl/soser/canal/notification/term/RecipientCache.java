package cl.soser.canal.notification.term;

import cl.soser.canal.account.Account;
import cl.soser.canal.escalation.OnCallPerson;
import cl.soser.canal.escalation.OnCallService;
import cl.soser.canal.notification.StaffRecipients;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The recipients, as one transaction sees them: read once, for any number of warnings. */
@TransactionScoped
class RecipientCache implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject transient StaffRecipients staffRecipients;
    @Inject transient OnCallService onCallService;

    private final Map<String, List<Long>> roles = new HashMap<>();
    private final Map<String, List<Long>> areas = new HashMap<>();
    private final Map<String, List<Long>> guards = new HashMap<>();

    List<Long> withRole(String role) {
        return roles.computeIfAbsent(role, one -> ids(staffRecipients.withRole(one)));
    }

    List<Long> ofArea(String area) {
        return areas.computeIfAbsent(area, one -> ids(staffRecipients.ofArea(one)));
    }

    List<Long> onCall(String area) {
        return guards.computeIfAbsent(
                area, one -> onCallService.of(one).stream().map(OnCallPerson::account).toList());
    }

    private static List<Long> ids(List<Account> accounts) {
        return accounts.stream().map(Account::getId).toList();
    }
}
