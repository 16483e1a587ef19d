package cl.soser.canal.web.gestion.inbound;

import cl.soser.canal.inbound.JoinMailCommand;
import java.io.Serializable;

/** How a mail belongs to a ticket, as it is being said. */
public class MailJoinForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String whose;
    private boolean reopen;
    private String because;

    /** The person of the ticket wrote it. */
    boolean isCitizens() {
        return "PERSONA".equals(whose);
    }

    JoinMailCommand command(String number) {
        return new JoinMailCommand(number, isCitizens(), because, isCitizens() && reopen);
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public boolean isReopen() {
        return reopen;
    }

    public void setReopen(boolean reopen) {
        this.reopen = reopen;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(String because) {
        this.because = because;
    }
}
