package cl.soser.canal.web.admin.staff;

import cl.soser.canal.account.AccountState;
import cl.soser.canal.account.staff.StaffAccountService;
import cl.soser.canal.account.staff.StaffOutcome;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The part of admin/usuario.xhtml with what may be done with the account as it stands. */
@Named
@RequestScoped
public class StaffActionView {

    @Inject StaffAccountService staffAccountService;
    @Inject StaffView staff;

    public void inviteAgain() {
        staffAccountService.inviteAgain(staff.getId());
        StaffView.done(StaffOutcome.HECHO);
    }

    public void endSessions() {
        staffAccountService.endSessions(staff.getId());
        StaffView.done(StaffOutcome.HECHO);
    }

    /** Another person must confirm it. */
    public void resetFactor() {
        StaffView.done(staffAccountService.proposeFactorReset(staff.getId()).outcome());
    }

    public void deactivate() {
        staffAccountService.deactivate(staff.getId());
        StaffView.done(StaffOutcome.HECHO);
    }

    public void reactivate() {
        StaffView.done(staffAccountService.reactivate(staff.getId()).outcome());
    }

    public boolean isInvited() {
        return staff.getState() == AccountState.INVITADA;
    }

    public boolean isActive() {
        return staff.getState() == AccountState.ACTIVA;
    }

    public boolean isDeactivated() {
        return staff.getState() == AccountState.DESACTIVADA;
    }
}
