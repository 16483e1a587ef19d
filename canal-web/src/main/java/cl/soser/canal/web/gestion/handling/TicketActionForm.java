package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.catalogue.Context;
import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.reader.RestrictedMatter;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.ticket.Ticket;
import cl.soser.canal.ticket.handling.AbsorbedTicketFate;
import cl.soser.canal.ticket.handling.AnnulmentCause;
import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person fills in to act on a ticket; each act asks for a few of these. */
public class TicketActionForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String area;
    private String reason;
    private String text;
    private String motive;
    private String topic;
    private String subtopic;
    private Context context;
    private Urgency urgency;
    private String institution;
    private RestrictedMatter matter;
    private Long colleague;
    private AnnulmentCause cause;
    private AbsorbedTicketFate absorbed = AbsorbedTicketFate.SEPARAR;
    private boolean granted;

    /** Filled with how things are. */
    static TicketActionForm of(Ticket ticket) {
        TicketActionForm form = new TicketActionForm();
        form.area = ticket.getArea();
        form.motive = ticket.getMotive().getCode();
        form.topic = ticket.getTopic().getCode();
        form.subtopic = ticket.getSubtopic() == null ? null : ticket.getSubtopic().getCode();
        form.context = ticket.getContext();
        form.urgency = ticket.getOperativeUrgency();
        form.institution = ticket.getInstitution();
        return form;
    }

    /** What was typed into it. */
    String words() {
        return Stream.of(reason, text)
                .filter(one -> one != null && !one.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    RestrictedMatter requireMatter() {
        if (matter == null) {
            throw new NotAllowedException("act.matter.missing");
        }
        return matter;
    }

    long requireColleague() {
        if (colleague == null) {
            throw new NotAllowedException("act.colleague.missing");
        }
        return colleague;
    }

    public String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getMotive() {
        return motive;
    }

    public void setMotive(String motive) {
        this.motive = motive;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(String topic) {
        this.topic = topic;
    }

    public String getSubtopic() {
        return subtopic;
    }

    public void setSubtopic(String subtopic) {
        this.subtopic = subtopic;
    }

    public Context getContext() {
        return context;
    }

    public void setContext(Context context) {
        this.context = context;
    }

    public Urgency getUrgency() {
        return urgency;
    }

    public void setUrgency(Urgency urgency) {
        this.urgency = urgency;
    }

    public String getInstitution() {
        return institution;
    }

    public void setInstitution(String institution) {
        this.institution = institution;
    }

    public RestrictedMatter getMatter() {
        return matter;
    }

    public void setMatter(RestrictedMatter matter) {
        this.matter = matter;
    }

    public Long getColleague() {
        return colleague;
    }

    public void setColleague(Long colleague) {
        this.colleague = colleague;
    }

    /** What becomes of those that go on in the one to be annulled. */
    public AbsorbedTicketFate getAbsorbed() {
        return absorbed;
    }

    public void setAbsorbed(AbsorbedTicketFate absorbed) {
        this.absorbed = absorbed;
    }

    public AnnulmentCause getCause() {
        return cause;
    }

    public void setCause(AnnulmentCause cause) {
        this.cause = cause;
    }

    public boolean isGranted() {
        return granted;
    }

    public void setGranted(boolean granted) {
        this.granted = granted;
    }

    /** A subtopic belongs to its topic. */
    public void topicChanged() {
        subtopic = null;
    }
}
