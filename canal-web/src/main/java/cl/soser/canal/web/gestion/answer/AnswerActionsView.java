package cl.soser.canal.web.gestion.answer;

import cl.soser.canal.correctiveaction.CorrectiveActionQuery;
import cl.soser.canal.correctiveaction.CorrectiveActionRow;
import cl.soser.canal.response.ActionKind;
import cl.soser.canal.response.PromisedActionContent;
import cl.soser.canal.web.gestion.ticket.TicketView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The actions that an answer promises: its own, and those under way that it names too. */
@Named
@ViewScoped
public class AnswerActionsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject CorrectiveActionQuery correctiveActionQuery;
    @Inject TicketView view;
    @Inject AnswerView answer;

    private Long shared;
    private transient AnswerForm about;
    private transient Set<String> known;
    private transient List<CorrectiveActionRow> offered;
    private transient Map<Long, String> owners;

    /** The text that is being written; with another one everything is looked up again. */
    private AnswerForm form() {
        AnswerForm form = answer.getForm();
        if (about != form) {
            about = form;
            known = null;
            offered = null;
            owners = null;
        }
        return form;
    }

    public void add() {
        form().add(PromisedActionContent.blank());
    }

    public void remove(PromisedActionForm action) {
        form().remove(action);
    }

    /** Names an action that is under way already in this answer too. */
    public void share() {
        if (shared != null) {
            form().dropBlankActions();
            form().add(correctiveActionQuery.share(view.getNumber(), shared));
            shared = null;
            known = null;
        }
    }

    /** Those that may be named here, and are not yet. */
    public List<CorrectiveActionRow> getShareable() {
        List<String> named = keys();
        if (offered == null) {
            offered = correctiveActionQuery.shareable(view.getNumber());
        }
        return offered.stream()
                .filter(row -> !named.contains(row.correctiveAction().getKey()))
                .toList();
    }

    /** It is an action already, so its words are no longer this answer's to change. */
    public boolean isShared(PromisedActionForm action) {
        List<String> keys = keys();
        if (known == null) {
            known = Set.copyOf(correctiveActionQuery.known(keys));
        }
        return action.key() != null && known.contains(action.key());
    }

    public boolean isAnyShared() {
        return form().getActions().stream().anyMatch(this::isShared);
    }

    private List<String> keys() {
        return form().getActions().stream()
                .map(PromisedActionForm::key)
                .filter(Objects::nonNull)
                .toList();
    }

    public Map<Long, String> getOwners() {
        form();
        if (owners == null) {
            owners = correctiveActionQuery.owners();
        }
        return owners;
    }

    public ActionKind[] getKinds() {
        return ActionKind.values();
    }

    public Long getShared() {
        return shared;
    }

    public void setShared(Long shared) {
        this.shared = shared;
    }
}
